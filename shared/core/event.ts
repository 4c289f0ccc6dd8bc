/** How long each part of a request took, in milliseconds; null where a part did not happen (a reused connection). */
export interface Timings {
  dns: number | null;
  connect: number | null;
  tls: number | null;
  firstByte: number | null;
  download: number | null;
  total: number | null;
}

/** How a conversation ended (flow-format.md, Events). */
export type EndReason = 'end' | 'transferred' | 'timed-out' | 'dead-end' | 'loop' | 'error';

/** What a hand-over can come to. */
export type TransferOutcome = 'accepted' | 'businessHours' | 'queueCap' | 'noUsers';

/** Who stored a datum. */
export type DataSource = 'write' | 'reply' | 'webhook' | 'seed';

/** Header lists as the trace shows them: in order, names as sent. */
export type HeaderList = { name: string; value: string }[];

/** The fields of each event type (flow-format.md, Events). */
export interface EventFields {
  entered: { label: string };
  message: { text: string };
  file: { asset: string; name: string; mediaType: string; size: number; caption?: string };
  suggestions: { options: string[] };
  reply: { text: string; accepted: boolean };
  data: { name: string; data: string; by: DataSource };
  request: { attempt: number; method: 'POST'; url: string; headers: HeaderList; body: string };
  response: { attempt: number; status: number; headers: HeaderList; body: string; timings: Timings };
  fulfilled: { entries: { name: string; data: string }[]; notes: string[] };
  failed: { code: string; message: string; problems?: string[] };
  routed: { routeId: string; to: string | null };
  delay: { ms: number };
  transfer: { queue: string; outcome: TransferOutcome };
  delivered: { status: number } | { code: string; message: string };
  warning: { message: string };
  ended: { reason: EndReason; message?: string; data: Record<string, string> };
}

/** The name of an event. */
export type EventType = keyof EventFields;

/** One event: `type`, `at` (ISO-8601 UTC), where it has one `nodeId` and `actionId`, and its own fields. */
export type TraceEvent<T extends EventType = EventType> = {
  [K in T]: { type: K; at: string; nodeId?: string; actionId?: string } & EventFields[K];
}[T];
