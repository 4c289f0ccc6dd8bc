import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBody } from './decodeBody.ts';

test('good UTF-8 comes through, a byte order mark goes', () => {
  expect(decodeBody(Buffer.from('\uFEFFé🐢'), false, undefined)).toEqual({ text: 'é🐢', problem: null });
});

test('a character that the limit cut in two is dropped, not a fault', () => {
  const bytes = Buffer.from('ab🐢').subarray(0, 4);
  expect(decodeBody(bytes, true, undefined)).toEqual({ text: 'ab', problem: null });
  expect(decodeBody(bytes, false, undefined)).toEqual({
    text: 'ab\uFFFD',
    problem: 'it is not UTF-8 (byte 3 (0xF0) begins no character)',
  });
});

test('property: the byte that is named is the first bad one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(0x80, 0xbf, 0xc0, 0xc3, 0xf5, 0xff),
      (text, bad) => {
        const before = Buffer.from(text);
        const { problem } = decodeBody(Buffer.concat([before, Buffer.from([bad, 0x28])]), false, undefined);
        expect(problem).toContain(`byte ${before.length + 1} (0x${bad.toString(16).toUpperCase()})`);
      },
    ),
  );
});

test('an encoding that was left packed is named', () => {
  expect(decodeBody(Buffer.from([0xff]), false, 'compress').problem).toContain(
    'its Content-Encoding is compress',
  );
});
