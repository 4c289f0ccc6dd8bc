import { type OperatorName, operatorOf, type Test, testValues } from '#shared/core/condition.ts';

/**
 * A test with another operator, keeping what it compares with as far as the operator can: a list of one becomes a
 * text, a text a list of one. Of several values only "is one of" keeps all; the others keep the first.
 */
export function withOperator(test: Test, op: OperatorName): Test {
  const { of, exact } = test;
  const values = testValues(test);
  const { operand, cased } = operatorOf(op);
  const kept = cased && exact ? { exact } : {};
  if (operand === 'none') return { of, op, ...kept };
  if (operand === 'many') return { of, op, value: values.filter((value) => value !== ''), ...kept };
  return { of, op, value: values[0] ?? '', ...kept };
}
