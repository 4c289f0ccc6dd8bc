import { afterEach, describe, expect, test, vi } from 'vitest';
import { MASK } from '#shared/fulfillment/redact.ts';
import { sendJson } from '../../../e2e/endpoints/endpoint.ts';
import { ORDER_API_KEY, orderTracking } from '../../../e2e/endpoints/orderTracking.ts';
import { editFlow, storeFlow, testServices, Watcher } from '../servicesFixture.ts';
import { endpoint, orderBot, orders, say } from './ordersFixture.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('a live conversation', () => {
  test('fetches data, says it, and keeps what went over the wire without secrets', async () => {
    const { client, server, runId, watcher, flowId } = await orders();
    await client.conversations.say({ runId, text: 'AB1234' });
    await watcher.until(() => watcher.said.length === 2);
    expect(watcher.said).toEqual(['Your order number?', 'It is SHIPPED.']);
    expect(server.requests[0]?.headers['x-api-key']).toBe(ORDER_API_KEY);
    const types = watcher.items.flatMap((item) => (item.kind === 'event' ? [item.event.type] : [item.kind]));
    const shown = types.filter((type) => type !== 'status' && type !== 'entered');
    expect(shown).toEqual([
      'message',
      'reply',
      'data',
      'routed',
      'request',
      'response',
      'exchange',
      'fulfilled',
      'data',
      'data',
      'message',
    ]);
    const [exchange] = watcher.exchanges;
    expect(exchange).toMatchObject({
      runId,
      nodeId: 'lookup',
      actionId: 'w1',
      turn: 1,
      attempt: 1,
      status: 200,
    });
    expect(exchange?.headers).toContainEqual({ name: 'X-Api-Key', value: MASK });
    expect(exchange?.entries).toContainEqual({ name: 'status', data: 'SHIPPED' });
    expect(JSON.stringify(watcher.items)).not.toContain(ORDER_API_KEY);
    const [kept] = await client.runs.list({ flowId });
    expect(kept).toMatchObject({ id: runId, turns: 1, outcome: null, environmentName: 'Shop', mode: 'live' });
    const record = await client.runs.get({ runId });
    expect(record.items).toEqual(watcher.items.filter((item) => item.kind !== 'status'));
    expect(record.data).toMatchObject({ orderNumber: 'AB1234', status: 'SHIPPED' });
  });

  test('says next what the customer said while a webhook ran', async () => {
    let arrived = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    let answer = () => {};
    const { client, runId, watcher } = await orders((request, response, count) => {
      if (count > 1) return orderTracking(request, response, count);
      answer = () => void orderTracking(request, response, count);
      arrived();
    });
    await client.conversations.say({ runId, text: 'AB1234' });
    await watcher.waitsFor('webhook');
    await client.conversations.say({ runId, text: `CD5678 ${ORDER_API_KEY}` });
    await watcher.until(() => watcher.status?.queued.length === 1);
    expect(watcher.status?.queued).toEqual([`CD5678 ${MASK}`]);
    await arrival;
    answer();
    await watcher.until(
      () => watcher.events('reply').length === 2 && watcher.status?.status.waits === 'reply',
    );
    expect(watcher.status?.queued).toEqual([]);
    expect(watcher.events('reply').map(({ text }) => text)).toEqual(['AB1234', `CD5678 ${MASK}`]);
  });

  test('goes its failure way when the webhook is aborted', async () => {
    const { client, runId, watcher } = await orders(() => {});
    await client.conversations.say({ runId, text: 'AB1234' });
    await watcher.waitsFor('webhook');
    await client.conversations.abort({ runId });
    await watcher.waitsFor('reply');
    expect(watcher.said.at(-1)).toBe('Sorry.');
    expect(watcher.events('failed')[0]?.code).toBe('aborted');
  });

  test('picks edits of its flow up with the next message', async () => {
    const { client, runId, watcher, flowId } = await orders();
    await editFlow(client, flowId, (document) => ({
      ...document,
      nodes: document.nodes.map((node) => (node.id === 'told' ? say('told', 'Edited: {{status}}!') : node)),
    }));
    await client.conversations.say({ runId, text: 'AB1234' });
    await watcher.until(() => watcher.ended === 'yes');
    expect(watcher.said.at(-1)).toBe('Edited: SHIPPED!');
    expect(watcher.status?.status).toEqual({ waits: 'ended', reason: 'end' });
  });

  test('goes on when its flow is deleted, and ends with a word when it is erased', async () => {
    const { client, runId, watcher, flowId } = await orders();
    await client.flows.delete({ id: flowId });
    await client.conversations.say({ runId, text: 'AB1234' });
    await watcher.until(() => watcher.said.length === 2);
    await client.flows.erase({ id: flowId });
    await watcher.until(() => watcher.ended !== 'no');
    expect(watcher.ended).toMatchObject({ code: 'GONE', data: { kind: 'run' } });
    await expect(client.conversations.say({ runId, text: 'x' })).rejects.toMatchObject({ code: 'GONE' });
  });

  test('can be moved to another environment half way', async () => {
    const { client, runId, watcher } = await orders();
    const other = await endpoint((_, response) =>
      sendJson(response, 200, [{ name: 'status', data: 'ELSEWHERE' }]),
    );
    const { id: environmentId } = await client.environments.save({
      name: 'Other',
      acceptSelfSigned: true,
      variables: [
        { name: 'API', secret: false, value: other.url },
        { name: 'API_KEY', secret: true, value: 'another' },
      ],
    });
    await client.conversations.setEnvironment({ runId, environmentId });
    await watcher.until(() => watcher.status?.acceptSelfSigned === true);
    await client.conversations.say({ runId, text: 'AB1234' });
    await watcher.until(() => watcher.said.length === 2);
    expect(watcher.said[1]).toBe('It is ELSEWHERE.');
    await expect(client.conversations.setEnvironment({ runId, environmentId: 'none' })).rejects.toMatchObject(
      { code: 'GONE', data: { kind: 'environment' } },
    );
  });

  test('delivers the finished interaction, with retries', async () => {
    const onEnd = {
      url: '{{$env.API}}/crm',
      headers: [],
      timeoutMs: 2000,
      retries: 1,
      when: 'always' as const,
    };
    const { watcher, server } = await orders(
      (_, response, count) => sendJson(response, count === 1 ? 503 : 200, 'not looked at'),
      {
        ...orderBot(),
        onEnd,
        nodes: [say('welcome', 'Hi.', { type: 'reply', routes: [], otherwise: 'bye' }), say('bye', 'Bye.')],
      },
    ).then(async (started) => {
      await started.client.conversations.say({ runId: started.runId, text: 'bye' });
      return started;
    });
    await watcher.until(() => watcher.ended === 'yes');
    expect(server.requests).toHaveLength(2);
    expect(watcher.exchanges.map(({ status, actionId, attempt }) => [status, actionId, attempt])).toEqual([
      [503, null, 1],
      [200, null, 2],
    ]);
    expect(new Set(watcher.exchanges.map(({ group }) => group)).size).toBe(1);
    expect(watcher.events('delivered')).toMatchObject([{ status: 200 }]);
    expect(watcher.events('ended')).toMatchObject([{ reason: 'end' }]);
  });
});

