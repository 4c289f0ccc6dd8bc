import { operatorOf, testValues } from './condition.ts';
import { dataNameProblem } from './dataName.ts';
import { isDecimal } from './decimal.ts';
import { compilePattern } from './pattern.ts';
import type { LocalProblem, Severity } from './problem.ts';
import { type Route, routeLabel, testInWords } from './route.ts';
import { alwaysHolds, contradiction, isShadowed } from './routeLogic.ts';
import { BUILT_INS, envName, templateSlots } from './template.ts';

/** What is wrong with a list of routes by themselves: names, patterns, numbers, missing values, shadowed and repeated routes. */
export function routeProblems(routes: readonly Route[]): LocalProblem[] {
  return [...routes.flatMap(testProblems), ...neverTaken(routes), ...repeatedLabels(routes)];
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
        `A test “${title}” compares with nothing`,
        'Give it a value, or use “is not set”',
      );
    }
    if (operand === 'one' && values.length > 1) {
      report('too-many-values', 'value', `“${title}” compares with one value`, 'Use “is one of” for several');
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

/** Routes that can never be taken: their tests exclude each other, or an earlier route holds wherever they do. */
function neverTaken(routes: readonly Route[]): LocalProblem[] {
  const open: Route[] = [];
  return routes.flatMap((route, r) => {
    const report = (rule: string, message: string, fix: string): LocalProblem[] => [
      { severity: 'warning', rule, at: ['routes', r], message, fix, routeId: route.id },
    ];
    const clash = contradiction(route);
    if (clash) {
      const [a, b] = clash.map(testInWords);
      return report(
        'never-holds',
        `This route can never hold: '${a}' and '${b}' exclude each other`,
        NEVER_FIX,
      );
    }
    const earlier = open.find((one) => alwaysHolds(one) || isShadowed(route, one));
    if (!earlier) {
      open.push(route);
      return [];
    }
    const why = alwaysHolds(earlier) ? 'always holds' : 'holds whenever this one does';
    const message = `This route can never be taken: '${routeLabel(earlier)}' before it ${why}`;
    return report('shadowed-route', message, 'Move it up, change its tests, or delete it');
  });
}

const NEVER_FIX = 'Change its tests, or let any of them be enough';

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
