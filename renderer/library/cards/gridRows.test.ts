import { expect, test } from 'vitest';
import type { FlowCard } from '#shared/api/flows.ts';
import { gridColumns, gridRows, nextCard } from './gridRows.ts';

const cards = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `f${i}` }) as FlowCard);

test('four columns at 1440, three at 1024, at least one', () => {
  expect(gridColumns(1440 - 216 - 64)).toBe(4);
  expect(gridColumns(1024 - 56 - 64)).toBe(3);
  expect(gridColumns(100)).toBe(1);
});

test('the drop target is the cell after the last card', () => {
  expect(gridRows(cards(11), 4, true).map((row) => [row.index, row.cards.length, row.drop])).toEqual([
    [0, 4, false],
    [4, 4, false],
    [8, 3, true],
  ]);
  expect(gridRows(cards(4), 4, true).map((row) => [row.cards.length, row.drop])).toEqual([
    [4, false],
    [0, true],
  ]);
  expect(gridRows(cards(4), 4, false)).toHaveLength(1);
  expect(gridRows([], 4, false)).toEqual([]);
});

test('arrow keys move by cell and row and stop at the edges', () => {
  expect(nextCard('ArrowRight', 0, 10, 4)).toBe(1);
  expect(nextCard('ArrowDown', 1, 10, 4)).toBe(5);
  expect(nextCard('ArrowDown', 7, 10, 4)).toBe(9);
  expect(nextCard('ArrowDown', 8, 10, 4)).toBeNull();
  expect(nextCard('ArrowUp', 3, 10, 4)).toBeNull();
  expect(nextCard('End', 3, 10, 4)).toBe(9);
  expect(nextCard('x', 3, 10, 4)).toBeNull();
});
