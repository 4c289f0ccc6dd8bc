import { expect, test } from 'vitest';
import { formatProblem } from './formatProblem.ts';

const problem = { severity: 'error', rule: 'x', message: 'goes nowhere' } as const;

test('file, severity, path, message and fix on a line', () => {
  expect(formatProblem('a.json', { ...problem, path: 'nodes[3].exit.otherwise', fix: 'Connect it' })).toBe(
    'a.json: error nodes[3].exit.otherwise: goes nowhere (Connect it)',
  );
  expect(formatProblem('a.json', { ...problem, severity: 'warning', path: '' })).toBe(
    'a.json: warning: goes nowhere',
  );
});

test('a place that the message begins with is not said twice', () => {
  const unknown = "nodes[0].actions[0]: unknown key 'uri' - did you mean 'url'?";
  expect(formatProblem('f', { ...problem, path: 'nodes[0].actions[0].uri', message: unknown })).toBe(
    "f: error nodes[0].actions[0].uri: unknown key 'uri' - did you mean 'url'?",
  );
  expect(formatProblem('f', { ...problem, path: 'start', message: "start: there is no node 'x'" })).toBe(
    "f: error start: there is no node 'x'",
  );
  expect(formatProblem('f', { ...problem, path: '', message: "flow: unknown key 'x'" })).toBe(
    "f: error: unknown key 'x'",
  );
});

test('other colons stay', () => {
  expect(formatProblem('f', { ...problem, path: 'nodes[10].label', message: 'nodes[1]: odd' })).toBe(
    'f: error nodes[10].label: nodes[1]: odd',
  );
  expect(formatProblem('f', { ...problem, path: '', message: 'Not JSON: what' })).toBe(
    'f: error: Not JSON: what',
  );
});
