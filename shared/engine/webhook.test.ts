import { describe, expect, it } from 'vitest';
import type { Happening } from '../core/need.ts';
import { asks, calls, says, testFlow } from '../flow/flowFixture.ts';
import { needOf, resume, start } from './converse.ts';
import { compileDocument } from './flow.ts';
import { answered, NOW, said, talk, timeless, UUID } from './talkFixture.ts';

const env = { API: 'https://api.test', KEY: { secret: 'hunter2!' } };
const flow = (extra = {}) =>
  testFlow([
    { id: 'a', actions: [says('Which?')], exit: asks('b', { saveAs: 'order' }) },
    {
      id: 'b',
      actions: [
        calls({
          url: ' {{$env.API}}/orders/{{order}} ',
          headers: [
            { name: ' X-Key ', value: '{{$env.KEY}}' },
            { name: 'X-Off', value: 'x', off: true },
            { name: '', value: '' },
          ],
          retries: 2,
          timeoutMs: 500,
          onFailure: 'f',
          ...extra,
        }),
        says('Status: {{status|none}}'),
      ],
    },
    { id: 'f', actions: [says('Sorry')] },
  ]);
const webhook = (document = flow(), reply = 'A/1') => {
  const { need } = talk(document, [reply], { env }).step;
  if (need.type !== 'webhook') throw new Error(need.type);
  return need;
};

