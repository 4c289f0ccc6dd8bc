import { describe, expect, test } from 'vitest';
import { contract } from '#shared/api/contract.ts';
import { examples } from '#shared/examples/examples.ts';
import { blankDocument } from '#shared/flow/document.ts';
import { ORDER_API_KEY } from '../../../e2e/endpoints/orderTracking.ts';
import { createServices } from '../createServices.ts';
import { testFolder } from '../databaseFixture.ts';
import { createLog } from '../log.ts';
import { editFlow, storeFlow, testServices, Watcher } from '../servicesFixture.ts';
import { StorageError } from '../storageError.ts';
import { toCallError } from './handleErrors.ts';

test('an edit is stored as it was sent, nothing filled in', async () => {
  const { client } = testServices();
  const { id } = await client.flows.create({ name: 'One' });
  await editFlow(client, id, (document) => ({
    ...document,
    description: 'Mine',
    idleTimeoutMinutes: 7,
    start: null,
  }));
  await editFlow(client, id, (document) => ({ ...document, name: 'Two' }));
  const { document, history } = await client.flows.open({ id });
  expect(document).toMatchObject({ name: 'Two', description: 'Mine', idleTimeoutMinutes: 7, start: null });
  expect(history.entries[1]?.forward).toEqual({ settings: { name: 'Two' } });
  expect(history.entries[1]?.backward).toEqual({ settings: { name: 'One' } });
});

describe('a call that fails', () => {
  test('with a wrong input says what is wrong and where', async () => {
    const { client } = testServices();
    const saving = client.environments.save({
      name: '',
      acceptSelfSigned: false,
      variables: [{ name: '9', secret: false }],
    });
    await expect(saving).rejects.toMatchObject({
      code: 'INVALID',
      defined: true,
      status: 422,
      message: 'name: an environment needs a name',
      data: {
        problems: [
          { severity: 'error', path: 'name', message: 'an environment needs a name' },
          { severity: 'error', path: 'variables[0].name', message: expect.stringContaining('1-100 letters') },
        ],
      },
    });
  });

  test('on something that is gone says what', async () => {
    const { client } = testServices();
    await expect(client.flows.open({ id: 'none' })).rejects.toMatchObject({
      code: 'GONE',
      data: { kind: 'flow', id: 'none' },
    });
    await expect(client.runs.get({ runId: 'none' })).rejects.toMatchObject({
      code: 'GONE',
      data: { kind: 'run', id: 'none' },
    });
    await expect(client.environments.reveal({ id: 'none', name: 'X' })).rejects.toMatchObject({
      code: 'GONE',
      data: { kind: 'environment' },
    });
    await expect(client.conversations.watch({ runId: 'none' })).rejects.toMatchObject({ code: 'GONE' });
  });

  test('on a conflict says what and which revision', async () => {
    const { client } = testServices();
    const { id } = await client.flows.create({});
    await editFlow(client, id, (document) => ({ ...document, name: 'One' }));
    const entry = {
      id: 'late',
      label: 'Rename',
      at: new Date().toISOString(),
      forward: { settings: { name: 'Two' } },
      backward: {},
    };
    const late = client.flows.apply({
      id,
      baseRevision: 0,
      origin: 'b',
      patch: entry.forward,
      step: { kind: 'edit', entry },
    });
    await expect(late).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { revision: 1, parts: ['settings:name'] },
    });
  });

  test('because the disk is full says so, and nothing is changed', async () => {
    const { client, services } = testServices();
    const { id } = await client.flows.create({ name: 'Full' });
    const pages = services.database.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    services.database.get(`PRAGMA max_page_count = ${pages}`);
    const editing = editFlow(client, id, (document) => ({
      ...document,
      description: 'x'.repeat(4000),
      notes: [{ id: 'n', text: 'y'.repeat(4000), position: { x: 0, y: 0 }, size: { width: 50, height: 50 } }],
    }));
    await expect(editing).rejects.toMatchObject({
      code: 'STORAGE',
      status: 507,
      data: { reason: 'full' },
      message: expect.stringContaining('The disk is full'),
    });
    expect((await client.flows.open({ id })).revision).toBe(0);
    expect(await client.flows.list({})).toHaveLength(1);
  });

  test('for a reason nobody thought of says nothing of it, and it is logged without secrets', async () => {
    const lines: string[] = [];
    const log = createLog({ echo: (line) => lines.push(line) });
    log.hide([ORDER_API_KEY]);
    const answer = toCallError(new TypeError(`x of ${ORDER_API_KEY} is undefined`), log) as Error & {
      code: string;
    };
    expect(answer.code).toBe('INTERNAL_SERVER_ERROR');
    expect(answer.message).not.toMatch(/TypeError|undefined/);
    expect(lines.join()).toMatch(/TypeError: x of •••••• is undefined/);
  });

  test('because of a newer database counts as a fault of the disk: the contract knows no other', () => {
    const answer = toCallError(new StorageError('newer', 'made by a newer Parley'), createLog());
    expect(answer).toMatchObject({ code: 'STORAGE', data: { reason: 'io' } });
  });
});

