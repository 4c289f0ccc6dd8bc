import { expect, test } from 'vitest';
import { formatPath, type Problem } from '#shared/core/problem.ts';
import { blankDocument } from '#shared/flow/document.ts';
import { problemIndex } from './problemIndex.ts';
import { parsePath, problemPlace } from './problemPlace.ts';

const webhook = {
  ...blankDocument('Orders', 'n1', 'a1'),
  nodes: ['n1', 'n2'].map((id) => ({
    id,
    label: id,
    actions: [{ id: `${id}a`, type: 'message' as const, text: 'Hi {{$env.NAME}}' }],
    exit: { type: 'reply' as const, routes: [], otherwise: id === 'n1' ? 'n2' : null },
  })),
};

test('a path reads back as it was written', () => {
  for (const path of [
    ['nodes', 3, 'exit', 'to'],
    ['nodes', 0, 'actions', 1, 'headers', 0, 'value'],
    ['onEnd', 'url'],
    [],
  ])
    expect(parsePath(formatPath(path))).toEqual(path);
});

test('a problem leads to its node, action and field', () => {
  const problem: Problem = {
    severity: 'error',
    rule: 'x',
    path: 'nodes[1].actions[0].text',
    message: 'm',
    nodeId: 'n2',
  };
  expect(problemPlace(problem, webhook)).toEqual({
    nodeId: 'n2',
    actionId: 'n2a',
    routeId: undefined,
    field: ['text'],
  });
  expect(problemPlace({ ...problem, path: 'nodes[1].exit.routes[0].to', routeId: 'r1' }, webhook)).toEqual({
    nodeId: 'n2',
    actionId: undefined,
    routeId: 'r1',
    field: ['routes', 0, 'to'],
  });
  const { nodeId: _, ...flowProblem } = problem;
  expect(problemPlace({ ...flowProblem, path: 'onEnd.url' }, webhook)).toBeNull();
});

test('missing variables are problems only where an environment is chosen', () => {
  const rules = (env: string[] | null) => problemIndex({ ...webhook }, env).all.map(({ rule }) => rule);
  expect(rules(null)).not.toContain('missing-variable');
  expect(rules(['OTHER'])).toContain('missing-variable');
  expect(rules(['NAME'])).not.toContain('missing-variable');
});

test('a node whose problems stay keeps its list, so that its card is not drawn anew', () => {
  const before = problemIndex(webhook, null);
  expect(before.byNode.get('n2')?.map(({ rule }) => rule)).toContain('unconnected');
  const after = problemIndex({ ...webhook, description: 'changed' }, null, before);
  expect(after.byNode.get('n2')).toBe(before.byNode.get('n2'));
});
