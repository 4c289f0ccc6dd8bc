import { expect as check, describe, it } from 'vitest';
import {
  acceptsReply,
  EXPECT_KINDS,
  type Expect,
  type ExpectKindName,
  expectKinds,
  expectSchema,
} from './expect.ts';

const wants = (kind: ExpectKindName, pattern?: string): Expect =>
  expectSchema.parse({ kind, ...(pattern !== undefined && { pattern }) });

describe('acceptsReply', () => {
  it.each([
    ['text', ['a', ' b '], ['', '   ']],
    [
      'number',
      ['12', '-12.5', ' .5 ', '+3.', '007'],
      ['', 'twelve', '1,5', '1e3', '0x10', 'Infinity', '--1'],
    ],
    [
      'email',
      ['ada@example.org', 'a.b+c@sub.example.co.uk', ' ada@example.org ', 'ö@exämple.de'],
      [
        'ada',
        'ada@',
        '@example.org',
        'a@b',
        'a b@c.de',
        'a..b@c.de',
        'a@c..de',
        'a@-c.de',
        'a@b@c.de',
        `${'a'.repeat(65)}@c.de`,
      ],
    ],
    [
      'phone',
      ['+44 20 7946 0958', '030/1234567', '(555) 123-4567', '123456', '+1 555 123 4567 ext. 89'],
      ['12345', 'call me', '1234567890123456', '+44-abc', ''],
    ],
    [
      'url',
      ['https://example.org/page?x=1#y', 'http://localhost:8080', 'example.org', 'www.example.org/a'],
      ['example', 'ftp://example.org', 'https://', 'a b.de', 'ada@example.org'],
    ],
    [
      'date',
      [
        '2026-11-24',
        '24.11.2026',
        '24/11/2026',
        '11/24/2026',
        '24 Nov 2026',
        'November 24, 2026',
        '24th november 2026',
        '2024-2-29',
        '1.1.26',
      ],
      ['2026-02-30', '2025-2-29', '32.1.2026', '13/13/2026', 'tomorrow', '2026-11', '24 Nox 2026', ''],
    ],
  ] as const)('%s', (kind, good, bad) => {
    for (const reply of good) check([reply, acceptsReply(wants(kind), reply)]).toEqual([reply, true]);
    for (const reply of bad) check([reply, acceptsReply(wants(kind), reply)]).toEqual([reply, false]);
  });

  it('pattern: anywhere in the reply, and everything where RE2 refuses it', () => {
    check(acceptsReply(wants('pattern', '^[A-Z]{2}\\d{4,}$'), ' AB1234 ')).toBe(true);
    check(acceptsReply(wants('pattern', '^[A-Z]{2}\\d{4,}$'), 'AB12')).toBe(false);
    check(acceptsReply(wants('pattern', '(?=x)'), 'anything')).toBe(true);
  });

  it('every kind accepts its own example', () => {
    for (const kind of EXPECT_KINDS) {
      const { example } = expectKinds[kind];
      check([
        kind,
        acceptsReply(wants(kind, '^[A-Z]{2}\\d{4,}$'), kind === 'pattern' ? 'AB1234' : example),
      ]).toEqual([kind, true]);
    }
  });
});
