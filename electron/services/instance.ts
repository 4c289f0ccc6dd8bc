import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { newId } from '#shared/core/ids.ts';
import { toStorageError } from './storageError.ts';

/** This process among those that may have the data folder open. */
export interface Instance {
  id: string;
  /** Whether the process of that id still runs. */
  isAlive(id: string): boolean;
  close(): void;
}

/**
 * Claims an id for this process: a locked file in `instances/`. The operating system frees the lock however the process
 * ends, so that one that was killed is never taken for alive (as a process number could be).
 */
export function claimInstance(dataFolder: string): Instance {
  const folder = join(dataFolder, 'instances');
  const path = (one: string) => join(folder, `${one}.lock`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { id, connection } = claim(path);
    const isAlive = (other: string) => other === id || isLocked(path(other));
    for (const name of readdirSync(folder)) {
      const other = /^(\w+)\.lock$/.exec(name)?.[1];
      if (other) isAlive(other);
    }
    return {
      id,
      isAlive,
      close: () => {
        connection.close();
        rmSync(path(id), { force: true });
      },
    };
  } catch (error) {
    throw toStorageError(error, folder) ?? error;
  }
}

/** A process that starts at the same time may take a fresh file for a dead one's and remove it: then anew. */
function claim(path: (id: string) => string): { id: string; connection: Sqlite.Database } {
  for (;;) {
    const id = newId('i');
    const connection = lock(path(id), false);
    if (connection && existsSync(path(id))) return { id, connection };
    connection?.close();
  }
}

/** The connection that holds the lock, or null where another process has it. Nothing is ever written into the file. */
function lock(path: string, fileMustExist: boolean): Sqlite.Database | null {
  const connection = new Sqlite(path, { timeout: 0, fileMustExist });
  try {
    // No journal file beside the lock.
    connection.pragma('journal_mode = MEMORY');
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}

/** Whether somebody holds it; the file of nobody is removed. */
function isLocked(path: string): boolean {
  let connection: Sqlite.Database | null;
  try {
    connection = lock(path, true);
  } catch {
    // No such file any more, or one that can't be read: nobody's.
    return false;
  }
  if (!connection) return true;
  removeLock(path);
  connection.close();
  // Windows removes no open file.
  removeLock(path);
  return false;
}

function removeLock(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Tried again at the next start.
  }
}
