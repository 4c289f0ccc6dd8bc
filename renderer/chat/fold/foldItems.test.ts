import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunItem } from '#shared/api/conversations.ts';
import type { TraceEvent } from '#shared/core/event.ts';
import type { Happening } from '#shared/core/need.ts';
import { trailOf } from '../store/trail.ts';
import { type ChatLine, type Conversation, EMPTY_CONVERSATION } from './conversation.ts';
import { foldItems } from './foldItems.ts';
import { testDocument, testExchange, testRun } from './testRun.ts';

const say = (text: string): Happening => ({ type: 'reply', text });
const answer = (body: string): Happening => ({ type: 'answered', response: { status: 200, body } });
const shipped = answer('[{"name":"status","data":"SHIPPED"}]');
const RUN = { id: 'r', startedAt: new Date(2026, 0, 1, 10, 42).toISOString() };
const fold = (items: RunItem[]) => foldItems(EMPTY_CONVERSATION, items);
const kinds = (conversation: Conversation) => conversation.lines.map(({ kind }) => kind);
const line = <Kind extends ChatLine['kind']>(conversation: Conversation, kind: Kind, nth = 0) =>
  conversation.lines.filter((one) => one.kind === kind)[nth] as Extract<ChatLine, { kind: Kind }>;

describe('a conversation folded from its stream', () => {
  test('the main story: lines, path, data', () => {
    const conversation = fold(
      testRun([say('I don’t have it'), say('AB1234'), shipped, { type: 'elapsed' }], { fullname: 'Ada' }),
    );
    expect(kinds(conversation)).toEqual([
      'started',
      'message',
      'suggestions',
      'reply',
      'route',
      'message',
      'route',
      'message',
      'suggestions',
      'reply',
      'route',
      'webhook',
      'write',
      'route',
      'message',
      'ended',
    ]);
    expect(line(conversation, 'started')).toMatchObject({
      nodeId: 'welcome',
      label: 'Welcome',
      seeds: [{ name: 'fullname', data: 'Ada' }],
    });
    expect(line(conversation, 'suggestions')).toMatchObject({ open: false, chosen: 'I don’t have it' });
    expect(line(conversation, 'suggestions', 1)).toMatchObject({ open: false, chosen: null });
    expect(line(conversation, 'route')).toMatchObject({ routeId: 'otherwise', toLabel: 'Find the number' });
    expect(line(conversation, 'route', 1)).toMatchObject({
      routeId: null,
      nodeId: 'find',
      toLabel: 'Welcome',
    });
    expect(line(conversation, 'webhook')).toMatchObject({
      nodeId: 'lookup',
      actionId: 'w1',
      result: { ok: true, entries: [{ name: 'status', data: 'SHIPPED' }] },
    });
    expect(line(conversation, 'ended')).toMatchObject({ reason: 'end' });
    expect(conversation.path.map(({ label }) => label)).toEqual([
      'Welcome',
      'Find the number',
      'Welcome',
      'Look the order up',
      'On its way',
    ]);
    expect(conversation.turn).toBe(2);
    expect([...conversation.data.values()].map(({ name, data, by, turn }) => [name, data, by, turn])).toEqual(
      [
        ['fullname', 'Ada', 'seed', 0],
        ['orderNumber', 'AB1234', 'reply', 2],
        ['status', 'SHIPPED', 'webhook', 2],
        ['seen', 'yes', 'write', 2],
      ],
    );
  });

  test('what the canvas shows of it', () => {
    const typing = fold(testRun([say('I don’t have it'), say('AB1234'), shipped]));
    expect(trailOf(RUN, typing, testDocument)).toEqual({
      runId: 'r',
      visited: new Set(['welcome', 'find', 'lookup', 'shipped']),
      taken: new Set(['welcome:otherwise', 'find:to', 'welcome:r1', 'lookup:r2']),
      active: 'shipped',
      word: 'Typing',
      moving: true,
      title: 'Run of 10:42',
    });
    expect(trailOf(RUN, fold(testRun([])), testDocument)).toMatchObject({
      word: 'Waiting',
      active: 'welcome',
    });
    const over = fold(testRun([say('AB1234'), answer('[]')]));
    expect(trailOf(RUN, over, testDocument)).toMatchObject({ word: 'Ended here', moving: false });
    expect(trailOf(RUN, EMPTY_CONVERSATION, testDocument)).toBeNull();
  });

  test('a webhook has its line from its beginning, and what came of it ends up in the same line', () => {
    const running = fold(testRun([say('AB1234')]));
    expect(line(running, 'webhook')).toMatchObject({ actionId: 'w1', result: null, attempts: [] });
    const items = testRun([say('AB1234'), { type: 'failed', code: 'timeout', message: 'Too slow.' }]);
    const at = items.findIndex((item) => item.kind === 'event' && item.event.type === 'failed');
    const exchanges: RunItem[] = [2, 1].map((attempt) => ({
      kind: 'exchange',
      exchange: testExchange({ id: `x${attempt}`, attempt, group: 'g' }),
    }));
    // Told before or after its end: the same.
    for (const place of [at, at + 1]) {
      const failed = fold(items.toSpliced(place, 0, ...exchanges));
      expect(kinds(failed).filter((kind) => kind === 'webhook')).toHaveLength(1);
      const webhook = line(failed, 'webhook');
      expect(webhook.result).toMatchObject({ ok: false, code: 'timeout', message: 'Too slow.' });
      expect(webhook.attempts.map(({ attempt }) => attempt)).toEqual([1, 2]);
      expect(failed.taken).toContain('lookup:failure:w1');
      expect(line(failed, 'route', 1)).toMatchObject({ routeId: 'failure', toLabel: 'Talk to a person' });
      expect(failed.exchanges).toHaveLength(2);
    }
  });

  test('one that never reached the network gets a line when it fails; a second run gets one of its own', () => {
    const failed: TraceEvent = {
      type: 'failed',
      at: '',
      nodeId: 'n',
      actionId: 'w',
      code: 'missing-variable',
      message: 'm',
    };
    const items: RunItem[] = [1, 2].map((seq) => ({ kind: 'event', seq, turn: 0, event: failed }));
    expect(kinds(fold(items))).toEqual(['webhook', 'webhook']);
  });

  test('the delivery at the end', () => {
    const place = { at: '', nodeId: 'n' };
    const delivered: RunItem[] = [
      { kind: 'exchange', exchange: testExchange({ actionId: null, nodeId: 'n' }) },
      { kind: 'event', seq: 1, turn: 0, event: { type: 'delivered', ...place, status: 204 } },
    ];
    expect(line(fold(delivered), 'webhook')).toMatchObject({
      actionId: null,
      result: { ok: true, status: 204 },
    });
  });

  test('a refused reply leaves the quick replies open', () => {
    const items: RunItem[] = [
      {
        kind: 'event',
        seq: 1,
        turn: 0,
        event: { type: 'suggestions', at: '', nodeId: 'n', options: ['a', 'b'] },
      },
      {
        kind: 'event',
        seq: 2,
        turn: 0,
        event: { type: 'reply', at: '', nodeId: 'n', text: 'a', accepted: false },
      },
    ];
    expect(line(fold(items), 'suggestions')).toMatchObject({ open: true, chosen: null });
    expect(line(fold(items), 'reply')).toMatchObject({ accepted: false });
  });

  test('invalid replies without a way of their own light up `otherwise`', () => {
    const [welcome, ...rest] = testDocument.nodes;
    if (welcome?.exit.type !== 'reply') throw new Error('not the flow this test expects');
    const expectation = { kind: 'number' as const, retryMessage: '', attempts: 1, onInvalid: null };
    const exit = { ...welcome.exit, expect: expectation };
    const asking = { ...testDocument, nodes: [{ ...welcome, exit }, ...rest] };
    const items: RunItem[] = [
      {
        kind: 'event',
        seq: 1,
        turn: 0,
        event: { type: 'entered', at: '', nodeId: 'welcome', label: 'Welcome' },
      },
      {
        kind: 'event',
        seq: 2,
        turn: 0,
        event: { type: 'routed', at: '', nodeId: 'welcome', routeId: 'invalid', to: 'find' },
      },
    ];
    expect(trailOf(RUN, fold(items), asking)?.taken).toContain('welcome:otherwise');
    const connected = { ...exit, expect: { ...expectation, onInvalid: 'sorry' } };
    const drawn = { ...testDocument, nodes: [{ ...welcome, exit: connected }, ...rest] };
    expect(trailOf(RUN, fold(items), drawn)?.taken).not.toContain('welcome:otherwise');
  });

  test('events told again change nothing; neither does how the stream is cut', () => {
    const items = testRun([say('I don’t have it'), say('AB1234'), shipped, { type: 'elapsed' }]);
    const whole = fold(items);
    const events = items.filter(({ kind }) => kind === 'event');
    expect(foldItems(whole, events)).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: items.length })), (cuts) => {
        const bounds = [0, ...cuts.toSorted((a, b) => a - b), items.length];
        const pieces = bounds.slice(1).map((end, i) => items.slice(bounds[i], end));
        expect(pieces.reduce(foldItems, EMPTY_CONVERSATION)).toEqual(whole);
      }),
    );
  });

  test('folding leaves what it was given alone', () => {
    const items = testRun([say('AB1234')]);
    const before = fold(items.slice(0, 4));
    const copy = structuredClone(before);
    foldItems(before, items.slice(4));
    expect(before).toEqual(copy);
  });
});
