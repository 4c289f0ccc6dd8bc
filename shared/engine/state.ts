import type { EndReason } from '../core/event.ts';
import type { TranscriptEntry } from '../core/turn.ts';

/**
 * A conversation at rest: plain JSON, so that it can be parked and resumed in another process. Fields are few and
 * flat because production keeps many of these. Times are whole seconds since 1970.
 */
export interface ConversationState {
  uuid: string;
  startedAt: number;
  /** What it waits for. `delivering`: it is over, the `onEnd` delivery is under way. */
  waits: 'reply' | 'webhook' | 'delay' | 'transfer' | 'delivering' | 'ended';
  nodeId: string;
  /** The action that waits (`webhook`, `delay`), else null. */
  actionId: string | null;
  /** The last thing the customer said. */
  reply: string;
  data: Record<string, string>;
  /** When a datum was stored; those not listed, at the start. */
  dataAt: Record<string, number>;
  transcript: readonly TranscriptEntry[];
  /** Quick replies to offer with the next wait. */
  suggestions: readonly string[];
  /** Replies of a wrong kind so far at this wait. */
  attempts: number;
  /** Webhook requests made so far. */
  webhookRuns: number;
  /** Nodes entered since the customer last said something (the loop guard's memory), oldest first. */
  entered: readonly string[];
  /** Once it is over: how, and where it needs one a sentence. */
  ended: { reason: EndReason; message?: string } | null;
}
