import type { Happening } from '../core/need.ts';
import { checkContract } from '../fulfillment/contract.ts';
import { failureSentence } from '../fulfillment/failureCodes.ts';
import type { CompiledNode, Flow } from './flow.ts';
import type { Run, Step } from './run.ts';
import type { ConversationState } from './state.ts';

/** Takes a happening in whatever a conversation waits for. Null: it can't be taken now, and the trace says why. */
export function resumeRun(flow: Flow, state: ConversationState, run: Run, happening: Happening): Step | null {
  if (state.waits === 'ended' || !(state.waits in TAKES)) return ignore(run, happening, 'it has ended');
  if (state.waits === 'delivering') return deliver(state, run, happening);
  if (!TAKES[state.waits].includes(happening.type)) {
    return ignore(run, happening, `it waits for ${WAITS_FOR[state.waits]}`);
  }
  if (happening.type === 'timed-out') return run.end('timed-out');
  const node = flow.nodes.get(state.nodeId);
  if (!node) return run.end('error', `node '${state.nodeId}' is not in the flow any more`);
  if (state.actionId === null) return resumeExit(node, state, run, happening);
  return resumeAction(node, state.actionId, run, happening);
}

type Waiting = Exclude<ConversationState['waits'], 'ended'>;

const TAKES: Record<Waiting, readonly Happening['type'][]> = {
  reply: ['reply', 'timed-out'],
  webhook: ['answered', 'failed'],
  delay: ['elapsed'],
  transfer: ['transfer'],
  delivering: ['answered', 'failed'],
};

const WAITS_FOR: Record<Waiting, string> = {
  reply: 'the customer',
  webhook: 'a webhook',
  delay: 'a typing pause',
  transfer: 'the outcome of a transfer',
  delivering: 'the delivery of the finished interaction',
};

function resumeAction(node: CompiledNode, actionId: string, run: Run, happening: Happening): Step {
  const { actions } = node.parts;
  const index = actions.findIndex((action) => action.id === actionId);
  const action = actions[index];
  run.turn.actionId = actionId;
  if (action?.resume) return run.afterAction(node, index, action.resume(run.turn, happening));
  run.turn.warn('this action was changed or deleted while it ran: the conversation goes on behind it');
  return run.continueFrom(node, action ? index + 1 : actions.length);
}

function resumeExit(node: CompiledNode, state: ConversationState, run: Run, happening: Happening): Step {
  const { exit } = node.parts;
  const fits = exit.resume && EXIT_WAITS[state.waits] === happening.type;
  if (exit.resume && fits) return run.afterExit(exit.resume(run.turn, happening), happening);
  run.turn.warn('this exit was changed while the conversation waited at it: it is left by its new way');
  return run.afterExit(exit.leave(run.turn), happening);
}

/** What an exit that waits is resumed with. */
const EXIT_WAITS: Partial<Record<ConversationState['waits'], Happening['type']>> = {
  reply: 'reply',
  transfer: 'transfer',
};

/** The `onEnd` delivery came to something: it shows in the trace and changes nothing else. */
function deliver(state: ConversationState, run: Run, happening: Happening): Step | null {
  const { turn } = run;
  if (happening.type === 'answered') {
    const { status, body } = happening.response;
    // The answer's body is ignored: only the status is judged.
    const verdict = checkContract(status, status >= 200 && status < 300 ? '' : body);
    turn.events.push(
      verdict.ok
        ? { type: 'delivered', ...turn.place(), status }
        : { type: 'delivered', ...turn.place(), code: verdict.code, message: turn.redact(verdict.message) },
    );
  } else if (happening.type === 'failed') {
    const { code, message } = happening;
    turn.events.push({ type: 'delivered', ...turn.place(), code, message: turn.redact(message) });
  } else return ignore(run, happening, `it waits for ${WAITS_FOR.delivering}`);
  return run.finish(state.ended ?? { reason: 'end' });
}

/** Leaves everything as it is and says why. */
function ignore(run: Run, happening: Happening, why: string): null {
  run.turn.warn(`'${happening.type}' can't be taken now: ${why}`);
  return null;
}

/** The failure that a webhook is resumed with after its process ended before an answer came. */
export const ABORTED: Happening = { type: 'failed', code: 'aborted', message: failureSentence('aborted') };
