import { expect, test } from 'vitest';
import { relativeTime } from './relativeTime.ts';

// Local times, as people read them; a Thursday.
const now = new Date(2026, 10, 26, 15, 0).getTime();
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime();

test.each([
  [now - 5_000, 'now'],
  [now - 120_000, '2 minutes ago'],
  [now - 3 * 3_600_000, '3 hours ago'],
  [now + 300_000, 'in 5 minutes'],
  [at(2026, 10, 25, 9, 0), 'yesterday'],
  [at(2026, 10, 22, 9, 0), 'on Sunday'],
  [at(2026, 10, 14, 9, 0), '14 November'],
  [at(2024, 10, 14, 9, 0), '14 November 2024'],
])('says %s as %s', (time, words) => {
  expect(relativeTime(time, now)).toBe(words);
});

test('a few hours over midnight are hours, not yesterday', () => {
  const early = at(2026, 10, 26, 1, 0);
  expect(relativeTime(early - 2 * 3_600_000, early)).toBe('2 hours ago');
});
