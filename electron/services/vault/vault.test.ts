import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testDatabase, testFolder } from '../databaseFixture.ts';
import type { StorageError } from '../storageError.ts';
import { type Keyring, systemKeyring } from './keyring.ts';
import { keyId, seal, unseal } from './seal.ts';
import { createVault } from './vault.ts';

/** A keyring in memory. */
function keyringOf(entries: Map<string, string>): Keyring {
  return {
    get: async (account) => entries.get(account) ?? null,
    set: async (account, value) => void entries.set(account, value),
    delete: async (account) => void entries.delete(account),
  };
}

describe('where there is no keyring', () => {
  test('the key is in a file of this user only', async () => {
    const { database, folder } = testDatabase();
    const vault = createVault(database, folder, { keyring: null });
    const open = await vault.open('toWrite');
    const sealed = open.seal('top secret', 'here');
    expect(sealed).not.toContain('top secret');
    expect(await vault.info()).toEqual({ kind: 'file', path: join(folder, 'vault.key') });
    expect(statSync(join(folder, 'vault.key')).mode & 0o777).toBe(0o600);
    const again = await createVault(database, folder, { keyring: null }).open('toRead');
    expect(again.unseal(sealed, 'here')).toBe('top secret');
    expect(readdirSync(folder).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  test('a lost key is said to be lost, and secrets can be entered anew', async () => {
    const { database, folder } = testDatabase();
    const sealed = (await createVault(database, folder, { keyring: null }).open('toWrite')).seal('old', 'x');
    rmSync(join(folder, 'vault.key'));
    const vault = createVault(database, folder, { keyring: null });
    await expect(vault.open('toRead')).rejects.toThrow(
      /The key that this secret was kept with is lost .*vault\.key/,
    );
    const fresh = await vault.open('toWrite');
    expect(fresh.unseal(fresh.seal('new', 'x'), 'x')).toBe('new');
    expect(() => fresh.unseal(sealed, 'x')).toThrow(/is lost/);
  });

  test('a key file that is no key is not overwritten', async () => {
    const { database, folder } = testDatabase();
    writeFileSync(join(folder, 'vault.key'), 'something of somebody');
    await expect(createVault(database, folder, { keyring: null }).open('toWrite')).rejects.toThrow();
    expect(readFileSync(join(folder, 'vault.key'), 'utf8')).toBe('something of somebody');
  });
});

describe('with a keyring', () => {
  test('the key is in it, and in no file', async () => {
    const entries = new Map<string, string>();
    const { database, folder } = testDatabase();
    const vault = createVault(database, folder, { keyring: keyringOf(entries) });
    const sealed = (await vault.open('toWrite')).seal('s', 'x');
    expect(await vault.info()).toEqual({ kind: 'keyring', path: null });
    expect([...entries.keys()]).toEqual([expect.stringMatching(/^vault-/)]);
    expect(readdirSync(folder)).not.toContain('vault.key');
    const again = createVault(database, folder, { keyring: keyringOf(entries) });
    expect((await again.open('toRead')).unseal(sealed, 'x')).toBe('s');
  });

  test('one that can’t be reached later is said so; the secrets are not taken for lost', async () => {
    const { database, folder } = testDatabase();
    await createVault(database, folder, { keyring: keyringOf(new Map()) }).open('toWrite');
    const error = await createVault(database, folder, { keyring: null })
      .open('toWrite')
      .catch((caught: StorageError) => caught);
    expect((error as StorageError).message).toMatch(/need the system’s keyring, which can’t be reached now/);
    expect(readdirSync(folder)).not.toContain('vault.key');
  });

  test('one that keeps nothing is not used', async () => {
    const { database, folder } = testDatabase();
    const forgetful: Keyring = { get: async () => null, set: async () => {}, delete: async () => {} };
    expect((await createVault(database, folder, { keyring: forgetful }).info()).kind).toBe('file');
  });

  test('each data folder has a key of its own', async () => {
    const entries = new Map<string, string>();
    for (const folder of [testFolder(), testFolder()]) {
      await createVault(testDatabase(folder).database, folder, { keyring: keyringOf(entries) }).open(
        'toWrite',
      );
    }
    expect(new Set(entries.values()).size).toBe(2);
  });
});

test('Linux without a session bus, and PARLEY_VAULT=file, look for no keyring', async () => {
  expect(await systemKeyring({}, 'linux')).toBeNull();
  expect(
    await systemKeyring({ PARLEY_VAULT: 'file', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' }, 'linux'),
  ).toBeNull();
});

test('a sealed text opens with its key and in its place only, and not at all once changed', () => {
  const key = Buffer.alloc(32, 1);
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.string(),
      fc.nat(),
      (text, context, other, at) => {
        const sealed = seal(key, text, context);
        const wellFormed = Buffer.from(text, 'utf8').toString('utf8');
        expect(unseal(key, sealed, context)).toBe(wellFormed);
        expect(unseal(Buffer.alloc(32, 2), sealed, context)).toBeNull();
        if (other !== context) expect(unseal(key, sealed, other)).toBeNull();
        const [version, id, iv, tag, data = ''] = sealed.split('.');
        const bytes = Buffer.from(data, 'base64');
        if (bytes.length === 0) return;
        const i = at % bytes.length;
        bytes[i] = (bytes[i] ?? 0) ^ 1;
        expect(unseal(key, [version, id, iv, tag, bytes.toString('base64')].join('.'), context)).toBeNull();
      },
    ),
    { numRuns: 200 },
  );
  expect(keyId(key)).toMatch(/^[0-9a-f]{16}$/);
});
