import { eventIterator, type } from '@orpc/contract';
import * as z from 'zod';
import type { EndReason, TraceEvent, TransferOutcome } from '../core/event.ts';
import type { Exchange } from '../fulfillment/types.ts';
import { failureCodeSchema } from '../fulfillment/types.ts';
import { procedure } from './errors.ts';

/** Where webhooks of a run get their answers (fulfillment.md, Modes). */
export const modeSchema = z.enum(['live', 'sample', 'recorded']);
/** Where webhooks of a run get their answers. */
export type Mode = z.infer<typeof modeSchema>;

/** A run: one conversation with the test chat, kept. Times are ISO-8601 UTC. */
export interface RunInfo {
  id: string;
  flowId: string;
  name: string | null;
  mode: Mode;
  environmentId: string | null;
  environmentName: string | null;
  startedAt: string;
  /** When something last happened. */
  updatedAt: string;
  /** Null while it goes on. */
  outcome: EndReason | null;
  turns: number;
}

/** What a run waits for now. */
export type RunStatus =
  | { waits: 'reply'; suggestions: string[]; nodeId: string }
  | { waits: 'webhook'; nodeId: string; actionId: string | null }
  | { waits: 'delay'; nodeId: string; ms: number; until: string }
  | { waits: 'transfer'; nodeId: string; queue: string; outcomes: TransferOutcome[] }
  | { waits: 'ended'; reason: EndReason };

/** A kept exchange: one attempt of a request, secrets masked. */
export interface KeptExchange extends Exchange {
  id: string;
  runId: string;
  nodeId: string;
  /** Null for the `onEnd` delivery. */
  actionId: string | null;
  turn: number;
  /** Attempts of one action run share it. */
  group: string;
}

/** One item of a run's stream, in order. `turn` counts the customer's replies before it, from 0. */
export type RunItem =
  | { kind: 'event'; seq: number; turn: number; event: TraceEvent }
  | { kind: 'exchange'; exchange: KeptExchange }
  | { kind: 'status'; status: RunStatus; acceptSelfSigned: boolean; queued: string[]; fault: string | null };

/** Everything kept of a run. */
export interface RunRecord {
  info: RunInfo;
  items: RunItem[];
  data: Record<string, string>;
}

const runId = z.string().min(1).max(64);
const run = z.strictObject({ runId });

/** The test chat. Everything a call changes arrives through `watch`. */
export const conversations = {
  start: procedure
    .input(
      z.strictObject({
        flowId: z.string().min(1).max(64),
        environmentId: z.string().max(64).nullable(),
        mode: modeSchema,
        startAt: z.string().max(64).optional(),
        data: z.record(z.string(), z.string()).optional(),
      }),
    )
    .output(type<RunInfo>()),
  /** The customer says something; while a webhook or pause runs it is queued and said next. */
  say: procedure.input(run.extend({ text: z.string().min(1).max(20_000) })),
  transfer: procedure.input(
    run.extend({ outcome: z.enum(['accepted', 'businessHours', 'queueCap', 'noUsers']) }),
  ),
  /** As if the customer had been silent for too long. */
  timeOut: procedure.input(run),
  skipDelay: procedure.input(run),
  /** The next webhook fails with this code instead of being sent; null takes that back. */
  forceFault: procedure.input(run.extend({ code: failureCodeSchema.nullable() })),
  setEnvironment: procedure.input(run.extend({ environmentId: z.string().max(64).nullable() })),
  setMode: procedure.input(run.extend({ mode: modeSchema })),
  /** Aborts a webhook under way; the conversation takes its failure way. */
  abort: procedure.input(run),
  /** Everything so far, then everything to come, until the run ends and nothing more can come. */
  watch: procedure.input(run).output(eventIterator(type<RunItem>())),
};

/** Kept runs. */
export const runs = {
  list: procedure
    .input(z.strictObject({ flowId: z.string().min(1).max(64), limit: z.int().min(1).max(1000).optional() }))
    .output(type<RunInfo[]>()),
  get: procedure.input(run).output(type<RunRecord>()),
  rename: procedure.input(run.extend({ name: z.string().max(200).nullable() })),
  delete: procedure.input(run),
  deleteAll: procedure.input(z.strictObject({ flowId: z.string().min(1).max(64) })),
};