describe('the request', () => {
  it('is rendered with headers in order, rows that are off left out', () => {
    const need = webhook();
    expect(need).toMatchObject({ nodeId: 'b', actionId: 'w' });
    expect(need.request).toMatchObject({
      url: 'https://api.test/orders/A%2F1',
      headers: [{ name: 'X-Key', value: 'hunter2!' }],
      timeoutMs: 500,
      retries: 2,
    });
    expect(need.request.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('carries the whole interaction so far: data and transcript, customer included', () => {
    const body = JSON.parse(webhook().request.body) as {
      data: { attributes: Record<string, unknown> };
      included: { type: string; attributes: Record<string, string> }[];
    };
    expect(body.data.attributes).toMatchObject({
      uuid: UUID,
      ended: false,
      created_at: '2026-03-21T10:00:00Z',
    });
    expect(
      body.included.map(({ type, attributes }) => [
        type,
        attributes.name ?? attributes.sender,
        attributes.data ?? attributes.body,
      ]),
    ).toEqual([
      ['interactionData', 'order', 'A/1'],
      ['messages', 'bot', 'Which?'],
      ['messages', 'customer', 'A/1'],
    ]);
  });

  it('takes lone surrogates in a URL', () => {
    expect(webhook(flow(), '\uD800').request.url).toBe('https://api.test/orders/%EF%BF%BD');
  });

  it('has a key of its own each run, and the same when asked for again', () => {
    const twice = testFlow([{ id: 'a', actions: [calls(), calls({ id: 'w2' })], exit: asks('a') }]);
    const compiled = compileDocument(twice);
    const first = start(compiled, { uuid: UUID, now: NOW });
    const second = resume(compiled, first.state, answered({}), { now: NOW });
    const keys = [first, second].map(({ need }) => need.type === 'webhook' && need.request.idempotencyKey);
    expect(new Set(keys).size).toBe(2);
    const later = needOf(compiled, JSON.parse(JSON.stringify(second.state)), { now: '2026-03-21T11:00:00Z' });
    expect(later).toMatchObject({ type: 'webhook', actionId: 'w2', request: { idempotencyKey: keys[1] } });
  });

  it('carries the sample for work offline', () => {
    const sample = { status: 200, body: '[]' };
    expect(webhook(flow({ sample })).sample).toEqual(sample);
    expect(webhook()).not.toHaveProperty('sample');
  });
});

describe('the answer', () => {
  it('stores what keeps the contract, and goes on', () => {
    const { events, step } = talk(
      flow(),
      ['1', answered({ status: 'SHIPPED', __proto__x: 'y', 'a{b': 'c' })],
      { env },
    );
    expect(timeless(events)).toContainEqual({
      type: 'fulfilled',
      nodeId: 'b',
      actionId: 'w',
      entries: [
        { name: 'status', data: 'SHIPPED' },
        { name: '__proto__x', data: 'y' },
        { name: 'a{b', data: 'c' },
      ],
      notes: [expect.stringContaining('a{b')],
    });
    expect(timeless(events)).toContainEqual({
      type: 'data',
      nodeId: 'b',
      actionId: 'w',
      name: 'status',
      data: 'SHIPPED',
      by: 'webhook',
    });
    expect(step.state.data).toEqual({ order: '1', status: 'SHIPPED', __proto__x: 'y', 'a{b': 'c' });
    expect(said(events).at(-1)).toBe('Status: SHIPPED');
  });

  const failures: [string, Happening, string][] = [
    ['a failure', { type: 'failed', code: 'timeout', message: 'Too slow.' }, 'timeout'],
    ['an error status', { type: 'answered', response: { status: 500, body: '' } }, 'http-status'],
    [
      'a redirect',
      { type: 'answered', response: { status: 301, body: '', headers: { location: 'https://new.test' } } },
      'redirect',
    ],
    ['no JSON', { type: 'answered', response: { status: 200, body: '<html>' } }, 'not-json'],
    [
      'a broken contract',
      {
        type: 'answered',
        response: { status: 200, body: '[{"name":"status","data":"X"},{"name":"n","data":42}]' },
      },
      'contract',
    ],
  ];
  it.each(failures)('%s stores nothing and goes the way of failure', (_what, happening, code) => {
    const { events, step } = talk(flow(), ['1', happening], { env });
    const failed = events.find(({ type }) => type === 'failed');
    expect(failed).toMatchObject({ nodeId: 'b', actionId: 'w', code });
    expect(timeless(events)).toContainEqual({
      type: 'routed',
      nodeId: 'b',
      actionId: 'w',
      routeId: 'failure',
      to: 'f',
    });
    expect(said(events).at(-1)).toBe('Sorry');
    expect(step.state.data).toEqual({ order: '1' });
  });

  it('lists every problem of a broken contract and names the redirect', () => {
    const broken = talk(flow(), ['1', failures[4]![1]], { env }).events.find(({ type }) => type === 'failed');
    expect(broken).toMatchObject({ problems: ['entry 2: data must be a string, got number 42'] });
    const moved = talk(flow(), ['1', failures[2]![1]], { env }).events.find(({ type }) => type === 'failed');
    expect(moved).toMatchObject({
      message: expect.stringContaining('endpoint moved to https://new.test: use that URL'),
    });
  });

  it('goes on with the next action where the failure leads nowhere', () => {
    const { events } = talk(flow({ onFailure: null }), ['1', failures[0]![1]], { env });
    expect(said(events).at(-1)).toBe('Status: none');
    expect(events.some((event) => event.type === 'routed' && event.routeId === 'failure')).toBe(false);
  });
});

describe('what can’t be sent', () => {
  it.each([
    ['a missing variable', { url: '{{$env.GONE}}/x' }, 'missing-variable', '$env.GONE'],
    ['no http address', { url: 'ftp://{{order}}' }, 'bad-url', "'ftp://1' is no http or https address"],
    [
      'a line break in a header',
      { headers: [{ name: 'X-A', value: '{{$reply}}' }] },
      'bad-header',
      'a line break',
    ],
    [
      'a header that is not the author’s',
      { headers: [{ name: 'Host', value: 'x' }] },
      'bad-header',
      "'Host' cannot be set",
    ],
  ])('%s fails at once, with its code, and uses no key', (_what, extra, code, words) => {
    const reply = code === 'bad-header' ? '1\r\nX-Evil: 1' : '1';
    const { events, step } = talk(flow(extra), [reply], { env });
    expect(events.find(({ type }) => type === 'failed')).toMatchObject({
      code,
      message: expect.stringContaining(words),
    });
    expect(said(events).at(-1)).toBe('Sorry');
    expect(step.state.webhookRuns).toBe(0);
  });

  it('asked for again without its variable, it still fails instead of hanging', () => {
    const compiled = compileDocument(flow());
    const { state } = talk(flow(), ['1'], { env }).step;
    const need = needOf(compiled, state, { env: {} });
    expect(need).toMatchObject({ type: 'webhook', nodeId: 'b', actionId: 'w', request: { url: '' } });
    const step = resume(compiled, state, { type: 'failed', code: 'bad-url', message: 'No address.' });
    expect(said(step.events)).toEqual(['Sorry']);
  });
});

describe('secrets', () => {
  it('are masked in what comes back, notes and failures included', () => {
    const happening: Happening = {
      type: 'answered',
      response: {
        status: 200,
        body: '[{"name":"a{hunter2!","data":"key hunter2! it is"},{"name":"b","data":"HUNTER2!"}]',
      },
    };
    const { events, step } = talk(flow(), ['my hunter2!', happening], { env });
    expect(JSON.stringify([events, step.state])).not.toMatch(/hunter2!/i);
    expect(step.state.data).toMatchObject({ order: 'my ••••••', b: '••••••' });
    const failed = talk(
      flow(),
      ['1', { type: 'failed', code: 'tls', message: 'bad hunter2!', problems: ['hunter2!'] }],
      { env },
    );
    expect(failed.events.find(({ type }) => type === 'failed')).toMatchObject({
      message: 'bad ••••••',
      problems: ['••••••'],
    });
  });

  it('are masked with the environment’s new value too', () => {
    const changing = { API: 'https://api.test', KEY: { secret: 'first-key' } };
    const document = testFlow([{ id: 'a', exit: asks('a', { saveAs: 'x' }) }]);
    const compiled = compileDocument(document);
    const first = start(compiled, { env: changing });
    changing.KEY = { secret: 'second-key' };
    expect(
      resume(compiled, first.state, { type: 'reply', text: 'second-key' }, { env: changing }).state.data,
    ).toEqual({ x: '••••••' });
  });

  it('that make data too long when masked leave it out, with a warning', () => {
    const short = { API: 'https://api.test', KEY: { secret: 'z' } };
    const { events, step } = talk(flow(), ['1', answered({ long: 'z.'.repeat(255) })], { env: short });
    expect(step.state.data).toEqual({ order: '1' });
    expect(events.find(({ type }) => type === 'warning')).toMatchObject({
      message: expect.stringContaining("'long' was not stored"),
    });
  });
});
