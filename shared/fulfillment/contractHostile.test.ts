import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContract, MAX_LISTED } from './contract.ts';

describe('hostile answers', () => {
  test('10,000 entries are all stored', () => {
    const list = Array.from({ length: 10_000 }, (_, i) => ({ name: `n${i}`, data: 'x' }));
    const verdict = checkContract(200, JSON.stringify(list));
    expect(verdict.ok && verdict.entries.length).toBe(10_000);
  });

  test('10,000 bad entries are all listed', () => {
    expect(problemsOf(Array.from({ length: 10_000 }, () => 0))).toHaveLength(10_000);
  });

  test('more are counted', () => {
    const problems = problemsOf(Array.from({ length: 200_000 }, () => 0));
    expect(problems).toHaveLength(MAX_LISTED + 1);
    expect(problems.at(-1)).toBe('and 190000 more problems');
  });

  test('JSON 200,000 levels deep', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(checkContract(200, deep)).toMatchObject({ ok: false, code: 'contract' });
    expect(checkContract(200, `[{"name":"a","data":${deep}}]`)).toMatchObject({
      ok: false,
      problems: [{ entry: 1, message: 'entry 1: data must be a string, got a list' }],
    });
    expect(checkContract(200, '['.repeat(500_000))).toMatchObject({ ok: false, code: 'not-json' });
  });

  test('over 1 MiB', () => {
    expect(checkContract(200, ' '.repeat(1024 * 1024 + 1))).toMatchObject({ ok: false, code: 'too-large' });
    expect(checkContract(200, `"${'é'.repeat(524_288)}"`)).toMatchObject({ ok: false, code: 'too-large' });
    expect(checkContract(200, ' '.repeat(1024 * 1024))).toMatchObject({ ok: true });
  });

  test('never throws; ok is all or nothing', () => {
    const entry = fc.record(
      {
        name: fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.anything()),
        data: fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), fc.anything()),
        label: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .array(fc.oneof({ weight: 5, arbitrary: entry }, { weight: 1, arbitrary: fc.anything() }))
        .map(jsonOrEmpty),
    );
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), body, (status, text) => {
        const verdict = checkContract(status, text);
        if (verdict.ok) {
          for (const { name, data } of verdict.entries) {
            expect([...name].length).toBeGreaterThan(0);
            expect([...name].length).toBeLessThanOrEqual(191);
            expect([...data].length).toBeLessThanOrEqual(510);
          }
          expect(verdict.checked.every((item) => item.fits)).toBe(true);
        } else if (verdict.code === 'contract') expect(verdict.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

function jsonOrEmpty(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

function problemsOf(value: unknown): string[] {
  const verdict = checkContract(200, JSON.stringify(value));
  return verdict.ok ? [] : verdict.problems.map((problem) => problem.message);
}
