import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportLines } from './exportLines.ts';

test('the lines put together are the text, byte for byte', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = `${JSON.stringify(value, null, 2)}\n`;
      const again = exportLines(text)
        .map(({ indent, parts }) => '  '.repeat(indent) + parts.map((part) => part.text).join(''))
        .join('\n');
      expect(`${again}\n`).toBe(text);
    }),
  );
});

test('keys, texts and numbers have their colours', () => {
  expect(exportLines('  "a: \\"b": "c: d",')[0]).toEqual({
    indent: 1,
    marked: false,
    parts: [
      { kind: 'key', text: '"a: \\"b"' },
      { kind: 'sign', text: ':' },
      { kind: 'sign', text: ' ' },
      { kind: 'string', text: '"c: d"' },
      { kind: 'sign', text: ',' },
    ],
  });
  expect(exportLines('-1.5e3,')[0]?.parts[0]).toEqual({ kind: 'number', text: '-1.5e3' });
});
