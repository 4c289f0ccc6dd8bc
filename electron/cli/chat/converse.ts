import type { Env } from '#shared/core/env.ts';
import type { EndReason, TraceEvent, TransferOutcome } from '#shared/core/event.ts';
import type { Happening, Need } from '#shared/core/need.ts';
import { resume, start } from '#shared/engine/converse.ts';
import type { Flow } from '#shared/engine/flow.ts';
import type { Redactor } from '#shared/fulfillment/redact.ts';
import type { Answerer } from '../../services/runLoop/answerer.ts';
import { redactEvent } from '../../services/runLoop/redactStep.ts';
import { runNeed } from '../../services/runLoop/runNeed.ts';
import type { Replies } from './replies.ts';

/** Everything a conversation in the terminal takes part in. */
export interface Conversation {
  flow: Flow;
  startAt: string | null;
  data: Record<string, string>;
  env: Env;
  answerer: Answerer;
  redactor: Redactor;
  replies: Replies;
  /** What every transfer comes to. */
  outcome: TransferOutcome;
  /** Told of every event in order, secrets masked. */
  onEvent(event: TraceEvent): void;
  /** Waits for a typing pause. */
  pause(ms: number): Promise<void>;
  /** Aborting it stops the conversation where it is. */
  signal: AbortSignal;
}

/** How far a conversation came: it ended, it waits for a reply that did not come, or it was stopped. */
export type Outcome = { type: 'ended'; reason: EndReason } | { type: 'waiting' } | { type: 'stopped' };

/** Talks until the conversation ends, there are no more replies, or it is stopped. Keeps nothing. */
export async function converse(conversation: Conversation): Promise<Outcome> {
  const { flow, env, startAt, data, signal, onEvent, redactor } = conversation;
  let step = start(flow, { env, startAt, data });
  for (;;) {
    for (const event of step.events) onEvent(redactEvent(event, redactor));
    if (step.need.type === 'ended') return { type: 'ended', reason: step.need.reason };
    const happening = await meet(step.need, conversation);
    if (signal.aborted) return { type: 'stopped' };
    if (!happening) return { type: 'waiting' };
    step = resume(flow, step.state, happening, { env });
  }
}

async function meet(need: Need, conversation: Conversation): Promise<Happening | null> {
  const { replies, outcome, answerer, redactor, signal, pause, onEvent } = conversation;
  if (signal.aborted) return null;
  if (need.type === 'reply') return replies.next(need.suggestions);
  if (need.type === 'transfer') return { type: 'transfer', outcome };
  return runNeed(need, { answerer, redactor, signal, pause, onEvent });
}
