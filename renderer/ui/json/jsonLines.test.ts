import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLines, jsonText } from './jsonLines.ts';
import { jsonRows } from './jsonTree.ts';
import { parseJson } from './parseJson.ts';

const open = () => true;

test('sets a contract out one entry a line, and points each line at its value', () => {
  const lines = jsonLines([
    { name: 'status', data: 'SHIPPED' },
    { name: 'note', data: 'x'.repeat(100) },
  ]);
  expect(lines.map((line) => line.parts.map((part) => part.text).join(''))).toEqual([
    '[',
    '{ "name": "status", "data": "SHIPPED" },',
    '{',
    '"name": "note",',
    `"data": "${'x'.repeat(100)}"`,
    '}',
    ']',
  ]);
  expect(lines.map((line) => line.pointer)).toEqual(['', '/0', '/1', '/1/name', '/1/data', '/1', '']);
});

test('whatever the JSON, its lines parse back to it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const plain = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(jsonText(plain))).toEqual(plain);
    }),
  );
});

test('a tree that is open everywhere has a row for every value but the root', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const count = (item: unknown): number =>
        typeof item === 'object' && item !== null
          ? Object.values(item).reduce((sum: number, inner) => sum + 1 + count(inner), 0)
          : 0;
      const rows = jsonRows(value, open);
      expect(rows).toHaveLength(typeof value === 'object' && value !== null ? count(value) : 1);
      expect(new Set(rows.map((row) => row.pointer)).size).toBe(rows.length);
    }),
  );
});

test('closed parts are not walked', () => {
  const value = {
    closed: { bomb: 0 },
  };
  Object.defineProperty(value.closed, 'bomb', {
    enumerable: true,
    get: () => {
      throw new Error('looked into a closed part');
    },
  });
  expect(jsonRows(value, () => false)).toMatchObject([{ label: 'closed', open: false, preview: '1 key' }]);
});

test('depth does not overflow the stack', () => {
  const depth = 200_000;
  const deep = parseJson('['.repeat(depth) + ']'.repeat(depth))?.value;
  const lines = jsonLines(deep);
  expect(lines.length).toBeGreaterThan(depth);
  expect(jsonRows(deep, (_pointer, level) => level < 50)).toHaveLength(51);
});

test('numbers are shown as they were written', () => {
  const text = '{ "id": 12345678901234567890, "price": 1.50, "big": 1e400, "zero": -0, "plain": 42 }';
  expect(jsonText(parseJson(text)?.value).replaceAll(/\s+/g, ' ')).toBe(text);
  expect(parseJson('{ nope }')).toBeNull();
});

test('pointers escape slashes and tildes', () => {
  expect(jsonRows({ 'a/b~c': 1 }, open)[0]?.pointer).toBe('/a~1b~0c');
});

test('a description may rename a row and say more than its size', () => {
  const rows = jsonRows(
    [{ name: 'eta', data: 'Tue' }],
    () => false,
    (value) => {
      const entry = value as { name: string; data: string };
      return { label: entry.name, preview: `"${entry.data}"` };
    },
  );
  expect(rows).toMatchObject([{ label: 'eta', preview: '"Tue"', pointer: '/0' }]);
});
