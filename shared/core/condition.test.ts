import { describe, expect, it } from 'vitest';
import { foldText, type OPERATOR_NAMES, operatorOf, testSchema, testValues } from './condition.ts';

const holds = (
  op: (typeof OPERATOR_NAMES)[number],
  actual: string,
  value: string | string[] = '',
  exact = false,
) => operatorOf(op).holds(actual, Array.isArray(value) ? value : [value], exact);

describe('operators', () => {
  it.each([
    ['is', ' Shipped ', 'SHIPPED', true],
    ['is', 'ship', 'shipped', false],
    ['is-not', 'a', 'A', false],
    ['is-not', 'a', 'b', true],
    ['contains', 'Hello World', 'lo wo', true],
    ['not-contains', 'Hello', 'x', true],
    ['starts-with', '  No, thanks', 'no', true],
    ['ends-with', 'the END', 'end', true],
    ['one-of', 'B', ['a', 'b'], true],
    ['one-of', 'c', ['a', 'b'], false],
    ['matches', 'order AB1234!', '[A-Z]{2}\\d{4}', true],
    ['matches', 'ab1234', '^[A-Z]', false],
    ['matches', 'ab1234', '(?i)^[A-Z]', true],
    ['matches', 'x', '(', false],
    ['gt', '10', '9', true],
    ['gt', '10', '9,5', false],
    ['gte', ' 1.50 ', '1.5', true],
    ['lt', '-3', '+.5', true],
    ['lte', '2', '1.99', false],
    ['lt', '', '5', false],
    ['is-set', 'x', '', true],
    ['is-set', '', '', false],
    ['not-set', '', '', true],
  ] as const)('%s %j %j: %s', (op, actual, value, wanted) => {
    expect(holds(op, actual, value as string | string[])).toBe(wanted);
  });

  it('compares to the letter with exact', () => {
    expect(holds('is', 'a', 'A', true)).toBe(false);
    expect(holds('is', 'A ', 'A', true)).toBe(false);
    expect(holds('one-of', 'b', ['B'], true)).toBe(false);
    expect(holds('contains', 'abc', 'B', true)).toBe(false);
  });

  it('compares long numbers exactly', () => {
    expect(holds('gt', '9007199254740993', '9007199254740992')).toBe(true);
    expect(holds('lt', '0.1000000000000000000001', '0.1000000000000000000002')).toBe(true);
    expect(holds('gte', '1e5', '1')).toBe(false);
  });

  it('holds in linear time, whatever the pattern', () => {
    expect(holds('matches', `${'a'.repeat(5000)}!`, '(a+)+$')).toBe(false);
  });
});

describe('foldText', () => {
  it.each([
    ['Straße', 'STRASSE'],
    ['é', 'e\u0301'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    [' İ', 'i\u0307'],
  ])('%j equals %j', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });
});

describe('testSchema', () => {
  it('takes one value, a list or none, and names what is too long', () => {
    expect(testSchema.parse({ of: 'a', op: 'is-set' })).toEqual({ of: 'a', op: 'is-set' });
    expect(testValues(testSchema.parse({ of: 'a', op: 'one-of', value: ['x', 'y'] }))).toEqual(['x', 'y']);
    expect(testSchema.safeParse({ of: 'a', op: 'equals' }).success).toBe(false);
    expect(testSchema.safeParse({ of: 'n'.repeat(300), op: 'is-set' }).error?.issues[0]?.message).toContain(
      'at most',
    );
  });
});
