import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FlowChange } from '#shared/api/flows.ts';
import { ORDER_API_KEY, orderTracking } from '../../e2e/endpoints/orderTracking.ts';
import { endpoint, orderBot, say, shop } from './conversations/ordersFixture.ts';
import { openDatabase } from './database/database.ts';
import { testDatabase, testFolder } from './databaseFixture.ts';
import { edit, undo } from './flowStore/editsFixture.ts';
import { createFlowStore } from './flowStore/flowStore.ts';
import { startProcess } from './processFixture.ts';
import { editFlow, storeFlow, testServices, Watcher } from './servicesFixture.ts';

describe('a process that is killed', () => {
  test('has lost no acknowledged edit, and leaves a sound database with a usable undo stack', async () => {
    const folder = testFolder();
    const setup = testDatabase(folder);
    const { id } = createFlowStore(setup.database, setup.changes).create({ name: 'Storm' });
    edit(createFlowStore(setup.database, setup.changes), id, (document) => ({
      ...document,
      nodes: [...document.nodes, { id: 'storm', label: 'edit 1', actions: [], exit: { type: 'end' } }],
    }));
    setup.database.close();
    let acknowledged = 1;
    for (const edits of [1, 17, 3, 64]) {
      const storm = startProcess('stormFixture.ts', folder, id);
      await storm.printed(edits);
      await storm.kill();
      acknowledged = Number(storm.lines.at(-1));
      const { database, changes } = testDatabase(folder);
      expect(database.column('PRAGMA integrity_check')).toEqual(['ok']);
      const store = createFlowStore(database, changes);
      const { revision, document, history } = store.open(id);
      // The one edit that was on its way may be there without its acknowledgement.
      expect([acknowledged, acknowledged + 1]).toContain(revision);
      expect(document.description).toBe(`edit ${revision}`);
      expect(document.nodes.at(-1)?.label).toBe(`edit ${revision}`);
      expect(history.position).toBe(history.entries.length);
      undo(store, id);
      expect(store.open(id).document.description).toBe(`edit ${revision - 1}`);
      database.close();
    }
    expect(acknowledged).toBeGreaterThan(80);
  }, 60_000);

  test('while a webhook is under way: the conversation goes its failure way at the next start', async () => {
    const folder = testFolder();
    const setup = testServices(folder);
    const server = await endpoint(() => {});
    const { id: environmentId } = await shop(setup.client, server.url);
    const flowId = await storeFlow(setup.client, orderBot());
    setup.services.close();
    const other = startProcess('talkFixture.ts', folder, flowId, environmentId, 'AB1234');
    await other.printed(2);
    const [runId = '', waits] = other.lines;
    expect(waits).toBe('webhook');

    // As long as it runs, its conversation is its own.
    const meanwhile = testServices(folder);
    const looker = new Watcher(meanwhile.client, runId);
    await looker.waitsFor('webhook');
    expect(
      (await meanwhile.client.runs.get({ runId })).items.some(
        (item) => item.kind === 'event' && item.event.type === 'failed',
      ),
    ).toBe(false);
    meanwhile.services.close();
    await other.kill();

    const { client } = testServices(folder);
    const watcher = new Watcher(client, runId);
    await watcher.waitsFor('reply');
    expect(watcher.events('failed').map(({ code }) => code)).toEqual(['aborted']);
    expect(watcher.said).toEqual(['Your order number?', 'Sorry.']);
    expect(readdirSync(join(folder, 'instances'))).toHaveLength(1);
  }, 30_000);
});

test('a conversation that waits for a reply goes on after a restart', async () => {
  const folder = testFolder();
  const first = testServices(folder);
  const server = await endpoint(orderTracking);
  const { id: environmentId } = await shop(first.client, server.url);
  const flowId = await storeFlow(first.client, orderBot());
  const { id: runId } = await first.client.conversations.start({ flowId, environmentId, mode: 'live' });
  await first.client.conversations.forceFault({ runId, code: 'timeout' });
  const before = await first.client.runs.get({ runId });
  first.services.close();

  const { client } = testServices(folder);
  expect(await client.runs.get({ runId })).toEqual(before);
  const watcher = new Watcher(client, runId);
  await watcher.waitsFor('reply');
  expect(watcher.status?.fault).toBe('timeout');
  await client.conversations.forceFault({ runId, code: null });
  await client.conversations.say({ runId, text: 'AB1234' });
  await watcher.until(() => watcher.said.length === 2);
  expect(watcher.said[1]).toBe('It is SHIPPED.');
});

