import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { randomUuid } from '#shared/core/ids.ts';

/** The operating system's keyring, as far as the vault needs it. */
export interface Keyring {
  get(account: string): Promise<string | null>;
  set(account: string, value: string): Promise<void>;
  delete(account: string): Promise<void>;
}

const SERVICE = 'Parley';
/** A keyring that asks its user to unlock it may take a while; one that hangs must not hang Parley. */
const PATIENCE_MS = 60_000;

/** The system's keyring, or null where there is none. `PARLEY_VAULT=file` says not to look for one. */
export async function systemKeyring(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<Keyring | null> {
  if (env.PARLEY_VAULT === 'file') return null;
  if (platform === 'linux' && !hasSessionBus(env)) return null;
  try {
    const { AsyncEntry } = await import('@napi-rs/keyring');
    // Without this, Linux would fall back to the kernel's keyring, which forgets everything at the next boot.
    const entry = (account: string) =>
      new AsyncEntry(SERVICE, account, { linux: { store: 'secret-service' } });
    return {
      get: async (account) => (await entry(account).getPassword(AbortSignal.timeout(PATIENCE_MS))) ?? null,
      set: (account, value) => entry(account).setPassword(value, AbortSignal.timeout(PATIENCE_MS)),
      delete: async (account) => {
        await entry(account).deleteCredential(AbortSignal.timeout(PATIENCE_MS));
      },
    };
  } catch {
    return null;
  }
}

/** Whether what is put into a keyring can be read again: some answer every call and keep nothing. */
export async function worksAsKeyring(keyring: Keyring): Promise<boolean> {
  const account = `probe-${randomUuid()}`;
  const value = randomUuid();
  try {
    await keyring.set(account, value);
    return (await keyring.get(account)) === value;
  } catch {
    return false;
  } finally {
    await keyring.delete(account).catch(() => {});
  }
}

function hasSessionBus(env: Readonly<Record<string, string | undefined>>): boolean {
  return (
    Boolean(env.DBUS_SESSION_BUS_ADDRESS) ||
    (Boolean(env.XDG_RUNTIME_DIR) && existsSync(join(env.XDG_RUNTIME_DIR ?? '', 'bus')))
  );
}
