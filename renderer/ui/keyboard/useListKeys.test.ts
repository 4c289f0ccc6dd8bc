import { expect, test } from 'vitest';
import { nextIndex } from './useListKeys.ts';

const list = (index: number, more = {}) => ({ count: 5, index, page: 3, ...more });

test.each([
  ['ArrowDown', list(-1), 0],
  ['ArrowDown', list(4), 4],
  ['ArrowDown', list(4, { loop: true }), 0],
  ['ArrowUp', list(-1), 4],
  ['ArrowUp', list(0), 0],
  ['ArrowUp', list(0, { loop: true }), 4],
  ['PageDown', list(3), 4],
  ['PageUp', list(1), 0],
  ['Home', list(3), 0],
  ['End', list(0), 4],
  ['Home', list(3, { fromField: true }), null],
  ['x', list(3), null],
  ['ArrowDown', { count: 0, index: -1 }, null],
])('%s from %o leads to %s', (key, options, to) => {
  expect(nextIndex(key, options)).toBe(to);
});
