import type { Need } from '../core/need.ts';
import type { Turn } from '../core/turn.ts';
import type { Flow } from './flow.ts';
import type { ConversationState } from './state.ts';

/**
 * The need of a state once more, by asking what waits again on a turn of its own. Where what waited was edited away,
 * it waits for nothing but the customer.
 */
export function askAgain(flow: Flow, state: ConversationState, turn: Turn): Need {
  if (state.waits === 'ended') return { type: 'ended', reason: state.ended?.reason ?? 'end' };
  if (state.waits === 'delivering') return deliveryNeed(flow, state, turn);
  const parts = flow.nodes.get(state.nodeId)?.parts;
  const waiting = state.actionId
    ? parts?.actions.find((action) => action.id === state.actionId)?.run(turn)
    : parts?.exit.leave(turn);
  const isNeed = typeof waiting === 'object' && waiting !== null && waiting.type === state.waits;
  return isNeed ? (waiting as Need) : { type: 'reply', suggestions: [...state.suggestions] };
}

function deliveryNeed(flow: Flow, state: ConversationState, turn: Turn): Need {
  const reason = state.ended?.reason ?? 'end';
  const completed = reason === 'end' || reason === 'transferred';
  const rendered = flow.onEnd?.render(turn, completed ? 'completed' : 'abandoned');
  return rendered?.ok
    ? { type: 'webhook', nodeId: state.nodeId, actionId: null, request: rendered.request }
    : { type: 'ended', reason };
}
