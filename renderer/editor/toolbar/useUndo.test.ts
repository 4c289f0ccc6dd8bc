import { expect, test } from 'vitest';
import { lowerFirst } from './useUndo.ts';

test('a label continues a sentence', () => {
  expect(lowerFirst('Move 3 nodes')).toBe('move 3 nodes');
  expect(lowerFirst('URL of Track order')).toBe('URL of Track order');
  expect(lowerFirst('')).toBe('');
});
