import { describe, expect, it } from 'vitest';
import type { Happening } from '../core/need.ts';
import { asks, goes, testFlow } from '../flow/flowFixture.ts';
import { resume } from './converse.ts';
import { compileDocument } from './flow.ts';
import { NOW, talk, timeless } from './talkFixture.ts';

const env = { API: 'https://api.test' };

describe('onEnd', () => {
  const ending = (exit: object, extra = {}) =>
    testFlow(
      [
        { id: 'a', exit },
        { id: 'b', exit: goes(null) },
      ],
      { onEnd: { url: '{{$env.API}}/done/{{x|0}}', ...extra } },
    );

  it('is delivered before the end, once, with the closed interaction', () => {
    const { step, events } = talk(ending(asks('b', { saveAs: 'x' }), { when: 'always' }), ['1'], { env });
    expect(events.some(({ type }) => type === 'ended')).toBe(false);
    expect(step.state.waits).toBe('delivering');
    if (step.need.type !== 'webhook') throw new Error(step.need.type);
    expect(step.need).toMatchObject({ actionId: null, request: { url: 'https://api.test/done/1' } });
    const body = JSON.parse(step.need.request.body) as { data: { attributes: Record<string, unknown> } };
    expect(body.data.attributes).toMatchObject({
      ended: true,
      ended_at: '2026-03-21T10:00:00Z',
      completed_at: null,
    });
    const done = resume(
      compileDocument(ending(asks('b'))),
      step.state,
      { type: 'answered', response: { status: 201, body: 'ignored, no JSON' } },
      { env, now: NOW },
    );
    expect(timeless(done.events)).toEqual([
      { type: 'delivered', nodeId: 'b', status: 201 },
      { type: 'ended', nodeId: 'b', reason: 'dead-end', message: "node 'b' goes nowhere", data: { x: '1' } },
    ]);
    expect(done.need).toEqual({ type: 'ended', reason: 'dead-end' });
  });

  it.each([
    ['completed', { type: 'end' }, [], true],
    ['completed', { type: 'transfer', queue: 'Q' }, [{ type: 'transfer', outcome: 'accepted' }], true],
    ['completed', asks('b'), [{ type: 'timed-out' }], false],
    ['completed', goes('b'), [], false],
    ['completed', goes('a'), [], false],
    ['always', asks('b'), [{ type: 'timed-out' }], true],
    ['always', goes('a'), [], true],
  ] as const)('%s after %j: %s', (when, exit, happenings, delivered) => {
    const { step } = talk(ending(exit, { when }), happenings as unknown as Happening[], { env });
    expect(step.state.waits).toBe(delivered ? 'delivering' : 'ended');
  });

  it.each([
    [
      { type: 'failed', code: 'dns', message: 'Gone.' },
      { code: 'dns', message: 'Gone.' },
    ],
    [
      { type: 'answered', response: { status: 500, body: '' } },
      { code: 'http-status', message: expect.stringContaining('HTTP 500') },
    ],
  ] as [Happening, object][])(
    'shows a failure in the trace and changes nothing else: %j',
    (happening, fields) => {
      const { events, step } = talk(ending({ type: 'end' }), [happening], { env });
      expect(timeless(events).slice(-2)).toEqual([
        { type: 'delivered', nodeId: 'a', ...fields },
        { type: 'ended', nodeId: 'a', reason: 'end', data: {} },
      ]);
      expect(step.need).toEqual({ type: 'ended', reason: 'end' });
    },
  );

  it('that can’t be sent shows why', () => {
    const { events } = talk(ending({ type: 'end' }), [], { env: {} });
    expect(timeless(events).slice(-2)).toMatchObject([
      { type: 'delivered', code: 'missing-variable' },
      { type: 'ended', reason: 'end' },
    ]);
  });
});
