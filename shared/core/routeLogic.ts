import { operatorOf, type Test, testValues } from './condition.ts';
import type { Route } from './route.ts';
import { templateSlots } from './template.ts';

/** Whether a route holds whatever is known, so that those after it can never be taken. */
export function alwaysHolds(route: Route): boolean {
  if (route.match === 'all') return route.tests.every(testAlwaysHolds);
  return route.tests.some(
    (test, t) => testAlwaysHolds(test) || route.tests.slice(t + 1).some((other) => isOpposite(test, other)),
  );
}

/** Two tests of one route that exclude each other while both must hold, or null. */
export function contradiction(route: Route): [Test, Test] | null {
  if (route.match !== 'all') return null;
  for (const [t, test] of route.tests.entries()) {
    const other = route.tests
      .slice(t + 1)
      .find((one) => isOpposite(test, one) || excludes(test, one) || excludes(one, test));
    if (other) return [test, other];
  }
  return null;
}

/** Whether `earlier` holds wherever `later` does, so that `later` behind it can never be taken. */
export function isShadowed(later: Route, earlier: Route): boolean {
  // `later` holds in cases: with `all`, one case of all its tests; with `any`, a case for each test.
  const cases = later.match === 'all' ? [later.tests] : later.tests.map((test) => [test]);
  const covers = (known: Test[], wanted: Test) => known.some((test) => implies(test, wanted));
  return cases.every((known) =>
    earlier.match === 'all'
      ? earlier.tests.every((wanted) => covers(known, wanted))
      : earlier.tests.some((wanted) => covers(known, wanted)),
  );
}

/** Names that are never empty, so that asking whether they are set says nothing. */
const ALWAYS_SET: readonly string[] = ['$now', '$interaction.uuid'];

function testAlwaysHolds(test: Test): boolean {
  if (test.op === 'is-set') return ALWAYS_SET.includes(test.of);
  const [value] = testValues(test);
  return test.op === 'matches' && value !== undefined && matchesEverything(value);
}

/** A pattern that takes the empty text and asks for no place (`^` alone aside) is found in every text. */
function matchesEverything(pattern: string): boolean {
  const rest = pattern.replace(/^\^/, '').replace(/^\(([^?].*)\)$/, '$1');
  return /^(\(\?[is]+\))?(\.[*?]\??)?$/.test(rest);
}

function isOpposite(a: Test, b: Test): boolean {
  if (a.of !== b.of) return false;
  const pairs = [
    ['is', 'is-not'],
    ['contains', 'not-contains'],
    ['is-set', 'not-set'],
  ];
  const opposed = pairs.some((pair) => a.op !== b.op && pair.includes(a.op) && pair.includes(b.op));
  return opposed && sameValues(a, b);
}

function sameValues(a: Test, b: Test): boolean {
  return (
    Boolean(a.exact) === Boolean(b.exact) && JSON.stringify(testValues(a)) === JSON.stringify(testValues(b))
  );
}

/** Whether a test can only hold where the other does. False wherever that is not certain. */
function implies(test: Test, other: Test): boolean {
  if (test.of !== other.of) return false;
  if (test.op === other.op && sameValues(test, other)) return true;
  const values = possibleValues(test, other);
  return values?.every((value) => holdsFor(other, value)) ?? false;
}

/** Whether two tests can't both hold. False wherever that is not certain. */
function excludes(test: Test, other: Test): boolean {
  if (test.of !== other.of) return false;
  const values = possibleValues(test, other);
  return values?.every((value) => !holdsFor(other, value)) ?? false;
}

/**
 * The texts that a test leaves possible, where it names them and the other test can be judged by them: both of constants,
 * and where the case is not known the other does not ask for it.
 */
function possibleValues(test: Test, other: Test): string[] | null {
  const values = testValues(test);
  if ((test.op !== 'is' && test.op !== 'one-of') || values.length === 0) return null;
  if (values.some((value) => value.trim() === '')) return null;
  if (![...values, ...testValues(other)].every(isConstant)) return null;
  const blind = !other.exact && other.op !== 'matches';
  return test.exact || blind ? values : null;
}

const isConstant = (value: string): boolean => templateSlots(value).length === 0 && !value.includes('\\{{');

function holdsFor(test: Test, value: string): boolean {
  return operatorOf(test.op).holds(value, testValues(test), test.exact ?? false);
}
