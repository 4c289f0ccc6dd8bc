import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelay } from './retryDelay.ts';

const now = Date.parse('2026-01-01T00:00:00Z');
const delay = (attempt: number, retryAfter?: string | string[], random = 0) =>
  retryDelay(attempt, retryAfter, () => random, now);

test('doubles from 500 ms, with up to a quarter of jitter', () => {
  expect([1, 2, 3, 4, 5].map((attempt) => delay(attempt))).toEqual([500, 1000, 2000, 4000, 8000]);
  expect(delay(1, undefined, 1)).toBe(625);
});

test.each([
  ['3', 3000],
  ['120', 30_000],
  ['Thu, 01 Jan 2026 00:00:09 GMT', 9000],
  ['Thu, 01 Jan 2026 01:00:00 GMT', 30_000],
  ['Thu, 01 Jan 2025 00:00:00 GMT', 500],
  ['0', 500],
  ['-1', 500],
  ['1.5', 500],
  ['soon', 500],
  ['', 500],
])('Retry-After %j: %i ms', (value, expected) => {
  expect(delay(1, value)).toBe(expected);
});

test('is always a wait of 500 ms to 30 s or less than 10 s of back-off', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.string(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, text, r) => {
        const ms = delay(n, text, r);
        expect(ms).toBeGreaterThan(0);
        expect(ms).toBeLessThanOrEqual(30_000);
      },
    ),
  );
});
