import { expect, test } from 'vitest';
import { closeTab, moveTab, neighbourTab, openTab } from './tabList.ts';

test('a flow opens once, at the end', () => {
  expect(openTab(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
  expect(openTab(['a', 'b'], 'a')).toEqual(['a', 'b']);
});

test('closing shows the right neighbour, else the left, else none', () => {
  expect(closeTab(['a', 'b', 'c'], 'b')).toEqual({ tabs: ['a', 'c'], next: 'c' });
  expect(closeTab(['a', 'b', 'c'], 'c')).toEqual({ tabs: ['a', 'b'], next: 'b' });
  expect(closeTab(['a'], 'a')).toEqual({ tabs: [], next: null });
  expect(closeTab(['a'], 'x')).toEqual({ tabs: ['a'], next: null });
});

test('a tab moves within the list', () => {
  expect(moveTab(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  expect(moveTab(['a', 'b', 'c'], 'c', -5)).toEqual(['c', 'a', 'b']);
  expect(moveTab(['a', 'b'], 'x', 0)).toEqual(['a', 'b']);
});

test('the next tab goes round through the library', () => {
  expect(neighbourTab(['a', 'b'], null, 1)).toBe('a');
  expect(neighbourTab(['a', 'b'], 'b', 1)).toBeNull();
  expect(neighbourTab(['a', 'b'], null, -1)).toBe('b');
  expect(neighbourTab(['a', 'b'], 'b', -1)).toBe('a');
  expect(neighbourTab([], null, 1)).toBeNull();
});
