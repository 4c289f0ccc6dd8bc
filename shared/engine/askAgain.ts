import { derivedUuid } from '../core/ids.ts';
import { TIMEOUT_MS } from '../core/limits.ts';
import type { Need } from '../core/need.ts';
import type { Turn } from '../core/turn.ts';
import { TRANSFER_OUTCOMES } from '../exits/transfer.ts';
import type { Flow } from './flow.ts';
import type { ConversationState } from './state.ts';

/**
 * The need of a state once more, by asking what waits again on a turn of its own. It is always of the kind that the
 * state waits for, so that it can be answered: where what waited was edited away it is an empty one, and a webhook that
 * can't be rendered any more (a variable is gone) is a request to no address, which fails like any other.
 */
export function askAgain(flow: Flow, state: ConversationState, turn: Turn): Need {
  const ask = Object.hasOwn(ASK, state.waits) ? ASK[state.waits] : ASK.ended;
  return ask(flow, state, turn);
}

const ASK: Record<ConversationState['waits'], (flow: Flow, state: ConversationState, turn: Turn) => Need> = {
  ended: (_flow, { ended }) => ({ type: 'ended', reason: ended?.reason ?? 'end' }),
  delivering: deliveryNeed,
  webhook: (flow, state, turn) => again(flow, state, turn) ?? nowhere(state),
  delay: (flow, state, turn) => again(flow, state, turn) ?? { type: 'delay', ms: 0 },
  reply: (flow, state, turn) =>
    again(flow, state, turn) ?? { type: 'reply', suggestions: [...state.suggestions] },
  transfer: (flow, state, turn) =>
    again(flow, state, turn) ?? { type: 'transfer', queue: '', outcomes: [...TRANSFER_OUTCOMES] },
};

/** What the waiting action or exit needs, where it still needs what the state waits for. */
function again(flow: Flow, state: ConversationState, turn: Turn): Need | null {
  const parts = flow.nodes.get(state.nodeId)?.parts;
  const waiting = state.actionId
    ? parts?.actions.find((action) => action.id === state.actionId)?.run(turn)
    : parts?.exit.leave(turn);
  const isNeed = typeof waiting === 'object' && waiting !== null && waiting.type === state.waits;
  return isNeed ? (waiting as Need) : null;
}

function deliveryNeed(flow: Flow, state: ConversationState, turn: Turn): Need {
  const reason = state.ended?.reason ?? 'end';
  const completed = reason === 'end' || reason === 'transferred';
  const rendered = flow.onEnd?.render(turn, completed ? 'completed' : 'abandoned');
  if (!rendered?.ok) return nowhere(state);
  return { type: 'webhook', nodeId: state.nodeId, actionId: null, request: rendered.request };
}

function nowhere({ nodeId, actionId, uuid, webhookRuns }: ConversationState): Need {
  const idempotencyKey = derivedUuid(uuid, webhookRuns);
  const request = { url: '', headers: [], body: '', timeoutMs: TIMEOUT_MS.min, retries: 0, idempotencyKey };
  return { type: 'webhook', nodeId, actionId, request };
}
