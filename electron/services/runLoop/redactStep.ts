import type { TraceEvent } from '#shared/core/event.ts';
import type { ConversationState } from '#shared/engine/state.ts';
import type { Redactor } from '#shared/fulfillment/redact.ts';

/**
 * An event with every secret masked in what people, flows and endpoints said; names that the flow is made of (ids, types,
 * data names) stay, however short a secret is.
 */
export function redactEvent<Event extends TraceEvent>(event: Event, redactor: Redactor): Event {
  const entries = Object.entries(event).map(([key, value]) => [
    key,
    STRUCTURE.has(key) ? value : redactor.deep(value as unknown),
  ]);
  return Object.fromEntries(entries) as Event;
}

const STRUCTURE: ReadonlySet<string> = new Set([
  'type',
  'at',
  'nodeId',
  'actionId',
  'routeId',
  'to',
  'asset',
  'mediaType',
  'by',
  'code',
  'reason',
  'outcome',
  'method',
]);

/** As `redactEvent`, for the state of a conversation at rest. */
export function redactState(state: ConversationState, redactor: Redactor): ConversationState {
  const { deep } = redactor;
  return {
    ...state,
    reply: redactor.text(state.reply),
    data: deep(state.data),
    transcript: state.transcript.map((line) => {
      const body = redactor.text(line.body);
      return body === line.body ? line : { ...line, body };
    }),
    suggestions: deep(state.suggestions),
    ended: deep(state.ended),
  };
}
