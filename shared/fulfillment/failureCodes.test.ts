import { expect, test } from 'vitest';
import { failureCodes, failureSentence, failureTexts, isFailureCode, isRetryable } from './failureCodes.ts';

test('the codes of the page, all and only, in its order', () => {
  expect(failureCodes).toEqual(
    'dns refused reset tls timeout http-status redirect too-large not-json contract bad-url bad-header missing-variable aborted no-recording'.split(
      ' ',
    ),
  );
  expect(isFailureCode('dns')).toBe(true);
  expect(isFailureCode('constructor')).toBe(false);
});

test.each(failureCodes)('%s says what happened and what to do, in whole sentences', (code) => {
  expect(failureTexts[code].title).toMatch(/^[A-Z].*[^.]$/);
  expect(failureTexts[code].advice).toMatch(/^[A-Z].{20,}\.$/);
  expect(failureSentence(code, 'h')).toBe(`${failureTexts[code].title}: h. ${failureTexts[code].advice}`);
  expect(failureSentence(code)).toBe(`${failureTexts[code].title}. ${failureTexts[code].advice}`);
});

test('retried are passing faults only', () => {
  expect(failureCodes.filter((code) => isRetryable(code))).toEqual(['dns', 'refused', 'reset', 'timeout']);
  const statuses = [400, 401, 404, 408, 429, 500, 501, 502, 503, 504, 505];
  expect(statuses.filter((status) => isRetryable('http-status', status))).toEqual([429, 502, 503, 504]);
  expect(isRetryable('not-json', 503)).toBe(false);
});
