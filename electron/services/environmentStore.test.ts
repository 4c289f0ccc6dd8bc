import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testDatabase } from './databaseFixture.ts';
import { createEnvironmentStore, type EnvironmentInput } from './environmentStore.ts';
import { createLog } from './log.ts';
import { GoneError, InvalidError } from './serviceErrors.ts';
import { createVault } from './vault/vault.ts';

const KEY = 'sk-live-4fda81b2c9';

function newStore() {
  const { database, folder } = testDatabase();
  const lines: string[] = [];
  const log = createLog({ echo: (line) => lines.push(line) });
  const make = () => createEnvironmentStore(database, createVault(database, folder, { keyring: null }), log);
  /** Whether these bytes are in any file of the folder. */
  const onDisk = (text: string) =>
    readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
  return { database, store: make(), make, onDisk, log, lines };
}

const input = (
  variables: EnvironmentInput['variables'],
  more: Partial<EnvironmentInput> = {},
): EnvironmentInput => ({
  name: 'Production',
  acceptSelfSigned: false,
  variables,
  ...more,
});

describe('secrets', () => {
  test('are on no disk in clear, and come out by reveal and for running only', async () => {
    const { store, make, onDisk, log, lines } = newStore();
    const saved = await store.save(
      input([
        { name: 'API', secret: false, value: 'http://api' },
        { name: 'KEY', secret: true, value: KEY },
      ]),
    );
    expect(saved.variables).toEqual([
      { name: 'API', secret: false, value: 'http://api' },
      { name: 'KEY', secret: true, value: null },
    ]);
    expect(onDisk(KEY)).toEqual([]);
    expect(onDisk('http://api').length).toBeGreaterThan(0);
    const again = make();
    expect(again.list()).toEqual([saved]);
    expect(await again.reveal(saved.id, 'KEY')).toBe(KEY);
    expect(await again.forRun(saved.id)).toEqual({
      id: saved.id,
      name: 'Production',
      acceptSelfSigned: false,
      env: { API: 'http://api', KEY: { secret: KEY } },
    });
    log.warn(`somebody logs ${KEY}`);
    expect(lines.join()).not.toContain(KEY);
    expect(lines.join()).toContain('somebody logs ••••••');
  });

  test('that were plain before leave no trace of that', async () => {
    const { store, onDisk } = newStore();
    const { id } = await store.save(input([{ name: 'KEY', secret: false, value: KEY }]));
    expect(onDisk(KEY).length).toBeGreaterThan(0);
    await store.save(input([{ name: 'KEY', secret: true, value: KEY }], { id }));
    expect(onDisk(KEY)).toEqual([]);
    expect(await store.reveal(id, 'KEY')).toBe(KEY);
  });

  test('are kept when saved without a value', async () => {
    const { store } = newStore();
    const { id } = await store.save(input([{ name: 'KEY', secret: true, value: KEY }]));
    await store.save(
      input(
        [
          { name: 'NEW', secret: false },
          { name: 'KEY', secret: true },
        ],
        { id, name: 'Renamed' },
      ),
    );
    expect(await store.reveal(id, 'KEY')).toBe(KEY);
    expect(store.list()[0]?.variables.map(({ name }) => name)).toEqual(['NEW', 'KEY']);
  });

  test('of one environment do not open in another', async () => {
    const { store, database } = newStore();
    const a = await store.save(input([{ name: 'KEY', secret: true, value: KEY }]));
    const b = await store.save(input([{ name: 'KEY', secret: true, value: 'other' }], { name: 'B' }));
    database.run(
      'UPDATE variable SET value = (SELECT value FROM variable WHERE environment = ?) WHERE environment = ?',
      a.id,
      b.id,
    );
    await expect(store.reveal(b.id, 'KEY')).rejects.toThrow(/damaged/);
  });

  test.each([
    [
      'new without a value',
      [{ name: 'KEY', secret: true }],
      'KEY is a secret without a value. Enter its value.',
    ],
    [
      'with an empty value',
      [{ name: 'KEY', secret: true, value: '' }],
      'KEY is a secret without a value. Enter its value.',
    ],
    [
      'made plain without a value',
      [{ name: 'OLD', secret: false }],
      'OLD was a secret: its value is not shown. Enter a value that may be shown.',
    ],
    [
      'made secret without a value',
      [{ name: 'PLAIN', secret: true }],
      'PLAIN is a secret without a value. Enter its value.',
    ],
  ])('%s are refused', async (_, variables, message) => {
    const { store } = newStore();
    const { id } = await store.save(
      input([
        { name: 'OLD', secret: true, value: 'v' },
        { name: 'PLAIN', secret: false, value: 'v' },
      ]),
    );
    const saving = store.save(input(variables, { id }));
    await expect(saving).rejects.toThrow(message);
    await expect(saving).rejects.toBeInstanceOf(InvalidError);
    expect(store.list()[0]?.variables).toHaveLength(2);
  });
});

describe('environments', () => {
  test('are sorted by name, and none has the name of another', async () => {
    const { store } = newStore();
    await store.save(input([], { name: 'b' }));
    const { id } = await store.save(input([], { name: 'A' }));
    expect(store.list().map(({ name }) => name)).toEqual(['A', 'b']);
    await expect(store.save(input([], { name: 'B' }))).rejects.toThrow(
      'There is already an environment named B.',
    );
    await expect(store.save(input([], { name: 'a', id }))).resolves.toMatchObject({ name: 'a' });
  });

  test('come back after a delete with their secrets', async () => {
    const { store, make } = newStore();
    const { id } = await store.save(input([{ name: 'KEY', secret: true, value: KEY }]));
    store.delete(id);
    expect(store.list()).toEqual([]);
    await expect(store.forRun(id)).rejects.toBeInstanceOf(GoneError);
    await expect(store.save(input([], { id }))).rejects.toBeInstanceOf(GoneError);
    make().restore(id);
    expect(await store.reveal(id, 'KEY')).toBe(KEY);
    expect(() => store.restore('none')).toThrow(GoneError);
  });

  test('deleted a day ago are erased, sealed values and all', async () => {
    const { store, make, database } = newStore();
    const { id } = await store.save(input([{ name: 'KEY', secret: true, value: KEY }]));
    store.delete(id);
    database.run(
      'UPDATE environment SET deleted_at = ?',
      new Date(Date.now() - 25 * 3_600_000).toISOString(),
    );
    make();
    expect(database.all('SELECT * FROM variable')).toEqual([]);
    expect(() => store.restore(id)).toThrow(GoneError);
  });
});
