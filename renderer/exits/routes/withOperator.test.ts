import { describe, expect, it } from 'vitest';
import { testSchema } from '#shared/core/condition.ts';
import { withOperator } from './withOperator.ts';

describe('withOperator', () => {
  it('keeps the value between operators that compare with one', () => {
    expect(withOperator({ of: 'a', op: 'is', value: 'x', exact: true }, 'contains')).toEqual({
      of: 'a',
      op: 'contains',
      value: 'x',
      exact: true,
    });
  });

  it('makes a list of a value and a value of a list', () => {
    expect(withOperator({ of: 'a', op: 'is', value: 'x' }, 'one-of').value).toEqual(['x']);
    expect(withOperator({ of: 'a', op: 'is', value: '' }, 'one-of').value).toEqual([]);
    expect(withOperator({ of: 'a', op: 'one-of', value: ['x', 'y'] }, 'is').value).toBe('x');
  });

  it('drops what the operator has no use for', () => {
    expect(withOperator({ of: 'a', op: 'is', value: 'x', exact: true }, 'is-set')).toEqual({
      of: 'a',
      op: 'is-set',
    });
    expect(withOperator({ of: 'a', op: 'is', value: '5', exact: true }, 'gt')).toEqual({
      of: 'a',
      op: 'gt',
      value: '5',
    });
  });

  it('always gives a test that the schema takes', () => {
    for (const op of ['one-of', 'is-set', 'matches', 'lt'] as const) {
      expect(testSchema.safeParse(withOperator({ of: 'a', op: 'not-set' }, op)).success).toBe(true);
    }
  });
});
