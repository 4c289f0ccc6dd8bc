import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATOR_NAMES, operatorOf, type Test } from './condition.ts';
import { compileRoutes, type Route } from './route.ts';
import { alwaysHolds, contradiction, isShadowed } from './routeLogic.ts';
import { testTurn } from './turnFixture.ts';

const route = (tests: Test[], match: Route['match'] = 'all'): Route => ({ id: 'r', match, tests, to: null });
const is = (value: string, extra: Partial<Test> = {}): Test => ({ of: 'x', op: 'is', value, ...extra });
const test = (op: Test['op'], value?: string | string[], of = 'x'): Test =>
  value === undefined ? { of, op } : { of, op, value };

describe('alwaysHolds', () => {
  it.each(['', '.*', '^', '^.*', '(?s).*', '(.*)', '(?i)'])(
    'a pattern found in every text: %j',
    (pattern) => {
      expect(alwaysHolds(route([test('matches', pattern)]))).toBe(true);
    },
  );
  it.each(['.+', '^$', '^.*$', '\\b', 'a*b', 'x|', '.'])('a pattern that may not be found: %j', (pattern) => {
    expect(alwaysHolds(route([test('matches', pattern)]))).toBe(false);
  });
  it('one or the other, and what is always set', () => {
    expect(alwaysHolds(route([test('is-set'), test('not-set')], 'any'))).toBe(true);
    expect(alwaysHolds(route([is('A'), test('is-not', 'A')], 'any'))).toBe(true);
    expect(alwaysHolds(route([test('is-set', undefined, '$now')]))).toBe(true);
    expect(alwaysHolds(route([is('A'), test('is-set', undefined, '$now')]))).toBe(false);
    expect(alwaysHolds(route([is('A'), test('is-not', 'B')], 'any'))).toBe(false);
  });
});

describe('isShadowed', () => {
  it.each([
    [route([is('A')]), route([is('A')]), true],
    [route([is('A'), test('is-set', undefined, 'y')]), route([is('A')]), true],
    [route([is('A')]), route([is('A'), test('is-set', undefined, 'y')]), false],
    [route([is('A')]), route([is('B'), is('A')], 'any'), true],
    [route([is('A'), is('B')], 'any'), route([test('one-of', ['a', 'b', 'c'])]), true],
    [route([is('A'), is('D')], 'any'), route([test('one-of', ['a', 'b', 'c'])]), false],
    [route([test('one-of', ['abc', 'abd'])]), route([test('starts-with', 'AB')]), true],
    [route([is('12')]), route([test('gt', '5')]), true],
    [route([is('A')]), route([test('matches', 'A')]), false],
    [route([is('A', { exact: true })]), route([test('matches', 'A')]), true],
    [route([is('A')]), route([is('A', { exact: true })]), false],
    [route([is('{{y}}')]), route([test('is-set')]), false],
    [route([is('A')]), route([is('A', { of: 'y' })]), false],
  ])('case %#', (later, earlier, shadowed) => {
    expect(isShadowed(later, earlier)).toBe(shadowed);
  });
});

describe('contradiction', () => {
  it('names two tests that exclude each other', () => {
    expect(contradiction(route([is('A'), is('B')]))).toEqual([is('A'), is('B')]);
    expect(contradiction(route([is('A'), test('not-set')]))).not.toBeNull();
    expect(contradiction(route([test('gt', '5'), is('3')]))).not.toBeNull();
    expect(contradiction(route([test('contains', 'a'), test('not-contains', 'a')]))).not.toBeNull();
  });
  it('is none where both can hold, or any is enough', () => {
    expect(contradiction(route([is('A'), is('a ')]))).toBeNull();
    expect(contradiction(route([is('A'), is('B')], 'any'))).toBeNull();
    expect(contradiction(route([is('A'), is('B', { of: 'y' })]))).toBeNull();
  });
});

it('is never wrong about what the routes do', () => {
  const text = fc.constantFrom('A', 'a', 'ab', ' A ', '1', '2.0', '.*', '');
  const anyTest: fc.Arbitrary<Test> = fc
    .record({
      of: fc.constantFrom('x', 'y'),
      op: fc.constantFrom(...OPERATOR_NAMES),
      value: text,
      exact: fc.boolean(),
    })
    .map(({ of, op, value, exact }) => {
      const { operand } = operatorOf(op);
      return {
        of,
        op,
        ...(operand !== 'none' && { value: operand === 'many' ? [value, 'b'] : value }),
        ...(exact && { exact }),
      };
    });
  const anyRoute = fc
    .record({
      match: fc.constantFrom('all' as const, 'any' as const),
      tests: fc.array(anyTest, { minLength: 1, maxLength: 3 }),
    })
    .map(({ match, tests }) => route(tests, match));
  const data = fc.record({ x: text, y: text });
  fc.assert(
    fc.property(anyRoute, anyRoute, data, (one, other, known) => {
      const holds = (what: Route) => compileRoutes([what])(testTurn(known)) === 0;
      if (alwaysHolds(one)) expect(holds(one)).toBe(true);
      if (contradiction(one)) expect(holds(one)).toBe(false);
      if (isShadowed(one, other) && holds(one)) expect(holds(other)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
