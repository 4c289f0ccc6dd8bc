import { expect, test } from 'vitest';
import { formatMs, timingTotal } from './timing.ts';

test.each([
  [0, '0 ms'],
  [0.42, '0.4 ms'],
  [0.97, '1 ms'],
  [142.4, '142 ms'],
  [999.6, '1.0 s'],
  [10_000, '10.0 s'],
  [59_960, '1 min'],
  [125_000, '2 min 5 s'],
])('writes %d ms as %s', (ms, words) => {
  expect(formatMs(ms)).toBe(words);
});

test('the total skips the parts that did not happen', () => {
  expect(timingTotal({ dns: null, connect: 3, firstByte: 161 })).toBe(164);
});
