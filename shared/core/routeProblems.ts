import { operatorOf, testValues } from './condition.ts';
import { dataNameProblem } from './dataName.ts';
import { isDecimal } from './decimal.ts';
import { compilePattern } from './pattern.ts';
import type { LocalProblem, Severity } from './problem.ts';
import { type Route, routeLabel } from './route.ts';
import { BUILT_INS, envName, templateSlots } from './template.ts';

/** What is wrong with a list of routes by themselves: names, patterns, numbers, missing values, shadowed and repeated routes. */
export function routeProblems(routes: readonly Route[]): LocalProblem[] {
  return [...routes.flatMap(testProblems), ...shadowed(routes), ...repeatedLabels(routes)];
}

function testProblems(route: Route, r: number): LocalProblem[] {
  return route.tests.flatMap((test, t) => {
    const problems: LocalProblem[] = [];
    const at = ['routes', r, 'tests', t] as const;
    const report = (rule: string, key: string, message: string, fix: string, severity: Severity = 'error') =>
      problems.push({ severity, rule, at: [...at, key], message, fix, routeId: route.id });
    const nameProblem = ofProblem(test.of);
    if (nameProblem) report('bad-name', 'of', nameProblem, 'Name interaction data, $reply or $env.NAME');
    const { operand, title } = operatorOf(test.op);
    const values = testValues(test);
    if (operand !== 'none' && values.every((value) => value.trim() === '')) {
      report(
        'empty-value',
        'value',
        `A test '${title}' compares with nothing`,
        'Give it a value, or use “is not set”',
      );
    }
    if (operand === 'one' && values.length > 1) {
      report('too-many-values', 'value', `'${title}' compares with one value`, 'Use “is one of” for several');
    }
    for (const value of values) {
      if (templateSlots(value).length > 0) continue;
      if (test.op === 'matches') {
        const result = compilePattern(value);
        if (!result.ok)
          report('bad-pattern', 'value', `The pattern can't be used: ${result.message}`, PATTERN_FIX);
      }
      if (['gt', 'gte', 'lt', 'lte'].includes(test.op) && value.trim() !== '' && !isDecimal(value)) {
        report(
          'not-a-number',
          'value',
          `'${value}' is no decimal number, so the test never holds`,
          'Write it like 12.5',
        );
      }
    }
    return problems;
  });
}

const PATTERN_FIX = 'Write it in RE2 syntax, such as ^[A-Z]{2}\\d{4,}$';

function ofProblem(of: string): string | null {
  if (!of.startsWith('$')) {
    const problem = dataNameProblem(of);
    return problem && `A test asks about nothing it can know: ${problem}`;
  }
  if (envName(of) || (BUILT_INS as readonly string[]).includes(of)) return null;
  return `There is no built-in '${of}'`;
}

/** A route after one with the same tests, or with one that always holds before it, can never be taken. */
function shadowed(routes: readonly Route[]): LocalProblem[] {
  const seen = new Map<string, Route>();
  return routes.flatMap((route, r) => {
    const key = JSON.stringify([route.tests.length > 1 ? route.match : 'all', route.tests]);
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, route);
      return [];
    }
    return [
      {
        severity: 'warning',
        rule: 'shadowed-route',
        at: ['routes', r],
        message: `This route can never hold: '${routeLabel(earlier)}' asks the same before it`,
        fix: 'Change its tests, or delete it',
        routeId: route.id,
      },
    ];
  });
}

function repeatedLabels(routes: readonly Route[]): LocalProblem[] {
  const seen = new Set<string>();
  return routes.flatMap((route, r) => {
    const label = route.label?.trim().toLowerCase();
    if (!label) return [];
    if (!seen.has(label)) {
      seen.add(label);
      return [];
    }
    return [
      {
        severity: 'warning',
        rule: 'duplicate-label',
        at: ['routes', r, 'label'],
        message: `Two routes here are called '${route.label}'`,
        fix: 'Give one of them another label',
        routeId: route.id,
      },
    ];
  });
}
