import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUuid } from '#shared/core/ids.ts';
import { toStorageError } from '../storageError.ts';
import { KEY_BYTES } from './seal.ts';

/** The key in a file, or null where there is no (whole) one. */
export function readKeyFile(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
    return key.length === KEY_BYTES ? key : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw toStorageError(error, path) ?? error;
  }
}

/** Writes a key for this user's eyes only. One that is there already stays: that one is given back. */
export function createKeyFile(path: string, key: Buffer): Buffer {
  const draft = `${path}.new-${randomUuid().slice(0, 8)}`;
  try {
    writeFileSync(draft, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    chmodSync(draft, 0o600);
    try {
      linkSync(draft, path);
      return key;
    } catch (error) {
      const there = readKeyFile(path);
      if (there) return there;
      // No hard links here, or what is there is no key.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
      writeFileSync(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
      return key;
    }
  } catch (error) {
    throw toStorageError(error, path) ?? error;
  } finally {
    rmSync(draft, { force: true });
  }
}
