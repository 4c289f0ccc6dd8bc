import { expect, test } from 'vitest';
import { findItems, type PaletteItem, parseQuery } from './paletteItems.ts';

const item = (group: PaletteItem['group'], title: string, context = ''): PaletteItem => ({
  id: `${group} ${title}`,
  group,
  icon: null,
  title,
  context,
  run() {},
});

const items = [
  item('command', 'Show requests', 'Drawer'),
  item('command', 'Restart the conversation', 'Test chat'),
  item('node', 'Delivered', 'It was delivered on {{deliveredAt}}'),
  item('flow', 'Store hours'),
  item('flow', 'Returns and refunds'),
  item('data', 'returnReason'),
];

const titles = (typed: string) =>
  findItems(items, typed).map(({ group, found }) => [group, ...found.map((one) => one.item.title)]);

test('everything that matches is found, by kind, best first', () => {
  expect(titles('re')).toEqual([
    ['command', 'Restart the conversation', 'Show requests'],
    ['node', 'Delivered'],
    ['flow', 'Returns and refunds', 'Store hours'],
    ['data', 'returnReason'],
  ]);
});

test('a prefix asks for one kind', () => {
  expect(parseQuery('#  deli')).toEqual({ query: 'deli', only: 'node' });
  expect(titles('>re')).toEqual([['command', 'Restart the conversation', 'Show requests']]);
  expect(titles('@')).toEqual([['flow', 'Store hours', 'Returns and refunds']]);
});

test('words beside the title find an item after those whose title matches', () => {
  expect(titles('drawer')).toEqual([['command', 'Show requests']]);
  expect(titles('nothing')).toEqual([]);
});
