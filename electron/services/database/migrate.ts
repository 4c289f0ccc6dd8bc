import type Sqlite from 'better-sqlite3';
import initial from '../migrations/0001-initial.sql?raw';
import { StorageError, storageError } from '../storageError.ts';

/** Every migration in order: the first makes version 1, and so on. Only ever add to the end. */
const MIGRATIONS: readonly string[] = [initial];

/** Tells a database of Parley from any other (`PRAGMA application_id`): "PRLY". */
const APPLICATION_ID = 0x50524c59;

/**
 * Raises a database to the version that this Parley writes, all or nothing. Before an existing one is raised, it is
 * copied beside itself (`parley.db.version-N`).
 */
export function migrate(
  sqlite: Sqlite.Database,
  path: string,
  steps: readonly string[] = MIGRATIONS,
): Sqlite.Database {
  requireKnown(sqlite, path, steps);
  const version = versionOf(sqlite);
  if (version === steps.length) return sqlite;
  if (version > 0) sqlite.prepare('VACUUM INTO ?').run(copyPath(path, version));
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have raised it while this one waited.
    for (let next = versionOf(sqlite); next < steps.length; next++) sqlite.exec(steps[next] ?? '');
    sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    if (versionOf(sqlite) < steps.length) sqlite.pragma(`user_version = ${steps.length}`);
    sqlite.exec('COMMIT');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  }
  return sqlite;
}

/**
 * Checks that a database is Parley's and not newer than this one; a fresh one without tables is fine.
 * @throws StorageError otherwise
 */
export function requireKnown(
  sqlite: Sqlite.Database,
  path: string,
  steps: readonly string[] = MIGRATIONS,
): void {
  const isOurs = sqlite.pragma('application_id', { simple: true }) === APPLICATION_ID;
  const [tables] = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().all() as number[];
  if (!isOurs && tables !== 0) {
    throw storageError('corrupt', path, undefined, 'it is the database of another program');
  }
  const version = versionOf(sqlite);
  if (version > steps.length) throw newer(path, version, steps.length);
}

function versionOf(sqlite: Sqlite.Database): number {
  return sqlite.pragma('user_version', { simple: true }) as number;
}

function copyPath(path: string, version: number): string {
  return `${path}.version-${version}-${new Date().toISOString().replace(/[:.]/g, '-')}`;
}

function newer(path: string, version: number, known: number): StorageError {
  return new StorageError(
    'newer',
    `The database ${path} was made by a newer Parley (version ${version}, this one knows up to ${known}). Nothing in it was changed. Update Parley, or choose another folder with --data-dir or PARLEY_DATA.`,
  );
}
