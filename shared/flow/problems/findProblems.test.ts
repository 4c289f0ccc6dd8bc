import { describe, expect, it } from 'vitest';
import type { Problem } from '../../core/problem.ts';
import type { FlowDocument } from '../document.ts';
import { asks, calls, goes, routes, says, testFlow } from '../flowFixture.ts';
import { acceptedPlace } from './accepted.ts';
import { findProblems, hasErrors, productionProblems } from './findProblems.ts';

const found = (document: FlowDocument, rule: string) =>
  findProblems(document).filter((problem) => problem.rule === rule);
const paths = (problems: Problem[]) => problems.map(({ path }) => path);

describe('a fine flow', () => {
  it('has no problems', () => {
    const flow = testFlow([
      { id: 'a', actions: [says('What is your name?')], exit: asks('b', { saveAs: 'name' }) },
      { id: 'b', actions: [says('Hi {{name}}!')] },
    ]);
    expect(findProblems(flow)).toEqual([]);
    expect(productionProblems(flow)).toEqual([]);
  });
});

describe('order and place', () => {
  it('lists errors before warnings before hints, each in document order, with node, action and route', () => {
    const flow = testFlow([
      { id: 'a', label: 'Same', actions: [says(''), says('{{gone}}', 'm2')], exit: asks('b') },
      {
        id: 'b',
        label: 'same',
        actions: [says('', 'm9')],
        exit: routes([{ of: 'x', op: 'matches', value: '(', to: null }], null),
      },
      { id: 'c' },
    ]);
    const problems = findProblems(flow);
    expect(problems.map(({ severity, rule, path }) => [severity, rule, path])).toEqual([
      ['error', 'empty-text', 'nodes[0].actions[0].text'],
      ['error', 'empty-text', 'nodes[1].actions[0].text'],
      ['error', 'bad-pattern', 'nodes[1].exit.routes[0].tests[0].value'],
      ['error', 'unconnected', 'nodes[1].exit.routes[0].to'],
      ['error', 'unconnected', 'nodes[1].exit.otherwise'],
      ['warning', 'unset-data', 'nodes[0].actions[1].text'],
      ['warning', 'unset-data', 'nodes[1].exit.routes[0].tests[0].of'],
      ['warning', 'unreachable', 'nodes[2]'],
      ['info', 'duplicate-label', 'nodes[1].label'],
    ]);
    expect(problems[0]).toMatchObject({ nodeId: 'a', actionId: 'm', message: 'Message is empty' });
    expect(problems[2]).toMatchObject({ nodeId: 'b', routeId: 'r1' });
    expect(problems[3]).toMatchObject({
      nodeId: 'b',
      routeId: 'r1',
      message: "'x matches (' of 'same' goes nowhere",
    });
    expect(problems[5]).toMatchObject({ nodeId: 'a', actionId: 'm2' });
    expect(hasErrors(problems)).toBe(true);
    expect(productionProblems(flow)).toEqual(problems.slice(0, 5));
  });

  it('gives new paths when nodes move, and the same answers as a fresh look after any edit', () => {
    const flow = testFlow([{ id: 'a', exit: goes('b') }, { id: 'b', actions: [says('')] }, { id: 'c' }]);
    expect(paths(found(flow, 'empty-text'))).toEqual(['nodes[1].actions[0].text']);
    const moved = { ...flow, nodes: [...flow.nodes.slice(1), ...flow.nodes.slice(0, 1)] };
    expect(paths(found(moved, 'empty-text'))).toEqual(['nodes[0].actions[0].text']);
    const [b, c, a] = moved.nodes as [
      FlowDocument['nodes'][0],
      FlowDocument['nodes'][0],
      FlowDocument['nodes'][0],
    ];
    const relabelled = { ...moved, nodes: [b, { ...c, label: 'B' }, a] };
    const connected = { ...relabelled, nodes: [{ ...b, exit: { type: 'goto' as const, to: 'c' } }, c, a] };
    for (const edited of [relabelled, connected, moved, { ...moved, start: null }]) {
      expect(findProblems(edited)).toEqual(findProblems(structuredClone(edited)));
    }
  });
});

describe('connections', () => {
  it('says which way out goes nowhere; optional ones may', () => {
    const flow = testFlow([
      {
        id: 'd',
        label: 'Delivered',
        actions: [calls()],
        exit: asks(null, { expect: { kind: 'number', retryMessage: 'No' } }),
      },
      { id: 't', exit: { type: 'transfer', queue: 'Q' } },
    ]);
    const problems = found(flow, 'unconnected');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      severity: 'error',
      message: "'otherwise' of 'Delivered' goes nowhere",
    });
  });

  it('misses a start, and does not call every node unreachable then', () => {
    const flow = testFlow([{ id: 'a' }, { id: 'b' }], { start: null });
    expect(findProblems(flow).map(({ rule, path }) => [rule, path])).toEqual([['missing-start', 'start']]);
    expect(found(testFlow([]), 'missing-start')[0]?.fix).toBe('Add a node');
  });

  it('knows what the start, every kind of way and a failure lead to', () => {
    const flow = testFlow([
      {
        id: 'a',
        actions: [calls({ onFailure: 'f' })],
        exit: routes([{ of: '$now', op: 'contains', value: 'Z', to: 'r' }], 'o'),
      },
      { id: 'f', exit: asks('g', { expect: { kind: 'email', retryMessage: 'No', onInvalid: 'i' } }) },
      { id: 'r', exit: { type: 'transfer', queue: 'Q', unavailable: { noUsers: 'u' } } },
      ...['o', 'g', 'i', 'u', 'alone'].map((id) => ({ id })),
    ]);
    const unreachable = found(flow, 'unreachable');
    expect(unreachable.map(({ nodeId }) => nodeId)).toEqual(['alone']);
    expect(unreachable[0]).toMatchObject({ severity: 'warning', message: "No path leads to 'alone'" });
  });
});

