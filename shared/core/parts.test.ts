import { describe, expect, it } from 'vitest';
import { countCodePoints, exceedsCodePoints, toWellFormed } from './codePoints.ts';
import { dataNameProblem } from './dataName.ts';
import { compareDecimals, isDecimal } from './decimal.ts';
import { type Env, envValue, secretValues } from './env.ts';
import { derivedUuid, ID_PATTERN, newId, randomUuid } from './ids.ts';
import { compilePattern } from './pattern.ts';
import { formatPath } from './problem.ts';

describe('code points', () => {
  it('counts pairs as one and lone surrogates as one each', () => {
    expect([countCodePoints(''), countCodePoints('añ😀'), countCodePoints('\uD83D\uDE00\uD83D')]).toEqual([
      0, 3, 2,
    ]);
    expect(exceedsCodePoints('😀'.repeat(5), 5)).toBe(false);
    expect(exceedsCodePoints('😀'.repeat(6), 5)).toBe(true);
    expect(exceedsCodePoints('abcdef', 5)).toBe(true);
  });
  it('replaces lone surrogates only', () => {
    expect(toWellFormed('a\uD83Db\uDE00c😀')).toBe('a\uFFFDb\uFFFDc😀');
  });
});

describe('data names', () => {
  it.each(['a', 'Order number', 'ä😀', 'x'.repeat(191), '😀'.repeat(191), '__proto__', 'a$'])(
    '%j is one',
    (name) => {
      expect(dataNameProblem(name)).toBeNull();
    },
  );
  it.each(['', '  ', '$a', 'a{', 'a}', 'a|b', 'x'.repeat(192)])('%j is none', (name) => {
    expect(dataNameProblem(name)).toEqual(expect.stringMatching(/^a data name/));
  });
});

describe('decimals', () => {
  it('knows them and orders them exactly', () => {
    expect(['1', '-1.5', ' +.5 ', '1.'].every(isDecimal)).toBe(true);
    expect(['', '.', '1e3', '1,5', '1 2', '٣'].some(isDecimal)).toBe(false);
    expect(compareDecimals('1.0', '1')).toBe(0);
    expect(compareDecimals('-12345678901234567890', '-12345678901234567891')).toBeGreaterThan(0);
    expect(compareDecimals('x', '1')).toBeNull();
  });
});

describe('environment', () => {
  const env: Env = { A: 'a', B: { secret: 'b' } };
  it('gives plain and secret values, and nothing of Object', () => {
    expect([
      envValue(env, 'A'),
      envValue(env, 'B'),
      envValue(env, 'C'),
      envValue(env, 'constructor'),
    ]).toEqual(['a', 'b', undefined, undefined]);
    expect(secretValues(env)).toEqual(['b']);
  });
});

describe('ids', () => {
  it('makes ids and uuids of the right form', () => {
    expect(newId('n')).toMatch(ID_PATTERN);
    expect(randomUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it('derives the same key for the same run and others for others', () => {
    const keys = Array.from({ length: 1000 }, (_, i) =>
      derivedUuid('0b5c1c5e-4f5e-4c0a-9d0e-3f1f6d1c2a10', i),
    );
    expect(new Set(keys).size).toBe(1000);
    expect(derivedUuid('0b5c1c5e-4f5e-4c0a-9d0e-3f1f6d1c2a10', 7)).toBe(keys[7]);
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('patterns', () => {
  it.each([
    ['(?=a)', 'look-ahead and look-behind are not supported'],
    ['(?<!a)b', 'look-ahead and look-behind are not supported'],
    ['(a)\\1', 'back-references are not supported'],
    ['(', 'not a regular expression'],
    ['a{2000}', 'not a regular expression'],
    ['x'.repeat(2001), 'at most 2000 characters'],
  ])('%j is refused in words', (source, words) => {
    const result = compilePattern(source);
    expect(result.ok ? '' : result.message).toContain(words);
  });
  it('gives the same result again', () => {
    expect(compilePattern('^a$')).toBe(compilePattern('^a$'));
  });
});

describe('paths', () => {
  it('reads as people write them', () => {
    expect(formatPath(['nodes', 3, 'actions', 0, 'url'])).toBe('nodes[3].actions[0].url');
    expect(formatPath([])).toBe('');
  });
});