describe('waiting', () => {
  test('a typing pause is waited for, and can be skipped', async () => {
    const { client } = testServices();
    const flowId = await storeFlow(client, {
      ...orderBot(),
      nodes: [
        {
          id: 'welcome',
          label: 'w',
          actions: [
            { id: 'd', type: 'delay', ms: 10_000 },
            { id: 'm', type: 'message', text: 'At last' },
          ],
          exit: { type: 'reply', routes: [], otherwise: null },
        },
      ],
    });
    const { id: runId } = await client.conversations.start({ flowId, environmentId: null, mode: 'live' });
    const watcher = new Watcher(client, runId);
    await watcher.waitsFor('delay');
    expect(watcher.said).toEqual([]);
    await client.conversations.say({ runId, text: 'hello?' });
    await client.conversations.skipDelay({ runId });
    await watcher.until(() => watcher.ended === 'yes');
    expect(watcher.said).toEqual(['At last']);
    expect(watcher.events('reply').map(({ text }) => text)).toEqual(['hello?']);
  });

  test('a customer who is silent for too long ends it', async () => {
    const { client } = testServices();
    const flowId = await storeFlow(client, orderBot({ idleTimeoutMinutes: 3 }));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { id: runId } = await client.conversations.start({ flowId, environmentId: null, mode: 'live' });
    const watcher = new Watcher(client, runId);
    await watcher.waitsFor('reply');
    vi.advanceTimersByTime(3 * 60_000 - 1);
    expect((await client.runs.get({ runId })).info.outcome).toBeNull();
    vi.advanceTimersByTime(1);
    await watcher.until(() => watcher.ended === 'yes');
    expect(watcher.status?.status).toEqual({ waits: 'ended', reason: 'timed-out' });
    await expect(client.conversations.say({ runId, text: 'hi' })).rejects.toMatchObject({ code: 'NOT_NOW' });
  });

  test('a hand-over waits for its outcome', async () => {
    const { client } = testServices();
    const flowId = await storeFlow(client, {
      ...orderBot(),
      nodes: [
        say('welcome', 'One moment', { type: 'transfer', queue: 'sales', unavailable: { noUsers: 'sorry' } }),
        say('sorry', 'Nobody is there.'),
      ],
    });
    const { id: runId } = await client.conversations.start({ flowId, environmentId: null, mode: 'live' });
    const watcher = new Watcher(client, runId);
    await watcher.waitsFor('transfer');
    expect(watcher.status?.status).toMatchObject({
      queue: 'sales',
      outcomes: ['accepted', 'businessHours', 'queueCap', 'noUsers'],
    });
    await expect(client.conversations.say({ runId, text: 'hi' })).rejects.toMatchObject({ code: 'NOT_NOW' });
    await client.conversations.transfer({ runId, outcome: 'noUsers' });
    await watcher.until(() => watcher.ended === 'yes');
    expect(watcher.said.at(-1)).toBe('Nobody is there.');
  });
});

describe('starting', () => {
  test('anywhere, with data', async () => {
    const { client } = testServices();
    const flowId = await storeFlow(client, orderBot());
    const { id: runId } = await client.conversations.start({
      flowId,
      environmentId: null,
      mode: 'live',
      startAt: 'told',
      data: { status: 'SEEDED' },
    });
    const watcher = new Watcher(client, runId);
    await watcher.waitsFor('reply');
    expect(watcher.said).toEqual(['It is SEEDED.']);
  });

  test.each([
    ['a flow', { flowId: 'none' }, 'GONE'],
    ['an environment', { environmentId: 'none' }, 'GONE'],
    ['a node', { startAt: 'none' }, 'INVALID'],
  ])('needs %s that is there', async (_, wrong, code) => {
    const { client } = testServices();
    const flowId = await storeFlow(client, orderBot());
    const start = client.conversations.start({ flowId, environmentId: null, mode: 'live', ...wrong });
    await expect(start).rejects.toMatchObject({ code });
  });
});