describe('loops', () => {
  it('is an error where nothing ever leaves, with the shortest way round', () => {
    const flow = testFlow([
      { id: 's', label: 'S', exit: goes('a') },
      { id: 'a', label: 'A', exit: routes([{ of: 'x', op: 'is-set', to: 'b' }], 'c') },
      { id: 'b', label: 'B', exit: goes('a') },
      { id: 'c', label: 'C', exit: goes('b') },
    ]);
    expect(found(flow, 'loop')).toEqual([
      expect.objectContaining({
        severity: 'error',
        path: 'nodes[1].exit',
        message: "'A' -> 'B' -> 'A' is a loop that never waits for the customer and never ends",
      }),
    ]);
  });

  it('is a warning where it can be left, also by a failure', () => {
    const polling = testFlow([
      { id: 'a', actions: [calls()], exit: routes([{ of: 'done', op: 'is', value: 'yes', to: 'z' }], 'b') },
      { id: 'b', actions: [{ id: 'd', type: 'delay', ms: 10 }], exit: goes('a') },
      { id: 'z' },
    ]);
    expect(found(polling, 'loop')).toMatchObject([{ severity: 'warning' }]);
    const failing = testFlow([
      { id: 'a', actions: [calls({ onFailure: 'z' })], exit: goes('a') },
      { id: 'z' },
    ]);
    expect(found(failing, 'loop')).toMatchObject([
      { severity: 'warning', message: "'a' -> 'a' is a loop that never waits for the customer" },
    ]);
  });

  it('is none where somebody is waited for', () => {
    const asking = testFlow([
      { id: 'a', exit: asks('b') },
      { id: 'b', exit: goes('a') },
    ]);
    const handing = testFlow([
      { id: 'a', exit: { type: 'transfer', queue: 'Q', unavailable: { queueCap: 'b' } } },
      { id: 'b', exit: goes('a') },
    ]);
    expect(found(asking, 'loop')).toEqual([]);
    expect(found(handing, 'loop')).toEqual([]);
  });

  it('is one where a failure comes back before the customer was asked', () => {
    const flow = testFlow([
      { id: 'a', actions: [calls({ onFailure: 'b' })], exit: asks('z') },
      { id: 'b', exit: goes('a') },
      { id: 'z' },
    ]);
    expect(found(flow, 'loop')).toMatchObject([{ severity: 'warning' }]);
  });

  it('is not told of nodes that nothing leads to', () => {
    const flow = testFlow([{ id: 's' }, { id: 'a', exit: goes('b') }, { id: 'b', exit: goes('a') }]);
    expect(found(flow, 'loop')).toEqual([]);
  });
});

describe('files, labels, tests', () => {
  const asset = {
    name: 'a.pdf',
    mediaType: 'application/pdf',
    size: 1,
    sha256: '0'.repeat(64),
    data: 'YQ==',
  };

  it('misses files that are gone and hints at unused ones', () => {
    const flow = testFlow([{ id: 'a', actions: [{ id: 'f', type: 'file', asset: 'gone' }] }], {
      assets: { as1: asset },
    });
    expect(findProblems(flow)).toMatchObject([
      { severity: 'error', rule: 'missing-asset', path: 'nodes[0].actions[0].asset', actionId: 'f' },
      { severity: 'info', rule: 'unused-asset', path: 'assets.as1' },
    ]);
    const fine = testFlow([{ id: 'a', actions: [{ id: 'f', type: 'file', asset: 'as1' }] }], {
      assets: { as1: asset },
    });
    expect(findProblems(fine)).toEqual([]);
  });

  it('hints at nodes without a label', () => {
    expect(findProblems(testFlow([{ id: 'a', label: ' ' }]))).toMatchObject([
      { severity: 'info', rule: 'no-label' },
    ]);
  });

  it('tells tests that name a node that is gone', () => {
    const tests = [
      { id: 't', name: 'T', startAt: 'x', steps: [{ expect: { node: 'a' } }, { expect: { node: 'y' } }] },
    ];
    expect(paths(findProblems(testFlow([{ id: 'a' }], { tests })))).toEqual([
      'tests[0].startAt',
      'tests[0].steps[1].expect.node',
    ]);
  });
});

describe('accepted problems', () => {
  const nodes = [{ id: 'a', actions: [says('{{x}}'), says('', 'm2')] }];
  const accept = (rule: string, at: string) => testFlow(nodes, { accepted: [{ rule, at, reason: 'known' }] });

  it('are left out, named by path or by the place that outlives edits', () => {
    const [, warning] = findProblems(testFlow(nodes));
    expect(acceptedPlace(warning as Problem)).toBe('nodes[a].actions[m].text');
    expect(found(accept('unset-data', 'nodes[a].actions[m].text'), 'unset-data')).toEqual([]);
    expect(found(accept('unset-data', 'nodes[0].actions[0].text'), 'unset-data')).toEqual([]);
    expect(found(accept('unset-data', 'nodes[b].actions[m].text'), 'unset-data')).toHaveLength(1);
  });

  it('are never errors', () => {
    expect(found(accept('empty-text', 'nodes[a].actions[m2].text'), 'empty-text')).toHaveLength(1);
  });
});

describe('the delivery at the end', () => {
  it('is judged like a webhook', () => {
    const flow = testFlow([{ id: 'a' }], {
      onEnd: { url: 'ftp://x', headers: [{ name: 'Host', value: '{{$nope}}' }] },
    });
    expect(paths(findProblems(flow))).toEqual([
      'onEnd.url',
      'onEnd.headers[0].name',
      'onEnd.headers[0].value',
    ]);
  });
});
