import { describe, expect, it } from 'vitest';
import type { Test } from './condition.ts';
import { type Route, routeLabel } from './route.ts';
import { routeProblems } from './routeProblems.ts';

const route = (id: string, tests: Test[], extra: Partial<Route> = {}): Route => ({
  id,
  match: 'all',
  tests,
  to: null,
  ...extra,
});
const problems = (...routes: Route[]) =>
  routeProblems(routes).map(({ severity, rule, at, routeId }) => [severity, rule, at.join('.'), routeId]);

describe('routeProblems', () => {
  it.each<[Test, string, string]>([
    [{ of: '', op: 'is-set' }, 'bad-name', 'of'],
    [{ of: '$nope', op: 'is-set' }, 'bad-name', 'of'],
    [{ of: '$env.', op: 'is-set' }, 'bad-name', 'of'],
    [{ of: 'x', op: 'is', value: ' ' }, 'empty-value', 'value'],
    [{ of: 'x', op: 'is' }, 'empty-value', 'value'],
    [{ of: 'x', op: 'one-of', value: [] }, 'empty-value', 'value'],
    [{ of: 'x', op: 'is', value: ['a', 'b'] }, 'too-many-values', 'value'],
    [{ of: 'x', op: 'matches', value: '(' }, 'bad-pattern', 'value'],
    [{ of: 'x', op: 'gt', value: 'ten' }, 'not-a-number', 'value'],
  ])('%j is an error', (test, rule, key) => {
    expect(problems(route('r', [test]))).toContainEqual(['error', rule, `routes.0.tests.0.${key}`, 'r']);
  });

  it.each<Test>([
    { of: 'x', op: 'is', value: 'A' },
    { of: '$reply', op: 'matches', value: '^a+$' },
    { of: '$env.STAGE', op: 'is', value: '{{x}}' },
    { of: 'x', op: 'gt', value: '{{limit}}' },
    { of: 'x', op: 'not-set' },
    { of: 'x', op: 'one-of', value: 'just one' },
  ])('%j is fine', (test) => {
    expect(problems(route('r', [test]))).toEqual([]);
  });

  it('tells routes that can never be taken, and why', () => {
    const status = (id: string, value: string) => route(id, [{ of: 'status', op: 'is', value }]);
    const all = route('all', [{ of: 'x', op: 'matches', value: '.*' }], { label: 'whatever' });
    expect(problems(status('a', 'A'), status('b', 'a '), all, status('c', 'C'))).toEqual([
      ['warning', 'shadowed-route', 'routes.1', 'b'],
      ['warning', 'shadowed-route', 'routes.3', 'c'],
    ]);
    const found = routeProblems([status('a', 'A'), status('b', 'a '), all, status('c', 'C')]);
    expect(found.map(({ message }) => message)).toEqual([
      "This route can never be taken: 'status is A' before it holds whenever this one does",
      "This route can never be taken: 'whatever' before it always holds",
    ]);
    const clash = route('d', [
      { of: 'x', op: 'is', value: 'A' },
      { of: 'x', op: 'is', value: 'B' },
    ]);
    expect(routeProblems([clash])[0]?.message).toBe(
      "This route can never hold: 'x is A' and 'x is B' exclude each other",
    );
  });

  it('tells two routes of one label', () => {
    const named = (id: string, value: string) =>
      route(id, [{ of: 'x', op: 'is', value }], { label: 'Same ' });
    expect(problems(named('a', '1'), named('b', '2'))).toEqual([
      ['warning', 'duplicate-label', 'routes.1.label', 'b'],
    ]);
  });
});

describe('routeLabel', () => {
  it('is the label, or the tests in words', () => {
    const tests: Test[] = [
      { of: 'status', op: 'one-of', value: ['A', 'B'] },
      { of: 'x', op: 'is-set' },
    ];
    expect(routeLabel(route('r', tests, { label: 'L' }))).toBe('L');
    expect(routeLabel(route('r', tests))).toBe('status is one of A, B and x is set');
    expect(routeLabel(route('r', tests, { match: 'any' }))).toBe('status is one of A, B or x is set');
  });
});
