import { describe, expect, it } from 'vitest';
import { asks, goes, routes, says, testFlow } from '../flow/flowFixture.ts';
import { NOW, said, talk, timeless } from './talkFixture.ts';

describe('the trace', () => {
  it('tells everything that happened, with node, action and time', () => {
    const asset = {
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256: '0'.repeat(64),
      data: 'YQ==',
    };
    const flow = testFlow(
      [
        {
          id: 'a',
          label: 'Ask',
          actions: [
            says('Hi {{fullname|there}}!', 'a1'),
            { id: 'a2', type: 'file', asset: 'as1', caption: 'For {{fullname}}' },
            { id: 'a3', type: 'suggestions', options: ['Yes', '{{fullname}}', '{{gone|}}'] },
            { id: 'a4', type: 'write', name: 'asked', value: '{{$now}}' },
            { id: 'a5', type: 'delay', ms: 700 },
          ],
          exit: asks('z', {
            saveAs: 'answer',
            routes: [{ id: 'r1', tests: [{ of: '$reply', op: 'is', value: 'yes' }], to: 'b' }],
          }),
        },
        {
          id: 'b',
          label: 'B',
          actions: [says('Good.')],
          exit: routes([{ of: 'answer', op: 'is', value: 'no', to: 'a' }], 'z'),
        },
        { id: 'z', label: 'Z' },
      ],
      { assets: { as1: asset } },
    );
    const { events, step } = talk(flow, [{ type: 'elapsed' }, ' Yes '], { data: { fullname: 'Ada' } });
    expect(timeless(events)).toEqual([
      { type: 'data', name: 'fullname', data: 'Ada', by: 'seed' },
      { type: 'entered', nodeId: 'a', label: 'Ask' },
      { type: 'message', nodeId: 'a', actionId: 'a1', text: 'Hi Ada!' },
      {
        type: 'file',
        nodeId: 'a',
        actionId: 'a2',
        asset: 'as1',
        name: 'a.pdf',
        mediaType: 'application/pdf',
        size: 1,
        caption: 'For Ada',
      },
      { type: 'suggestions', nodeId: 'a', actionId: 'a3', options: ['Yes', 'Ada'] },
      { type: 'data', nodeId: 'a', actionId: 'a4', name: 'asked', data: NOW, by: 'write' },
      { type: 'delay', nodeId: 'a', actionId: 'a5', ms: 700 },
      { type: 'reply', nodeId: 'a', text: ' Yes ', accepted: true },
      { type: 'data', nodeId: 'a', name: 'answer', data: ' Yes ', by: 'reply' },
      { type: 'routed', nodeId: 'a', routeId: 'r1', to: 'b' },
      { type: 'entered', nodeId: 'b', label: 'B' },
      { type: 'message', nodeId: 'b', actionId: 'm', text: 'Good.' },
      { type: 'routed', nodeId: 'b', routeId: 'otherwise', to: 'z' },
      { type: 'entered', nodeId: 'z', label: 'Z' },
      { type: 'ended', nodeId: 'z', reason: 'end', data: { fullname: 'Ada', asked: NOW, answer: ' Yes ' } },
    ]);
    expect(new Set(events.map(({ at }) => at))).toEqual(new Set([NOW]));
    expect(step.need).toEqual({ type: 'ended', reason: 'end' });
  });

  it('offers suggestions with the next wait, once', () => {
    const flow = testFlow([
      { id: 'a', actions: [{ id: 's', type: 'suggestions', options: ['A', 'B'] }], exit: goes('b') },
      { id: 'b', exit: asks('c') },
      { id: 'c', exit: asks('c') },
    ]);
    expect(talk(flow).step.need).toEqual({ type: 'reply', suggestions: ['A', 'B'] });
    expect(talk(flow, ['A']).step.need).toEqual({ type: 'reply', suggestions: [] });
  });

  it('warns of a file that is not there, and goes on', () => {
    const { events } = talk(
      testFlow([{ id: 'a', actions: [{ id: 'f', type: 'file', asset: 'constructor' }, says('Next')] }]),
    );
    expect(timeless(events)[1]).toEqual({
      type: 'warning',
      nodeId: 'a',
      actionId: 'f',
      message: "there is no asset 'constructor': nothing was sent",
    });
    expect(said(events)).toEqual(['Next']);
  });
});

