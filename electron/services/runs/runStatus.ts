import type { RunItem, RunStatus } from '#shared/api/conversations.ts';
import { assertNever } from '#shared/core/assertNever.ts';
import type { Need } from '#shared/core/need.ts';
import type { ConversationState } from '#shared/engine/state.ts';
import type { StoredRun } from './runRows.ts';

/** What a run waits for, as the test chat shows it. `until`: when a typing pause is over. */
export function runStatus(state: ConversationState, need: Need, until: string): RunStatus {
  const { nodeId } = state;
  switch (need.type) {
    case 'reply':
      return { waits: 'reply', suggestions: [...state.suggestions], nodeId };
    case 'webhook':
      return { waits: 'webhook', nodeId, actionId: need.actionId };
    case 'delay':
      return { waits: 'delay', nodeId, ms: need.ms, until };
    case 'transfer':
      return { waits: 'transfer', nodeId, queue: need.queue, outcomes: need.outcomes };
    case 'ended':
      return { waits: 'ended', reason: need.reason };
    default:
      return assertNever(need);
  }
}

/** The status as an item of the run's stream. */
export function statusItem(run: StoredRun, status: RunStatus, acceptSelfSigned: boolean): RunItem {
  return {
    kind: 'status',
    status,
    acceptSelfSigned,
    queued: [...run.control.queued],
    fault: run.control.fault,
  };
}
