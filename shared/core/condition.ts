import * as z from 'zod';
import { compareDecimals } from './decimal.ts';
import { textSchema } from './field.ts';
import { MAX_DATA, MAX_FIELD, MAX_NAME } from './limits.ts';
import { compilePattern } from './pattern.ts';

/** What an operator compares with: nothing, one text, or a list of texts. */
export type Operand = 'none' | 'one' | 'many';

interface Operator {
  title: string;
  operand: Operand;
  /** Whether `exact` changes what it does. */
  cased: boolean;
  holds(actual: string, expected: string[], exact: boolean): boolean;
}

const first = (expected: string[]): string => expected[0] ?? '';
const ordered = (title: string, accepts: (order: number) => boolean): Operator => ({
  title,
  operand: 'one',
  cased: false,
  holds: (actual, expected) => {
    const order = compareDecimals(actual, first(expected));
    return order !== null && accepts(order);
  },
});
const text = (title: string, holds: (actual: string, expected: string) => boolean): Operator => ({
  title,
  operand: 'one',
  cased: true,
  holds: (actual, expected, exact) =>
    exact ? holds(actual, first(expected)) : holds(foldText(actual), foldText(first(expected))),
});

/** Every test operator of flow-format.md, in the order a menu shows them. */
export const operators = {
  is: text('is', (a, b) => a === b),
  'is-not': text('is not', (a, b) => a !== b),
  contains: text('contains', (a, b) => a.includes(b)),
  'not-contains': text('does not contain', (a, b) => !a.includes(b)),
  'starts-with': text('starts with', (a, b) => a.startsWith(b)),
  'ends-with': text('ends with', (a, b) => a.endsWith(b)),
  'one-of': {
    title: 'is one of',
    operand: 'many',
    cased: true,
    holds: (actual, expected, exact) => {
      if (exact) return expected.includes(actual);
      const folded = foldText(actual);
      return expected.some((one) => foldText(one) === folded);
    },
  },
  matches: {
    title: 'matches',
    operand: 'one',
    cased: false,
    holds: (actual, expected) => {
      const result = compilePattern(first(expected));
      return result.ok && result.pattern.test(actual);
    },
  },
  gt: ordered('is more than', (order) => order > 0),
  gte: ordered('is at least', (order) => order >= 0),
  lt: ordered('is less than', (order) => order < 0),
  lte: ordered('is at most', (order) => order <= 0),
  'is-set': { title: 'is set', operand: 'none', cased: false, holds: (actual) => actual !== '' },
  'not-set': { title: 'is not set', operand: 'none', cased: false, holds: (actual) => actual === '' },
} satisfies Record<string, Operator>;

/** An operator's name as the document has it. */
export type OperatorName = keyof typeof operators;

/** Every operator's name, in menu order. */
export const OPERATOR_NAMES = Object.keys(operators) as OperatorName[];

/** What an operator is called, what it compares with and whether `exact` matters to it. */
export function operatorOf(name: OperatorName): Operator {
  return operators[name];
}

/** Schema of one test of a route: `of` names interaction data or a `$` built-in; `value` is a template. */
export const testSchema = z.strictObject({
  of: textSchema(MAX_NAME + 5, "a test's name").describe(
    'Interaction data, $reply, $now, $interaction.uuid or $env.NAME',
  ),
  op: z.enum(OPERATOR_NAMES as [OperatorName, ...OperatorName[]]).describe('How the two are compared'),
  value: z
    .union([textSchema(MAX_FIELD, 'a value'), z.array(textSchema(MAX_DATA, 'a value')).max(1000)])
    .optional()
    .describe('What it is compared with, a template; a list with one-of'),
  exact: z.boolean().optional().describe('Whether letter case and spaces around count'),
});

/** One test: `{ of, op, value?, exact? }` (flow-format.md, Exits). */
export type Test = z.infer<typeof testSchema>;

/** A test's values as a list, whatever form the document has. */
export function testValues(test: Test): string[] {
  if (test.value === undefined) return [];
  return Array.isArray(test.value) ? test.value : [test.value];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the class is all of ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** Text as comparisons see it: trimmed, NFC, case folded without a locale (upper then lower, so that ß equals SS). */
export function foldText(value: string): string {
  const trimmed = value.trim();
  if (ASCII.test(trimmed)) return trimmed.toLowerCase();
  return trimmed.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
