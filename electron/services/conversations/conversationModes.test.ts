import { describe, expect, test } from 'vitest';
import { storeFlow, testServices, Watcher } from '../servicesFixture.ts';
import { orderBot, orders } from './ordersFixture.ts';

describe('without the network', () => {
  const SAMPLE = { sample: { status: 200, body: '[{"name":"status","data":"SAMPLED"}]' } };

  test('samples answer, and need no environment', async () => {
    const { client } = testServices();
    const flowId = await storeFlow(client, orderBot({}, SAMPLE));
    const { id: runId } = await client.conversations.start({ flowId, environmentId: null, mode: 'sample' });
    const watcher = new Watcher(client, runId);
    await client.conversations.say({ runId, text: 'AB1234' });
    await watcher.until(() => watcher.said.length === 2);
    expect(watcher.said[1]).toBe('It is SAMPLED.');
    expect(watcher.exchanges[0]).toMatchObject({
      url: 'http://api.invalid/orders/track',
      notes: ['answered by the sample: nothing was sent'],
    });
  });

  test('what has no sample fails with no-recording', async () => {
    const { client } = testServices();
    const flowId = await storeFlow(client, orderBot());
    const { id: runId } = await client.conversations.start({ flowId, environmentId: null, mode: 'sample' });
    const watcher = new Watcher(client, runId);
    await client.conversations.say({ runId, text: 'AB1234' });
    await watcher.until(() => watcher.said.length === 2);
    expect(watcher.said[1]).toBe('Sorry.');
    expect(watcher.events('failed')[0]?.code).toBe('no-recording');
  });

  test('answers of earlier runs are played again, in their order', async () => {
    const { client, runId, watcher, flowId, server } = await orders();
    for (const [i, text] of ['AB1234', 'CD5678'].entries()) {
      await client.conversations.say({ runId, text });
      await watcher.until(() => watcher.said.length === i + 2);
    }
    const before = server.requests.length;
    const { id: second } = await client.conversations.start({
      flowId,
      environmentId: null,
      mode: 'recorded',
    });
    const replay = new Watcher(client, second);
    for (const i of [0, 1, 2]) {
      await client.conversations.say({ runId: second, text: 'anything' });
      await replay.until(() => replay.said.length === i + 2);
    }
    expect(replay.said.slice(1)).toEqual(['It is SHIPPED.', 'It is DELIVERED.', 'It is DELIVERED.']);
    expect(server.requests).toHaveLength(before);
  });

  test('without any recording it fails, and says so', async () => {
    const { client } = testServices();
    const flowId = await storeFlow(client, orderBot());
    const { id: runId } = await client.conversations.start({ flowId, environmentId: null, mode: 'recorded' });
    const watcher = new Watcher(client, runId);
    await client.conversations.say({ runId, text: 'AB1234' });
    await watcher.until(() => watcher.events('failed').length === 1);
    expect(watcher.events('failed')[0]?.code).toBe('no-recording');
  });

  test.each([
    'timeout',
    'refused',
    'http-status',
    'not-json',
    'contract',
    'redirect',
    'too-large',
    'tls',
    'dns',
    'reset',
  ] as const)('a forced %s fails the next webhook, once', async (code) => {
    const { client, runId, watcher, server } = await orders();
    await client.conversations.forceFault({ runId, code });
    await watcher.until(() => watcher.status?.fault === code);
    await client.conversations.say({ runId, text: 'AB1234' });
    await watcher.until(() => watcher.said.length === 2);
    expect(watcher.said[1]).toBe('Sorry.');
    expect(watcher.events('failed')[0]?.code).toBe(code);
    expect(watcher.exchanges[0]).toMatchObject({ code, notes: ['forced by the tester: nothing was sent'] });
    expect(server.requests).toHaveLength(0);
    expect(watcher.status?.fault).toBeNull();
    await client.conversations.say({ runId, text: 'AB1234' });
    await watcher.until(() => watcher.said.length === 3);
    expect(watcher.said[2]).toBe('It is SHIPPED.');
  });
});
