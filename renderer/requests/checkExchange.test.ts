import { expect, test } from 'vitest';
import { testExchange } from '../chat/fold/testRun.ts';
import { checkExchange } from './checkExchange.ts';

const answered = (body: string, change = {}) =>
  testExchange({ status: 200, responseHeaders: {}, responseBody: body, ...change });

test('what was stored, entry by entry', () => {
  const check = checkExchange(answered('[{"name":"status","data":"SHIPPED","x":1}]', { notes: ['forced'] }));
  expect(check).toMatchObject({
    verdict: 'stored',
    rows: [{ entry: 1, name: 'status', characters: 7, fits: true }],
    notes: ['forced'],
    marks: [],
  });
});

test('what was refused: the bad entries are marked in the body', () => {
  const body = '[{"name":"a","data":"x"},{"name":"b","data":42}]';
  const check = checkExchange(answered(body, { code: 'contract' }));
  expect(check).toMatchObject({ verdict: 'refused', marks: ['/1'] });
  expect(check.rows.map(({ fits }) => fits)).toEqual([true, false]);
  expect(checkExchange(answered('{"data":1}', { code: 'contract' })).marks).toEqual(['']);
});

test('a broken contract whose kept body has its secrets masked, so that it would fit now', () => {
  const problems = [{ entry: 1, message: 'entry 1: data is 600 characters, at most 510' }];
  const check = checkExchange(answered('[{"name":"a","data":"••••••"}]', { code: 'contract', problems }));
  expect(check).toMatchObject({
    verdict: 'refused',
    rows: [],
    problems: ['entry 1: data is 600 characters, at most 510'],
  });
});

test('no answer, or one that was no answer at all, has no entries', () => {
  expect(checkExchange(testExchange({ code: 'timeout' })).rows).toEqual([]);
  expect(checkExchange(answered('<html>', { code: 'not-json' })).rows).toEqual([]);
  expect(checkExchange(answered('oops', { status: 500, code: 'http-status' })).rows).toEqual([]);
});
