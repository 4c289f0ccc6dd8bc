import { expect, test } from 'vitest';
import { numberProblem } from './numberProblem.ts';

const timeout = { min: 1, max: 30, unit: 'seconds' };

test.each([
  [10, timeout, null],
  [1.5, timeout, null],
  [null, timeout, 'Type a number between 1 and 30 seconds'],
  [Number.NaN, timeout, 'Type a number between 1 and 30 seconds'],
  [31, timeout, 'Use a number between 1 and 30 seconds'],
  [1.5, { min: 0, max: 3, whole: true }, 'Use a whole number between 0 and 3'],
])('%s in %o: %s', (value, limits, problem) => {
  expect(numberProblem(value, limits)).toBe(problem);
});
