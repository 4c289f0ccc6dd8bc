import { expect, test } from 'vitest';
import type { Problem } from '#shared/core/problem.ts';
import { problemsText, problemWords } from './problemWords.ts';

const problem = (path: string, message: string, fix?: string): Problem => ({
  severity: 'error',
  rule: 'r',
  path,
  message,
  ...(fix === undefined ? {} : { fix }),
});

test('a place is said once', () => {
  const typo = problem(
    'nodes[0].actions[0].txt',
    "nodes[0].actions[0]: unknown key 'txt' - did you mean 'text'?",
    "Rename it to 'text', or delete it",
  );
  expect(problemWords(typo)).toEqual({
    where: 'nodes[0].actions[0].txt',
    what: "Unknown key 'txt' - did you mean 'text'?",
    fix: "Rename it to 'text', or delete it.",
  });
});

test('a message with a colon of its own stays whole', () => {
  const message = 'Not JSON: Unexpected end of input';
  expect(problemWords(problem('', message)).what).toBe(`${message}.`);
  expect(
    problemsText([problem('', message), problem('version', 'made by a newer Parley', 'Update Parley')]),
  ).toBe(`${message}.\nversion: Made by a newer Parley. Update Parley.`);
});
