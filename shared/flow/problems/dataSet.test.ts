import { describe, expect, it } from 'vitest';
import type { Problem } from '../../core/problem.ts';
import type { FlowDocument } from '../document.ts';
import { asks, calls, goes, routes, says, testFlow } from '../flowFixture.ts';
import { findProblems } from './findProblems.ts';

const found = (document: FlowDocument, rule: string, env?: string[]) =>
  findProblems(document, env ? { env } : {}).filter((problem) => problem.rule === rule);
const paths = (problems: Problem[]) => problems.map(({ path }) => path);

describe('data', () => {
  const unset = (nodes: Record<string, unknown>[], extra = {}) =>
    paths(found(testFlow(nodes, extra), 'unset-data'));

  it('is missed where no path has set it, and nowhere else', () => {
    expect(unset([{ id: 'a', actions: [says('{{x}}')] }])).toEqual(['nodes[0].actions[0].text']);
    expect(unset([{ id: 'a', actions: [says('{{x|you}}')] }])).toEqual([]);
    expect(unset([{ id: 'a', actions: [says('{{x}}')] }], { seeds: [{ name: 'x' }] })).toEqual([]);
    const write = { id: 'v', type: 'write', name: 'x', value: '1' };
    expect(unset([{ id: 'a', actions: [write, says('{{x}}')] }])).toEqual([]);
    expect(unset([{ id: 'a', actions: [says('{{x}}'), write] }])).toEqual(['nodes[0].actions[0].text']);
  });

  it('may be set by one path of two', () => {
    const either = routes([{ of: '$now', op: 'contains', value: '1', to: 'b' }], 'c');
    const write = { id: 'v', type: 'write', name: 'x', value: '1' };
    expect(
      unset([
        { id: 'a', exit: either },
        { id: 'b', actions: [write], exit: goes('d') },
        { id: 'c', exit: goes('d') },
        { id: 'd', actions: [says('{{x}}')] },
      ]),
    ).toEqual([]);
  });

  it('is set everywhere in a cycle that sets it', () => {
    expect(
      unset([
        { id: 'a', actions: [says('{{x}}')], exit: asks('b') },
        { id: 'b', exit: asks('a', { saveAs: 'x' }) },
      ]),
    ).toEqual([]);
  });

  it('is not set by a node further on, or on the failure way of the webhook that returns it', () => {
    expect(
      unset([
        { id: 'a', actions: [says('{{x}}')], exit: asks('b', { saveAs: 'x' }) },
        { id: 'b', actions: [says('{{x}}')] },
      ]),
    ).toEqual(['nodes[0].actions[0].text']);
    expect(
      unset([
        { id: 'a', actions: [calls({ returns: ['x'], onFailure: 'f' })], exit: goes('b') },
        { id: 'b', actions: [says('{{x}}')] },
        { id: 'f', actions: [says('{{x}}')] },
      ]),
    ).toEqual(['nodes[2].actions[0].text']);
  });

  it('may be anything behind a webhook that does not say what it returns', () => {
    expect(
      unset([
        { id: 'a', actions: [calls({ onFailure: 'f' })], exit: goes('b') },
        { id: 'b', actions: [says('{{x}}')] },
        { id: 'f', actions: [says('{{x}}')] },
      ]),
    ).toEqual(['nodes[2].actions[0].text']);
  });

  it('is not saved on the way of an invalid reply', () => {
    const expecting = { saveAs: 'x', expect: { kind: 'number', retryMessage: 'No', onInvalid: 'i' } };
    expect(
      unset([
        { id: 'a', exit: asks('b', expecting) },
        { id: 'b', actions: [says('{{x}}')] },
        { id: 'i', actions: [says('{{x}} {{$reply}}')] },
      ]),
    ).toEqual(['nodes[2].actions[0].text']);
  });

  it('is asked for in tests, but asking whether it is set is fine; $reply needs a reply', () => {
    const way = (op: string, of = 'x') => ({
      id: 'a',
      exit: routes([{ of, op, value: op === 'is' ? 'A' : undefined, to: 'b' }], 'b'),
    });
    expect(unset([way('is'), { id: 'b' }])).toEqual(['nodes[0].exit.routes[0].tests[0].of']);
    expect(unset([way('is-set'), { id: 'b' }])).toEqual([]);
    const early = found(testFlow([way('is', '$reply'), { id: 'b' }]), 'unset-data');
    expect(early).toMatchObject([
      { message: '{{$reply}} is used before the customer can have said anything' },
    ]);
  });

  it('is also looked for in the delivery at the end, and suggests the name that was meant', () => {
    const onEnd = { url: 'https://crm.test/{{orderNmuber}}' };
    const flow = testFlow([{ id: 'a', exit: asks('b', { saveAs: 'orderNumber' }) }, { id: 'b' }], { onEnd });
    expect(found(flow, 'unset-data')).toEqual([
      {
        severity: 'warning',
        rule: 'unset-data',
        path: 'onEnd.url',
        message: "'orderNmuber' is used here, but nothing sets it",
        fix: "Did you mean 'orderNumber'?",
      },
    ]);
  });

  it('tells more than 32 names apart', () => {
    const names = Array.from({ length: 100 }, (_, i) => `n${i}`);
    const text = names.map((name) => `{{${name}}}`).join('');
    const write = (name: string) => ({ id: `w_${name}`, type: 'write', name, value: '1' });
    const flow = testFlow([
      { id: 'a', actions: names.filter((_, i) => i % 2).map(write), exit: goes('b') },
      { id: 'b', actions: [says(text)] },
    ]);
    expect(found(flow, 'unset-data').map(({ message }) => message.split("'")[1])).toEqual(
      names.filter((_, i) => i % 2 === 0),
    );
  });
});

describe('environment', () => {
  const flow = testFlow(
    [
      {
        id: 'a',
        actions: [
          calls({
            url: '{{$env.API}}/{{$env.PATH|v1}}',
            headers: [
              { name: 'X-A', value: '{{$env.KEY}}' },
              { name: 'X-B', value: '{{$env.OFF}}', off: true },
            ],
          }),
        ],
        exit: routes([{ of: '$env.STAGE', op: 'is', value: 'live', to: 'b' }], 'b'),
      },
      { id: 'b' },
    ],
    { onEnd: { url: '{{$env.CRM}}' } },
  );

  it('is not asked for unless one is named', () => {
    expect(found(flow, 'missing-variable')).toEqual([]);
  });

  it('misses variables; a fallback and a row that is off need none', () => {
    const problems = found(flow, 'missing-variable', ['API']);
    expect(problems.map(({ severity, path, message }) => [severity, path, message])).toEqual([
      ['error', 'onEnd.url', "The environment has no variable 'CRM'"],
      ['error', 'nodes[0].actions[0].headers[0].value', "The environment has no variable 'KEY'"],
      ['warning', 'nodes[0].exit.routes[0].tests[0].of', "The environment has no variable 'STAGE'"],
    ]);
    expect(found(flow, 'missing-variable', ['API', 'KEY', 'STAGE', 'CRM'])).toEqual([]);
  });
});
