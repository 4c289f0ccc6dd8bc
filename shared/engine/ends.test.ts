import { describe, expect, it } from 'vitest';
import { asks, calls, goes, says, testFlow } from '../flow/flowFixture.ts';
import { resume, start } from './converse.ts';
import { compile, compileDocument, FlowError } from './flow.ts';
import { answered, NOW, said, talk, timeless, UUID } from './talkFixture.ts';

describe('the end', () => {
  it('comes by idling, with the data', () => {
    const { events } = talk(testFlow([{ id: 'a', exit: asks('a', { saveAs: 'x' }) }]), [
      '1',
      { type: 'timed-out' },
    ]);
    expect(timeless(events).at(-1)).toEqual({
      type: 'ended',
      nodeId: 'a',
      reason: 'timed-out',
      data: { x: '1' },
    });
    expect(compileDocument(testFlow([{ id: 'a' }], { idleTimeoutMinutes: 10 })).idleTimeoutMinutes).toBe(10);
  });

  it('comes at a dead end, named by its label', () => {
    const { events } = talk(testFlow([{ id: 'a', label: 'Delivered', exit: goes(null) }]));
    expect(timeless(events).at(-1)).toEqual({
      type: 'ended',
      nodeId: 'a',
      reason: 'dead-end',
      message: "node 'Delivered' goes nowhere",
      data: {},
    });
  });

  it('comes at once without a start, or at a node that is not there', () => {
    expect(timeless(talk(testFlow([{ id: 'a' }], { start: null })).events)).toEqual([
      { type: 'ended', reason: 'dead-end', message: 'the flow has no start', data: {} },
    ]);
    expect(timeless(talk(testFlow([{ id: 'a' }]), [], { startAt: 'x' }).events)).toEqual([
      { type: 'ended', reason: 'error', message: "there is no node 'x' in the flow", data: {} },
    ]);
  });

  it('comes after exactly 100 nodes without a wait, with the loop', () => {
    const flow = testFlow([
      { id: 's', label: 'S', exit: goes('a') },
      { id: 'a', label: 'A', exit: goes('b') },
      { id: 'b', label: 'B', exit: goes('a') },
    ]);
    const { events } = talk(flow);
    expect(events.filter(({ type }) => type === 'entered')).toHaveLength(101);
    expect(timeless(events).at(-1)).toMatchObject({
      type: 'ended',
      reason: 'loop',
      message: 'loop: A -> B -> A',
    });
  });

  it.each(['a', 'b', 'c'])('is told from where the loop was entered: %s', (start) => {
    const cycle = testFlow(
      ['a', 'b', 'c'].map((id, i) => ({ id, exit: goes(['b', 'c', 'a'][i] ?? null) })),
      { start },
    );
    const turned = { a: 'a -> b -> c -> a', b: 'b -> c -> a -> b', c: 'c -> a -> b -> c' }[start];
    expect(talk(cycle).events.at(-1)).toMatchObject({ message: `loop: ${turned}` });
  });

  it('is not brought by 100 nodes, nor by more with a reply between them', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, i) => ({
        id: `n${i}`,
        exit: i === length - 1 ? asks('n0') : goes(`n${i + 1}`),
      }));
    expect(talk(testFlow(chain(100)), ['a', 'b', 'c']).step.need.type).toBe('reply');
    expect(talk(testFlow(chain(101))).step.need).toEqual({ type: 'ended', reason: 'loop' });
  });

  it('counts nodes across webhooks and pauses, which do not wait for the customer', () => {
    const flow = testFlow([{ id: 'a', label: 'A', actions: [calls()], exit: goes('a') }]);
    const { events } = talk(
      flow,
      Array.from({ length: 150 }, () => answered({ x: '1' })),
    );
    expect(events.filter(({ type }) => type === 'entered')).toHaveLength(101);
    expect(events.find(({ type }) => type === 'ended')).toMatchObject({
      reason: 'loop',
      message: 'loop: A -> A',
    });
  });
});