test('the router answers everything that the contract names', () => {
  const { services } = testServices();
  const names = (tree: object) =>
    Object.entries(tree)
      .flatMap(([room, calls]) => Object.keys(calls as object).map((call) => `${room}.${call}`))
      .sort();
  expect(names(services.router)).toEqual(names(contract));
});

test('the app says where things are', async () => {
  const { client, folder } = testServices();
  expect(await client.app.info()).toEqual({
    version: '0.0.0-test',
    host: 'browser',
    platform: process.platform,
    dataFolder: folder,
    vault: { kind: 'file', path: `${folder}/vault.key` },
  });
});

test('settings are kept and told', async () => {
  const folder = testFolder();
  const { client, services } = testServices(folder);
  const stop = new AbortController();
  const changes = await client.app.watchSettings(undefined, { signal: stop.signal });
  await client.app.setSetting({ key: 'panel', value: { width: 320 } });
  await client.app.setSetting({ key: 'panel', value: null });
  expect((await changes.next()).value).toEqual({ key: 'panel', value: { width: 320 } });
  expect((await changes.next()).value).toEqual({ key: 'panel', value: null });
  stop.abort();
  services.close();
  expect(await testServices(folder).client.app.settings()).toEqual({ panel: null });
  await expect(
    testServices(folder).client.app.setSetting({ key: 'big', value: 'x'.repeat(1_000_001) }),
  ).rejects.toMatchObject({ code: 'INVALID' });
});

test('flows from examples run on their samples', async () => {
  const { client } = testServices();
  for (const example of examples) {
    const { id } = await client.flows.create({ example: example.id });
    expect((await client.flows.open({ id })).document).toEqual(example.document);
    const { id: runId } = await client.conversations.start({
      flowId: id,
      environmentId: null,
      mode: 'sample',
    });
    const watcher = new Watcher(client, runId);
    await watcher.waitsFor('reply');
    expect(watcher.said.length).toBeGreaterThan(0);
    expect(watcher.events('failed')).toEqual([]);
  }
  await expect(client.flows.create({ example: 'none' })).rejects.toMatchObject({ code: 'INVALID' });
});

test('a run list shows the newest first; runs are renamed and deleted one by one or all', async () => {
  const { client } = testServices();
  const flowId = await storeFlow(client, blankDocument('Runs', 'n', 'a'));
  const start = async () =>
    (await client.conversations.start({ flowId, environmentId: null, mode: 'live' })).id;
  const ids = [await start(), await start(), await start()];
  expect((await client.runs.list({ flowId })).map(({ id }) => id)).toEqual([...ids].reverse());
  expect(await client.runs.list({ flowId, limit: 1 })).toHaveLength(1);
  await client.runs.rename({ runId: ids[0] ?? '', name: ' The first ' });
  await client.runs.rename({ runId: ids[1] ?? '', name: '' });
  expect((await client.runs.list({ flowId })).map(({ name }) => name)).toEqual([null, null, 'The first']);
  await client.runs.delete({ runId: ids[1] ?? '' });
  expect((await client.runs.list({ flowId })).map(({ id }) => id)).toEqual([ids[2], ids[0]]);
  await expect(client.runs.rename({ runId: ids[1] ?? '', name: 'x' })).rejects.toMatchObject({
    code: 'GONE',
  });
  await client.runs.deleteAll({ flowId });
  expect(await client.runs.list({ flowId })).toEqual([]);
});

test('services that can’t start leave nothing open', () => {
  const folder = testFolder();
  createServices({ dataFolder: folder, host: 'browser', keyring: null }).close();
  const again = createServices({ dataFolder: folder, host: 'browser', keyring: null });
  again.close();
  expect(() => again.flows.list()).toThrow(/is closed/);
});
