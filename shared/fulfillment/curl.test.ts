import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCurl } from './curl.ts';

test('one option a line; what curl makes itself is left out', () => {
  const command = toCurl({
    url: "http://h/it's?a=[1]",
    headers: [
      { name: 'Host', value: 'h' },
      { name: 'Content-Length', value: '2' },
      { name: 'Accept-Encoding', value: 'gzip' },
      { name: 'X-Key', value: '••••••' },
      { name: 'X-Empty', value: '' },
    ],
    body: '@file',
  });
  expect(command).toBe(
    `curl --globoff -X POST 'http://h/it'\\''s?a=[1]' \\
  -H 'Accept-Encoding: gzip' \\
  -H 'X-Key: ••••••' \\
  -H 'X-Empty;' \\
  --compressed \\
  --data-raw '@file'`,
  );
});

test('property: a real shell hands curl exactly these words', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((value) => value.replaceAll('\0', ''));
  fc.assert(
    fc.property(text, text, text, (url, value, body) => {
      const command = toCurl({ url, headers: [{ name: 'X-A', value: `v${value}` }], body });
      const script = command.replace(/^curl /, `printf '%s\\001' `);
      const words = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\u0001');
      expect(words).toEqual(['--globoff', '-X', 'POST', url, '-H', `X-A: v${value}`, '--data-raw', body, '']);
    }),
    { numRuns: 60 },
  );
});