describe('expect', () => {
  const expecting = (extra = {}) =>
    testFlow([
      {
        id: 'a',
        actions: [{ id: 's', type: 'suggestions', options: ['7'] }],
        exit: asks('good', {
          saveAs: 'n',
          expect: {
            kind: 'number',
            retryMessage: 'A number, {{$reply}} is none.',
            attempts: 3,
            onInvalid: 'bad',
            ...extra,
          },
        }),
      },
      { id: 'good', actions: [says('{{n}}')] },
      { id: 'bad', actions: [says('Sorry')] },
    ]);

  it('asks again, with the suggestions, then leaves by the way for invalid replies', () => {
    const { step, events } = talk(expecting(), ['x']);
    expect(said(events)).toEqual(['A number, x is none.']);
    expect(step.need).toEqual({ type: 'reply', suggestions: ['7'] });
    const done = talk(expecting(), ['x', 'y', 'z']);
    expect(said(done.events)).toEqual(['A number, x is none.', 'A number, y is none.', 'Sorry']);
    expect(timeless(done.events)).toContainEqual({
      type: 'routed',
      nodeId: 'a',
      routeId: 'invalid',
      to: 'bad',
    });
    expect(
      timeless(done.events)
        .filter(({ type }) => type === 'reply')
        .map(({ accepted }) => accepted),
    ).toEqual([false, false, false]);
    expect(done.step.state.data).toEqual({});
  });

  it('takes a good reply in between, and counts anew at the next wait', () => {
    const { events, step } = talk(expecting(), ['x', 'y', '12']);
    expect(said(events).at(-1)).toBe('12');
    expect(step.state.attempts).toBe(0);
  });

  it('goes to otherwise where the way for invalid replies is not connected, and gives one try with 1', () => {
    const { events } = talk(expecting({ onInvalid: null, attempts: 1 }), ['x']);
    expect(timeless(events)).toContainEqual({ type: 'routed', nodeId: 'a', routeId: 'invalid', to: 'good' });
    expect(said(events)).toEqual(['']);
  });
});

describe('transfer', () => {
  const flow = testFlow([
    {
      id: 'a',
      exit: { type: 'transfer', queue: 'Support', unavailable: { businessHours: 'closed', noUsers: 'a2' } },
    },
    { id: 'closed', actions: [says('Closed')] },
    { id: 'a2', exit: { type: 'transfer', queue: 'Second' } },
  ]);

  it('needs an outcome; accepted ends the part of the bot', () => {
    expect(talk(flow).step.need).toEqual({
      type: 'transfer',
      queue: 'Support',
      outcomes: ['accepted', 'businessHours', 'queueCap', 'noUsers'],
    });
    const { events } = talk(flow, [{ type: 'transfer', outcome: 'accepted' }]);
    expect(timeless(events).slice(1)).toEqual([
      { type: 'transfer', nodeId: 'a', queue: 'Support', outcome: 'accepted' },
      { type: 'ended', nodeId: 'a', reason: 'transferred', data: {} },
    ]);
  });

  it('goes to the node of a failure, or ends where none is set', () => {
    const closed = talk(flow, [{ type: 'transfer', outcome: 'businessHours' }]);
    expect(timeless(closed.events)).toContainEqual({
      type: 'routed',
      nodeId: 'a',
      routeId: 'businessHours',
      to: 'closed',
    });
    expect(closed.step.need).toEqual({ type: 'ended', reason: 'end' });
    expect(talk(flow, [{ type: 'transfer', outcome: 'queueCap' }]).step.need).toEqual({
      type: 'ended',
      reason: 'transferred',
    });
    expect(talk(flow, [{ type: 'transfer', outcome: 'noUsers' }]).step.need).toMatchObject({
      queue: 'Second',
    });
  });
});
