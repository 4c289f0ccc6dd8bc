import { expect, test } from 'vitest';
import type { TraceEvent } from '#shared/core/event.ts';
import { testTerminal } from '../terminalFixture.ts';
import { transcriptPrinter } from './transcriptPrinter.ts';

const at = '2026-01-01T00:00:00.000Z';
const place = { at, nodeId: 'n', actionId: 'a' };
const NO_TIMES = { dns: null, connect: null, tls: null, firstByte: null, download: null, total: 12.4 };
const request: TraceEvent = {
  type: 'request',
  ...place,
  attempt: 1,
  method: 'POST',
  url: 'http://x/y',
  headers: [],
  body: '',
};
const response: TraceEvent = {
  type: 'response',
  ...place,
  attempt: 1,
  status: 503,
  headers: [],
  body: '',
  timings: NO_TIMES,
};

function printed(events: TraceEvent[], options: { typed?: boolean; samples?: boolean } = {}) {
  const { terminal, out, err } = testTerminal();
  const print = transcriptPrinter({ terminal, typed: false, samples: false, ...options });
  for (const event of events) print(event);
  return { out: out(), err: err() };
}

test('both sides, files, suggestions, hand-over and end', () => {
  const { out, err } = printed([
    { type: 'entered', ...place, label: 'Start' },
    { type: 'message', ...place, text: 'Hello\nyou \u001b[31m' },
    {
      type: 'file',
      ...place,
      asset: 'x',
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 51_234,
      caption: 'Look',
    },
    { type: 'suggestions', ...place, options: ['Yes', 'No\nno'] },
    { type: 'reply', ...place, text: 'Yes', accepted: true },
    { type: 'data', ...place, name: 'x', data: 'y', by: 'write' },
    { type: 'routed', ...place, routeId: 'otherwise', to: 'n' },
    { type: 'delay', ...place, ms: 5 },
    { type: 'transfer', at, nodeId: 'n', queue: 'Support', outcome: 'queueCap' },
    { type: 'ended', at, reason: 'transferred', data: {} },
  ]);
  expect(out.split('\n')).toEqual([
    'bot: Hello',
    '     you ␛[31m',
    'bot: [file a.pdf, application/pdf, 50 KiB] Look',
    '     1. Yes',
    '     2. No no',
    'you: Yes',
    '-- hand-over to Support: queue is full',
    '-- the conversation was handed over',
    '',
  ]);
  expect(err).toBe('');
});

test('what was typed at the prompt is not said again', () => {
  expect(printed([{ type: 'reply', ...place, text: 'Yes', accepted: true }], { typed: true }).out).toBe('');
});

test('requests and what became of them, attempt by attempt', () => {
  const { out, err } = printed([
    request,
    response,
    { ...request, attempt: 2 } as TraceEvent,
    { type: 'failed', ...place, code: 'refused', message: 'The connection was refused.' },
    request,
    { ...response, status: 200 } as TraceEvent,
    {
      type: 'fulfilled',
      ...place,
      entries: [
        { name: 'a', data: '1' },
        { name: 'b', data: '2' },
      ],
      notes: ['odd'],
    },
    { ...request, attempt: 1 } as TraceEvent,
    { ...response, status: 200 } as TraceEvent,
    {
      type: 'failed',
      ...place,
      code: 'contract',
      message: 'Broken.',
      problems: ['entry 1: name is missing'],
    },
    { type: 'delivered', at, code: 'timeout', message: 'Too slow.' },
    { type: 'delivered', at, status: 204 },
  ]);
  expect(out).toBe('');
  expect(err.split('\n').map((line) => line.trim())).toEqual([
    'POST http://x/y -> 503 in 12 ms; attempt 2',
    'POST http://x/y: failed (refused): The connection was refused.',
    'POST http://x/y -> 200 in 12 ms: stored a = 1, b = 2',
    'note: odd',
    'POST http://x/y -> 200 in 12 ms: failed (contract): Broken.',
    '- entry 1: name is missing',
    'webhook: delivery of the finished interaction: failed (timeout): Too slow.',
    'webhook: delivery of the finished interaction: delivered (204)',
    '',
  ]);
});

test('samples are called so; warnings name their node', () => {
  const { err } = printed(
    [
      { type: 'entered', ...place, label: 'Look up' },
      request,
      { ...response, status: 200 } as TraceEvent,
      { type: 'fulfilled', ...place, entries: [], notes: [] },
      { type: 'warning', ...place, message: "'x' is not set" },
      { type: 'reply', ...place, text: 'abc', accepted: false },
    ],
    { samples: true },
  );
  expect(err).toContain('sample -> 200: nothing to store');
  expect(err).toContain("warning at 'Look up': 'x' is not set");
  expect(err).toContain('not the kind of reply that is expected here');
});
