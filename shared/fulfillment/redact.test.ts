import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toWellFormed } from '../core/codePoints.ts';
import { createRedactor, MASK } from './redact.ts';
import { redactExchange } from './redactExchange.ts';
import { type Exchange, NO_TIMINGS } from './types.ts';

const SECRET = 'sk_live/9+Q="é🐢" x';

const encodings: Record<string, (text: string) => string> = {
  plain: (text) => text,
  'upper case': (text) => text.toUpperCase(),
  'percent-encoded': encodeURIComponent,
  'percent-encoded in lower case': (text) =>
    encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'form-encoded': (text) => new URLSearchParams({ a: text }).toString().slice(2),
  'as a URL writes it': (text) => new URL(`http://h/?${text}`).search.slice(1),
  'in JSON': (text) => JSON.stringify(text).slice(1, -1),
  'in JSON in JSON': (text) => JSON.stringify(JSON.stringify(text)),
  'in JSON of ASCII': (text) =>
    JSON.stringify(text).replace(/[^ -~]/gu, (c) =>
      [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
    ),
  'in HTML': (text) => text.replaceAll('"', '&quot;').replaceAll('é', '&#233;').replaceAll('/', '&#x2F;'),
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'basic authentication': (text) => Buffer.from(`ada:${text}`).toString('base64'),
  'base64, shifted by one': (text) => Buffer.from(`x${text}y`).toString('base64'),
  'base64, shifted by two': (text) => Buffer.from(`xx${text}yy`).toString('base64url'),
};

describe('finds a secret', () => {
  test.each(Object.entries(encodings))('%s', (_, encode) => {
    const text = createRedactor([SECRET]).text(`before ${encode(SECRET)} after`);
    expect(text).toMatch(/^before ["\\]{0,3}[\w+/-]{0,6}••••••["\\]{0,3}[\w+/=-]{0,4} after$/);
    for (const other of Object.values(encodings)) expect(text).not.toContain(other(SECRET));
  });

  test('no base64 digit next to the mask carries bits of the secret', () => {
    const text = createRedactor(['abcdefgh']).text(Buffer.from('user:abcdefgh').toString('base64'));
    expect(text).toBe(`dXNlcj${MASK}`);
  });

  test('of one letter, everywhere', () => {
    expect(createRedactor(['a']).text('banana')).toBe(`b${MASK}n${MASK}n${MASK}`);
  });

  test('with the space around it trimmed by a server', () => {
    expect(createRedactor([' key-1 ']).text('got key-1.')).toBe(`got ${MASK}.`);
  });

  test('longer than one pattern', () => {
    const long = Array.from({ length: 30_000 }, (_, i) => String.fromCharCode(33 + (i % 90))).join('');
    expect(createRedactor([long]).text(`a${long}z`)).toBe(`a${MASK}z`);
  });

  test('of syntax characters only, without getting lost in backslashes', () => {
    const secret = '\\'.repeat(60);
    const redactor = createRedactor([`${secret}.*+?^$(){}[]|/-\n`]);
    expect(redactor.text('\\'.repeat(100_000))).toHaveLength(100_000);
    expect(redactor.text(`${secret}.*+?^$(){}[]|/-\n`)).toBe(MASK);
  });

  test('overlapping another: both are covered', () => {
    const redactor = createRedactor(['abcdef', 'defghi', 'cde']);
    expect(redactor.text('xabcdefghix')).toBe(`x${MASK}x`);
  });

  test("its beginning, where a text was cut by '…' or by the 1 MiB limit", () => {
    const redactor = createRedactor(['supersecretvalue']);
    expect(redactor.text('starts with "key=supersec…"')).toBe(`starts with "key=${MASK}…"`);
    expect(redactor.text('key=supersec')).toBe('key=supersec');
    expect(redactor.cutText('key=supersec')).toBe(`key=${MASK}`);
  });
});

test('without secrets nothing changes; empty values are none', () => {
  for (const secrets of [[], [''], ['', '']])
    expect(createRedactor(secrets).text('anything')).toBe('anything');
});

test('deep keeps keys, shape and what holds no secret', () => {
  const redactor = createRedactor(['url', 'hunter2']);
  const clean = { a: [1, null, 'x'], b: true };
  expect(redactor.deep(clean)).toBe(clean);
  expect(redactor.deep({ url: 'is hunter2', list: ['hunter2', 5], clean })).toEqual({
    url: `is ${MASK}`,
    list: [MASK, 5],
    clean,
  });
  let nested: unknown = 'hunter2';
  for (let i = 0; i < 100_000; i++) nested = [nested];
  expect(() => redactor.deep(nested)).not.toThrow();
});

test('headers: names and values', () => {
  expect(createRedactor(['hunter2']).headers({ 'x-hunter2': 'a', 'set-cookie': ['k=hunter2', 'b'] })).toEqual(
    {
      [`x-${MASK}`]: 'a',
      'set-cookie': [`k=${MASK}`, 'b'],
    },
  );
});

test('an exchange: every field that others filled, none that is ours', () => {
  const exchange: Exchange = {
    method: 'POST',
    url: 'http://h/hunter2',
    headers: [{ name: 'X-Key', value: 'hunter2' }],
    body: '{"a":"hunter2"}',
    attempt: 1,
    startedAt: '2026-01-01T00:00:00.000Z',
    status: 200,
    responseHeaders: { 'x-echo': 'hunter2' },
    responseBody: 'hunter2',
    responseBytes: 7,
    timings: NO_TIMINGS,
    entries: [{ name: 'a', data: 'hunter2' }],
    notes: ['hunter2'],
    code: 'contract',
    message: 'hunter2',
    problems: [{ entry: 1, message: 'hunter2' }],
  };
  const redacted = redactExchange(exchange, createRedactor(['hunter2', 'POST', 'contract']));
  expect(JSON.stringify(redacted)).not.toContain('hunter2');
  expect(redacted).toMatchObject({ method: 'POST', code: 'contract', attempt: 1, status: 200 });
});

test('property: no secret survives in any encoding, in any surroundings', () => {
  const secret = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter(isUsable);
  const around = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(secret, secret, around, around, (first, second, before, after) => {
      const redactor = createRedactor([first, second]);
      for (const encode of [
        (text: string) => text,
        encodeURIComponent,
        (text: string) => JSON.stringify(text),
      ]) {
        const text = redactor.text(`${before}${encode(first)}${after}${encode(second)}${first}`);
        expect(text.includes(first)).toBe(false);
        expect(text.includes(encode(second))).toBe(false);
      }
      if (first.length >= 4) {
        const wrapped = Buffer.from(`${before}${first}${after}`).toString('base64');
        const masked = redactor.text(wrapped);
        expect(masked).toContain(MASK);
      }
    }),
    { numRuns: 200 },
  );
});

/** Well-formed, and no part of the mask itself, which may of course appear. */
function isUsable(text: string): boolean {
  return toWellFormed(text) === text && !text.includes('•') && text.trim() !== '';
}
