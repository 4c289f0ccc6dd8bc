import * as z from 'zod';
import { foldText, operatorOf, type Test, testSchema, testValues } from './condition.ts';
import { envValue } from './env.ts';
import { type TemplateField, textSchema } from './field.ts';
import { idSchema, targetSchema } from './ids.ts';
import { MAX_TESTS } from './limits.ts';
import { compilePattern } from './pattern.ts';
import type { Port } from './port.ts';
import { builtInReader, compileTemplate, type Render } from './render.ts';
import { envName, templateSlots } from './template.ts';
import type { Turn } from './turn.ts';

/** Schema of a route: one conditional way out. An empty list of tests is refused: such a route could never be told. */
export const routeSchema = z.strictObject({
  id: idSchema,
  label: textSchema(200, 'a label').optional().describe('Authoring only'),
  match: z.enum(['all', 'any']).default('all').describe('Whether all tests must hold or any'),
  tests: z
    .array(testSchema)
    .min(1, { error: 'a route needs at least one test' })
    .max(MAX_TESTS, { error: `a route has at most ${MAX_TESTS} tests` }),
  to: targetSchema.default(null),
});

/** One route: `{ id, label?, match, tests, to }` (flow-format.md, Exits). */
export type Route = z.infer<typeof routeSchema>;

/** Schema of a list of routes with ids unique in it. */
export const routesSchema = z
  .array(routeSchema)
  .max(200, { error: 'an exit has at most 200 routes' })
  .default([]);

/** What a route is called: its label, or its tests in words ("status is SHIPPED"). */
export function routeLabel(route: Route): string {
  if (route.label?.trim()) return route.label;
  return route.tests.map(testInWords).join(route.match === 'all' ? ' and ' : ' or ');
}

/** A test in words: "status is one of A, B". */
export function testInWords(test: Test): string {
  const operator = operatorOf(test.op);
  const values = operator.operand === 'none' ? '' : ` ${testValues(test).join(', ')}`;
  return `${test.of || '…'} ${operator.title}${values}`;
}

/** A route's way out of the node. */
export function routePort(route: Route, index: number): Port {
  return {
    port: route.id,
    kind: 'route',
    label: routeLabel(route),
    to: route.to,
    at: ['routes', index, 'to'],
    optional: false,
  };
}

/** The templates in a list of routes. */
export function routeFields(routes: readonly Route[]): TemplateField[] {
  return routes.flatMap((route, r) =>
    route.tests.flatMap((test, t) =>
      testValues(test).map((text, v) => ({
        at: ['routes', r, 'tests', t, 'value', ...(Array.isArray(test.value) ? [v] : [])],
        name: 'Test value',
        text,
        place: 'test' as const,
      })),
    ),
  );
}

/** A list of routes made ready: the index of the first that holds, or -1. */
export function compileRoutes(routes: readonly Route[]): (turn: Turn) => number {
  const checks = routes.map(compileRoute);
  return (turn) => {
    for (let i = 0; i < checks.length; i++) if (checks[i]?.(turn)) return i;
    return -1;
  };
}

type Check = (turn: Turn) => boolean;

function compileRoute(route: Route): Check {
  const tests = route.tests.map(compileTest);
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return route.match === 'all'
    ? (turn) => tests.every((test) => test(turn))
    : (turn) => tests.some((test) => test(turn));
}

function compileTest(test: Test): Check {
  const read = compileRead(test.of);
  const operator = operatorOf(test.op);
  const exact = test.exact ?? false;
  const values = testValues(test);
  if (values.every((value) => templateSlots(value).length === 0)) {
    const constants = values.map((value) => compileTemplate(value, 'test')(NO_TURN));
    return compileConstant(test, read, constants) ?? ((turn) => operator.holds(read(turn), constants, exact));
  }
  const renders = values.map((value) => compileTemplate(value, 'test'));
  return (turn) =>
    operator.holds(
      read(turn),
      renders.map((render) => render(turn)),
      exact,
    );
}

/** The common tests against a constant, with everything that does not depend on the turn done beforehand. */
function compileConstant(test: Test, read: Render, [value = '']: string[]): Check | null {
  if (test.op === 'matches') {
    const result = compilePattern(value);
    if (!result.ok) {
      return (turn) => {
        turn.warn(`the pattern '${value}' can't be used, so the test does not hold: ${result.message}`);
        return false;
      };
    }
    return (turn) => result.pattern.test(read(turn));
  }
  if (test.exact) return null;
  const folded = foldText(value);
  if (test.op === 'is') return (turn) => foldText(read(turn)) === folded;
  if (test.op === 'contains') return (turn) => foldText(read(turn)).includes(folded);
  return null;
}

/** A constant template never looks at its turn. */
const NO_TURN = null as unknown as Turn;

/** How a test's `of` is read: unset reads as an empty text. An unknown built-in is always empty. */
function compileRead(of: string): Render {
  const variable = envName(of);
  if (variable !== null) return (turn) => envValue(turn.env, variable) ?? '';
  if (of.startsWith('$')) return builtInReader(of) ?? (() => '');
  return (turn) => turn.get(of) ?? '';
}
