import type { TraceEvent } from '../core/event.ts';
import type { Happening } from '../core/need.ts';
import type { FlowDocument } from '../flow/document.ts';
import { resume, type StartOptions, start } from './converse.ts';
import { compileDocument } from './flow.ts';
import type { Step } from './run.ts';

/** For tests: the moment every conversation of the tests starts at. */
export const NOW = '2026-03-21T10:00:00.000Z';
/** For tests: the uuid of every conversation of the tests. */
export const UUID = '0b5c1c5e-4f5e-4c0a-9d0e-3f1f6d1c2a10';

/** For tests: starts a conversation and lets things happen; the last step, and every event so far. */
export function talk(
  document: FlowDocument,
  happenings: readonly (Happening | string)[] = [],
  options: StartOptions = {},
): { step: Step; events: TraceEvent[] } {
  const flow = compileDocument(document);
  let step = start(flow, { uuid: UUID, now: NOW, ...options });
  const events = [...step.events];
  for (const one of happenings) {
    const happening: Happening = typeof one === 'string' ? { type: 'reply', text: one } : one;
    step = resume(flow, step.state, happening, { now: NOW, ...(options.env && { env: options.env }) });
    events.push(...step.events);
  }
  return { step, events };
}

/** For tests: what the bot said. */
export const said = (events: readonly TraceEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'message' ? [event.text] : []));

/** For tests: the events without their time. */
export const timeless = (events: readonly TraceEvent[]): Record<string, unknown>[] =>
  events.map(({ at: _, ...event }) => event);

/** For tests: an answer of an endpoint that stores entries. */
export const answered = (entries: Record<string, string>): Happening => ({
  type: 'answered',
  response: {
    status: 200,
    body: JSON.stringify(Object.entries(entries).map(([name, data]) => ({ name, data }))),
  },
});

/** For tests: freezes a value and everything in it. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
