import { describe, expect, test } from 'vitest';
import type { KeptExchange } from '#shared/api/conversations.ts';
import { testDocument, testExchange } from '../chat/fold/testRun.ts';
import { barFailure, exchangeTiming } from './exchangeTiming.ts';
import { requestRows } from './requestRows.ts';
import { failureDetail, pathOf, requestState } from './requestWords.ts';
import { timeAxis } from './timeAxis.ts';

const at = (ms: number) => new Date(Date.UTC(2026, 0, 1) + ms).toISOString();
const timings = (total: number | null) => ({ ...testExchange({}).timings, total });
const run = (runId: string, ...exchanges: KeptExchange[]) => ({ runId, startedAt: at(0), exchanges });
const first = testExchange({
  id: '1',
  status: 503,
  code: 'http-status',
  startedAt: at(0),
  timings: timings(161),
});
const second = testExchange({ id: '2', attempt: 2, status: 200, startedAt: at(660), timings: timings(138) });
const other = testExchange({
  id: '3',
  group: 'h',
  url: 'https://x.example/crm?id=1',
  status: 200,
  code: 'contract',
  responseBody: '[{"name":"eta","data":42}]',
  timings: timings(318),
});

describe('the list of requests', () => {
  test('newest first; earlier runs under a line of their own', () => {
    const rows = requestRows([run('a', other), run('b', first, second)], testDocument);
    expect(rows.map((row) => (row.kind === 'run' ? row.kind : [row.id, row.path, row.words]))).toEqual([
      ['3', '/crm?id=1', 'contract broken'],
      'run',
      ['2', '/orders', 'attempt 2 of 2'],
      ['1', '/orders', 'attempt 1 of 2'],
    ]);
  });

  test('an attempt starts on the axis where it started after the first', () => {
    const rows = requestRows([run('b', first, second)], testDocument);
    expect(rows.map((row) => row.kind === 'request' && row.from)).toEqual([660, 0]);
    expect(timeAxis(rows)).toEqual({ span: 1000, marks: ['0', '0.5', '1 s'] });
  });

  test('the same key in two runs is not one webhook', () => {
    const rows = requestRows([run('a', second), run('b', first)], testDocument);
    expect(rows.flatMap((row) => (row.kind === 'request' ? [row.words] : []))).toEqual([
      'Look the order up',
      'Look the order up',
    ]);
  });

  test('a filter looks into everything and drops the lines of runs without a match', () => {
    const runs = [run('a', other), run('b', first, second)];
    const ids = (filter: string) => requestRows(runs, testDocument, filter).map(({ id }) => id);
    expect(ids('503')).toEqual(['run b', '1']);
    expect(ids('CRM eta')).toEqual(['3']);
    expect(ids('look the')).toEqual(['3', 'run b', '2', '1']);
    expect(ids('nothing like it')).toEqual([]);
  });

  test('a node that is gone and a delivery', () => {
    const gone = testExchange({ nodeId: 'gone', status: 200 });
    const delivery = testExchange({ id: 'd', group: 'd', actionId: null, status: 204 });
    const rows = requestRows([run('a', gone, delivery)], testDocument);
    expect(rows.map((row) => row.kind === 'request' && row.words)).toEqual(['delivery', '']);
  });
});

describe('the axis', () => {
  test('a request that was never answered does not squeeze the others', () => {
    const never = testExchange({ id: '9', group: 'n', code: 'timeout', timings: timings(10_000) });
    expect(timeAxis(requestRows([run('a', never, other)], testDocument)).span).toBe(500);
    expect(timeAxis(requestRows([run('a', never)], testDocument))).toEqual({
      span: 10_000,
      marks: ['0', '5', '10 s'],
    });
  });

  test('nothing to draw', () => {
    expect(timeAxis([])).toEqual({ span: 100, marks: ['0', '50', '100 ms'] });
  });
});

test('a request that broke off waited for its first byte', () => {
  const broke = { dns: 1, connect: 2, tls: null, firstByte: null, download: null, total: 10 };
  expect(exchangeTiming(broke)).toEqual({ dns: 1, connect: 2, tls: null, firstByte: 7, body: null });
  expect(exchangeTiming({ ...broke, firstByte: 4, download: 1 })).toMatchObject({ firstByte: 4, body: 1 });
  expect(barFailure(null, 'timeout')).toBe('never');
  expect(barFailure(503, 'http-status')).toBe('answered');
  expect(barFailure(200, 'contract')).toBeUndefined();
  expect(barFailure(200, undefined)).toBeUndefined();
});

test('the word and colour of a request', () => {
  expect(requestState({ status: 200 })).toMatchObject({ word: '200', tone: 'live', reason: '' });
  expect(requestState({ status: 200, code: 'contract' })).toMatchObject({ word: '200', tone: 'warn' });
  expect(requestState({ status: 503, code: 'http-status' })).toMatchObject({ word: '503', tone: 'danger' });
  expect(requestState({ status: null, code: 'timeout' })).toEqual({
    word: 'timeout',
    tone: 'danger',
    reason: 'no answer',
  });
});

test.each([
  ['https://stage.example/orders/track?x=1#y', '/orders/track?x=1'],
  ['http://127.0.0.1:80', '/'],
  ['http://h?q', '/?q'],
  ['{{$env.API}}/orders/{{id}}', '/orders/{{id}}'],
  ['{{$env.URL}}', '{{$env.URL}}'],
  ['', ''],
])('the path of %s', (url, path) => {
  expect(pathOf(url)).toBe(path);
});

test('a failure’s sentence without the title over it', () => {
  expect(failureDetail('The host was not found', 'The host was not found: x.y. Check it.')).toBe(
    'X.y. Check it.',
  );
  expect(failureDetail('Other', 'The host was not found.')).toBe('The host was not found.');
});
