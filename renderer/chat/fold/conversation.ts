import type { KeptExchange, RunStatus } from '#shared/api/conversations.ts';
import type { DataSource, EndReason, TransferOutcome } from '#shared/core/event.ts';

/** What every line of the chat has: where it came from. `at` is ISO-8601 UTC; `turn` counts replies before it. */
interface LineBase {
  id: string;
  at: string;
  turn: number;
  nodeId: string;
  actionId: string | null;
}

/** What a webhook came to. */
export type WebhookResult =
  | { ok: true; entries: readonly { name: string; data: string }[]; notes: readonly string[] }
  /** The `onEnd` delivery: nothing is stored from its answer. */
  | { ok: true; status: number }
  | { ok: false; code: string; message: string; problems: readonly string[] };

/** A line of the chat, in the order things happened. */
export type ChatLine =
  | (LineBase & { kind: 'started'; label: string; seeds: readonly { name: string; data: string }[] })
  | (LineBase & { kind: 'message'; text: string })
  | (LineBase & {
      kind: 'file';
      asset: string;
      name: string;
      mediaType: string;
      size: number;
      caption: string | null;
    })
  /** `open`: still offered. `chosen`: what the customer took of it. */
  | (LineBase & { kind: 'suggestions'; options: readonly string[]; open: boolean; chosen: string | null })
  | (LineBase & { kind: 'reply'; text: string; accepted: boolean })
  /** `routeId` as in the trace; null where a node goes straight on. */
  | (LineBase & { kind: 'route'; routeId: string | null; to: string | null; toLabel: string | null })
  /** One run of a webhook action (`actionId` null: the `onEnd` delivery); `result` null while it runs. */
  | (LineBase & {
      kind: 'webhook';
      group: string | null;
      attempts: readonly KeptExchange[];
      result: WebhookResult | null;
    })
  | (LineBase & { kind: 'write'; name: string; data: string })
  | (LineBase & { kind: 'transfer'; queue: string; outcome: TransferOutcome })
  | (LineBase & { kind: 'warning'; message: string })
  | (LineBase & { kind: 'ended'; reason: EndReason; message: string | null })
  /** Something the tester changed on the way: the environment, the mode. */
  | (LineBase & { kind: 'note'; text: string });

/** A line of one kind. */
export type LineOf<Kind extends ChatLine['kind']> = Extract<ChatLine, { kind: Kind }>;

/** A node that the conversation entered. */
export interface PathStep {
  nodeId: string;
  label: string;
  turn: number;
}

/** One name of the interaction data, as last set. */
export interface Datum {
  name: string;
  data: string;
  by: DataSource;
  nodeId: string;
  actionId: string | null;
  turn: number;
  at: string;
}

/** A run as the chat, the canvas and the drawer show it: everything folded out of its stream. */
export interface Conversation {
  lines: readonly ChatLine[];
  path: readonly PathStep[];
  visited: ReadonlySet<string>;
  /** Ports that were taken, as `NODE:PORT`. */
  taken: ReadonlySet<string>;
  /** By name, in the order the names were first set. */
  data: ReadonlyMap<string, Datum>;
  exchanges: readonly KeptExchange[];
  status: RunStatus | null;
  acceptSelfSigned: boolean;
  /** Replies that will be said when what runs now is done. */
  queued: readonly string[];
  /** The failure that is forced on the next webhook. */
  fault: string | null;
  /** Replies of the customer so far. */
  turn: number;
  /** The last event's number, 0 before the first. */
  lastSeq: number;
  ended: { reason: EndReason; message: string | null } | null;
}

/** Before anything happened. */
export const EMPTY_CONVERSATION: Conversation = Object.freeze({
  lines: [],
  path: [],
  visited: new Set<string>(),
  taken: new Set<string>(),
  data: new Map<string, Datum>(),
  exchanges: [],
  status: null,
  acceptSelfSigned: false,
  queued: [],
  fault: null,
  turn: 0,
  lastSeq: 0,
  ended: null,
});
