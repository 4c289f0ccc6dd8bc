import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { randomUuid } from '#shared/core/ids.ts';
import type { Database } from '../database/database.ts';
import { StorageError } from '../storageError.ts';
import { createKeyFile, readKeyFile } from './keyFile.ts';
import { type Keyring, systemKeyring, worksAsKeyring } from './keyring.ts';
import { KEY_BYTES, keyId, keyIdOf, seal, unseal } from './seal.ts';

/** Where the key of a data folder's secrets is kept. */
export interface VaultInfo {
  kind: 'keyring' | 'file';
  path: string | null;
}

/** An open vault. `context` says what a value belongs to; a sealed value moved elsewhere does not open. */
export interface OpenVault {
  seal(text: string, context: string): string;
  /** @throws StorageError where it was sealed with a key that is lost */
  unseal(sealed: string, context: string): string;
}

/**
 * Keeps secret values unreadable on disk: they are sealed (AES-256-GCM) with one key a data folder, and the key is in the
 * system's keyring, or, where there is none, in the file `vault.key` that only this user can read. Which of the two is
 * decided once, when the first secret is kept.
 */
export interface Vault {
  info(): Promise<VaultInfo>;
  /** `toWrite`: where the key was lost, a new one is made; what was sealed with the old one stays lost. */
  open(purpose: 'toRead' | 'toWrite'): Promise<OpenVault>;
}

interface Choice {
  kind: 'keyring' | 'file';
  account: string;
}

/** The vault of a data folder. `keyring` replaces the system's for tests; null: there is none. */
export function createVault(
  database: Database,
  folder: string,
  { keyring }: { keyring?: Keyring | null } = {},
): Vault {
  const path = join(folder, 'vault.key');
  let ring: Promise<Keyring | null> | undefined;
  const theRing = () => {
    ring ??= keyring === undefined ? systemKeyring() : Promise.resolve(keyring);
    return ring;
  };
  let probe: Promise<VaultInfo['kind']> | undefined;
  const bestKind = () => {
    probe ??= theRing().then(async (found) => (found && (await worksAsKeyring(found)) ? 'keyring' : 'file'));
    return probe;
  };
  let key: Buffer | null = null;

  async function choose(): Promise<Choice> {
    const known = readChoice(database);
    if (known) return known;
    const choice: Choice = { kind: await bestKind(), account: `vault-${randomUuid()}` };
    // Another process may have chosen meanwhile: the first one counts.
    database.run(
      'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING',
      META,
      JSON.stringify(choice),
    );
    return readChoice(database) ?? choice;
  }

  async function load(choice: Choice): Promise<Buffer | null> {
    if (choice.kind === 'file') return readKeyFile(path);
    const found = await theRing();
    if (!found) throw unreachable();
    try {
      const text = await found.get(choice.account);
      const stored = text === null ? null : Buffer.from(text, 'base64');
      return stored?.length === KEY_BYTES ? stored : null;
    } catch (error) {
      throw unreachable(error);
    }
  }

  async function create(choice: Choice): Promise<Buffer> {
    const fresh = randomBytes(KEY_BYTES);
    if (choice.kind === 'file') return createKeyFile(path, fresh);
    const found = await theRing();
    if (!found) throw unreachable();
    try {
      await found.set(choice.account, fresh.toString('base64'));
    } catch (error) {
      throw unreachable(error);
    }
    // Of two processes that make a key at the same time both use what is there in the end.
    return (await load(choice)) ?? fresh;
  }

  async function open(purpose: 'toRead' | 'toWrite'): Promise<OpenVault> {
    if (!key) {
      const choice = await choose();
      key = (await load(choice)) ?? (purpose === 'toWrite' ? await create(choice) : null);
      if (!key) throw lost(choice.kind === 'file' ? path : 'the system’s keyring');
    }
    const own = key;
    return {
      seal: (text, context) => seal(own, text, context),
      unseal: (sealed, context) => {
        const text = unseal(own, sealed, context);
        if (text !== null) return text;
        throw keyIdOf(sealed) === keyId(own) ? damaged() : lost(path);
      },
    };
  }

  return {
    info: async () => {
      const kind = readChoice(database)?.kind ?? (await bestKind());
      return { kind, path: kind === 'file' ? path : null };
    },
    open,
  };
}

const META = 'vault';

function readChoice(database: Database): Choice | null {
  const row = database.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', META);
  return row ? (JSON.parse(row.value) as Choice) : null;
}

function unreachable(cause?: unknown): StorageError {
  return new StorageError(
    'io',
    'The secrets of this data folder need the system’s keyring, which can’t be reached now. Unlock it, or start Parley in your desktop session.',
    cause,
  );
}

function lost(where: string): StorageError {
  return new StorageError(
    'io',
    `The key that this secret was kept with is lost (it was in ${where}). Put it back from a backup, or enter the secret again.`,
  );
}

function damaged(): StorageError {
  return new StorageError('corrupt', 'A kept secret is damaged and can’t be read. Enter it again.');
}
