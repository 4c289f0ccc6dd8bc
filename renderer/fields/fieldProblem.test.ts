import { describe, expect, it } from 'vitest';
import type { Problem } from '#shared/core/problem.ts';
import {
  problemsAt,
  problemsOfAction,
  problemsOfExit,
  problemsOfKey,
  problemsOfNode,
  problemsWithin,
  worst,
} from './fieldProblem.ts';

const problem = (path: string, more: Partial<Problem> = {}): Problem => ({
  severity: 'error',
  rule: 'rule',
  path,
  message: path,
  ...more,
});

const ALL = [
  problem('nodes[3].actions[0].headers[1].value', { actionId: 'w1' }),
  problem('nodes[3].actions[0].headers[11]', { actionId: 'w1', severity: 'warning' }),
  problem('nodes[3].actions[1].text', { actionId: 'a2' }),
  problem('nodes[3].exit.routes[0].to'),
  problem('nodes[3].label'),
  problem('nodes[3]', { severity: 'warning' }),
];
const paths = (found: readonly { at: string }[]) => found.map(({ at }) => at);

describe('problems of a node’s parts', () => {
  it('gives an action its own, whatever its place is by now', () => {
    expect(paths(problemsOfAction(ALL, 'w1'))).toEqual(['headers[1].value', 'headers[11]']);
    expect(problemsOfAction(ALL, 'gone')).toEqual([]);
    expect(problemsOfAction(undefined, 'w1')).toEqual([]);
  });

  it('gives the exit and the node theirs', () => {
    expect(paths(problemsOfExit(ALL))).toEqual(['routes[0].to']);
    expect(paths(problemsOfNode(ALL))).toEqual(['label', '']);
  });

  it('gives a key of the flow its own and not those of a longer name', () => {
    const flow = [problem('onEnd.url'), problem('onEnd'), problem('onEnding.url')];
    expect(paths(problemsOfKey(flow, 'onEnd'))).toEqual(['url', '']);
  });

  it('tells a field from what only begins like it', () => {
    const own = problemsOfAction(ALL, 'w1');
    expect(paths(problemsAt(own, ['headers', 1, 'value']))).toEqual(['headers[1].value']);
    expect(paths(problemsWithin(own, ['headers', 1]))).toEqual(['headers[1].value']);
    expect(paths(problemsWithin(own, ['headers']))).toEqual(['headers[1].value', 'headers[11]']);
    expect(problemsAt(own, ['headers', 1])).toEqual([]);
  });

  it('knows the gravest', () => {
    expect(worst(problemsOfAction(ALL, 'w1'))).toBe('error');
    expect(worst(problemsAt(problemsOfAction(ALL, 'w1'), ['headers', 11]))).toBe('warning');
    expect(worst([])).toBeNull();
  });
});