describe('two processes on one folder', () => {
  test('tell each other what happens to flows and settings', async () => {
    const folder = testFolder();
    const a = testServices(folder);
    const b = testServices(folder);
    const stop = new AbortController();
    const changes = await b.client.flows.watch(undefined, { signal: stop.signal });
    const settings = await b.client.app.watchSettings(undefined, { signal: stop.signal });
    const next = async (): Promise<FlowChange> => (await changes.next()).value as FlowChange;

    const { id } = await a.client.flows.create({ name: 'Shared', origin: 'window-a' });
    expect(await next()).toEqual({ type: 'created', flowId: id, origin: 'window-a' });
    const saved = await editFlow(a.client, id, (document) => ({ ...document, description: 'by a' }));
    expect(await next()).toMatchObject({
      type: 'edited',
      flowId: id,
      origin: 'w',
      ...saved,
      patch: { settings: { description: 'by a' } },
      step: { kind: 'edit', entry: { id: 'e0', backward: { settings: { description: '' } } } },
    });
    const undone = await a.client.flows.apply({
      id,
      baseRevision: 1,
      origin: 'w',
      patch: { settings: { description: '' } },
      step: { kind: 'undo', entryId: 'e0' },
    });
    expect(await next()).toMatchObject({
      type: 'edited',
      ...undone,
      patch: { settings: { description: '' } },
      step: { kind: 'undo', entryId: 'e0' },
    });
    // What b does itself comes after what a did before.
    await a.client.flows.delete({ id, origin: 'window-a' });
    await b.client.flows.restore({ id });
    expect([await next(), await next()]).toEqual([
      { type: 'deleted', flowId: id, origin: 'window-a' },
      { type: 'restored', flowId: id, origin: null },
    ]);
    await a.client.app.setSetting({ key: 'theme', value: { dark: true } });
    expect((await settings.next()).value).toEqual({ key: 'theme', value: { dark: true } });
    expect(await b.client.app.settings()).toEqual({ theme: { dark: true } });
    stop.abort();
  });

  test('show each other’s conversations, and either may go on with one', async () => {
    const folder = testFolder();
    const a = testServices(folder);
    const b = testServices(folder);
    const flowId = await storeFlow(a.client, {
      ...orderBot(),
      nodes: [say('welcome', 'Hi', { type: 'reply', routes: [], otherwise: 'welcome' })],
    });
    const { id: runId } = await a.client.conversations.start({ flowId, environmentId: null, mode: 'live' });
    const [inA, inB] = [new Watcher(a.client, runId), new Watcher(b.client, runId)];
    await Promise.all([inA.waitsFor('reply'), inB.waitsFor('reply')]);
    await b.client.conversations.say({ runId, text: 'from b' });
    await inA.until(() => inA.events('reply').length === 1);
    await a.client.conversations.say({ runId, text: 'from a' });
    await inB.until(() => inB.events('reply').length === 2);
    for (const watcher of [inA, inB]) {
      expect(watcher.events('reply').map(({ text }) => text)).toEqual(['from b', 'from a']);
      const seqs = watcher.items.flatMap((item) => (item.kind === 'event' ? [item.seq] : []));
      expect(seqs).toEqual(seqs.map((_, i) => i + 1));
    }
  });
});

test('no secret is anywhere on disk in clear, nor in what the API answers', async () => {
  const { client, folder, services, logged } = testServices();
  // An endpoint that gives the key back wherever it can.
  const server = await endpoint((request, response) => {
    const key = String(request.headers['x-api-key']);
    response.setHeader('X-Echo', key);
    response.end(JSON.stringify([{ name: 'status', data: `${key} ${Buffer.from(key).toString('base64')}` }]));
  });
  const { id: environmentId } = await shop(client, server.url);
  const flowId = await storeFlow(client, orderBot());
  const { id: runId } = await client.conversations.start({
    flowId,
    environmentId,
    mode: 'live',
    data: { seeded: ORDER_API_KEY },
  });
  const watcher = new Watcher(client, runId);
  await client.conversations.say({ runId, text: `my key is ${ORDER_API_KEY}` });
  await watcher.until(() => watcher.said.length === 2);
  expect(server.requests[0]?.headers['x-api-key']).toBe(ORDER_API_KEY);
  await client.conversations.forceFault({ runId, code: 'http-status' });
  await client.conversations.say({ runId, text: ORDER_API_KEY });
  await watcher.until(() => watcher.said.length === 3);

  const answers = JSON.stringify([
    watcher.items,
    await client.runs.get({ runId }),
    await client.environments.list(),
    await client.flows.export({ id: flowId, purpose: 'sharing' }),
    logged,
  ]);
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const holding = (text: string) =>
    files()
      .filter((file) => readFileSync(join(file.parentPath, file.name)).includes(text))
      .map(({ name }) => name);
  for (const form of [
    ORDER_API_KEY,
    Buffer.from(ORDER_API_KEY).toString('base64'),
    encodeURIComponent(ORDER_API_KEY),
  ]) {
    expect(answers).not.toContain(form);
    expect(holding(form)).toEqual([]);
  }
  // The look itself works: what is no secret is found, before and after the journal was moved into the database.
  expect(holding('Your order number?').length).toBeGreaterThan(0);
  services.close();
  expect(holding(ORDER_API_KEY)).toEqual([]);
  expect(holding('Your order number?')).toEqual(['parley.db']);
  openDatabase(join(folder, 'parley.db')).close();
});