describe('what can’t happen now', () => {
  const flow = testFlow([{ id: 'a', exit: asks('b') }, { id: 'b' }]);
  const refusals: [unknown, string][] = [
    [{ type: 'elapsed' }, "'elapsed' can't be taken now: it waits for the customer"],
    [null, 'what happened must be an object with a type: nothing was done'],
    [
      { type: 'constructor' },
      "there is no happening 'constructor', only reply, answered, failed, elapsed, transfer, timed-out: nothing was done",
    ],
    [{ type: 'reply' }, "a 'reply' can't be taken: its text must be a string"],
    [
      { type: 'answered', response: { status: '200', body: '' } },
      "a 'answered' can't be taken: its response needs a status (number) and a body (string)",
    ],
    [
      { type: 'transfer', outcome: 'gone' },
      "a 'transfer' can't be taken: its outcome must be one of accepted, businessHours, queueCap, noUsers",
    ],
  ];
  it.each(refusals)('%j leaves everything as it is, with a warning', (happening, message) => {
    const compiled = compileDocument(flow);
    const first = start(compiled, { uuid: UUID, now: NOW });
    const step = resume(compiled, first.state, happening as never, { now: NOW });
    expect(step.state).toBe(first.state);
    expect(step.need).toEqual(first.need);
    expect(step.events).toEqual([{ type: 'warning', at: NOW, nodeId: 'a', message }]);
  });

  it('is anything after the end', () => {
    const { events } = talk(flow, ['x', 'y']);
    expect(events.at(-1)).toMatchObject({
      type: 'warning',
      message: "'reply' can't be taken now: it has ended",
    });
  });
});

describe('a flow edited while a conversation goes on', () => {
  const before = testFlow([
    { id: 'a', actions: [calls()], exit: asks('b', { saveAs: 'x' }) },
    { id: 'b', actions: [says('B')] },
  ]);
  const parked = (happenings: Parameters<typeof talk>[1]) => talk(before, happenings).step.state;
  const go = (
    after: typeof before,
    state: ReturnType<typeof parked>,
    happening: Parameters<typeof resume>[2],
  ) => resume(compileDocument(after), state, happening, { now: NOW });

  it('goes on behind an action that is gone', () => {
    const after = { ...before, nodes: before.nodes.map((node) => ({ ...node, actions: [] })) };
    const step = go(after, parked([]), answered({}));
    expect(step.events[0]).toMatchObject({
      type: 'warning',
      message: expect.stringContaining('changed or deleted'),
    });
    expect(step.need.type).toBe('reply');
  });

  it('leaves an exit that was changed by its new way', () => {
    const [a, b] = before.nodes;
    const after = { ...before, nodes: [{ ...a, exit: { type: 'goto', to: 'b' } }, b] } as typeof before;
    expect(said(go(after, parked([answered({})]), { type: 'reply', text: 'x' }).events)).toEqual(['B']);
  });

  it('ends where its node is gone', () => {
    const after = { ...before, start: 'b', nodes: before.nodes.slice(1) };
    expect(go(after, parked([answered({})]), { type: 'reply', text: 'x' }).events.at(-1)).toMatchObject({
      type: 'ended',
      reason: 'error',
      message: "node 'a' is not in the flow any more",
    });
  });
});

describe('compile', () => {
  it('throws every problem with its path; unconnected targets are fine', () => {
    expect(() => compile({ format: 'parley.flow', version: 1, name: 'x', start: 'gone', nodes: [] })).toThrow(
      FlowError,
    );
    try {
      compile({ format: 'parley.flow', version: 2 });
    } catch (error) {
      expect(error).toMatchObject({
        name: 'FlowError',
        problems: [{ rule: 'newer-version', path: 'version' }],
      });
    }
    expect(compile(testFlow([{ id: 'a', exit: goes(null) }])).start).toBe('a');
  });
});
