import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { testDatabase, testFolder } from '../databaseFixture.ts';
import { StorageError, type StorageReason } from '../storageError.ts';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';

/** Opening it fails for this reason, and leaves every byte as it was. */
function refused(path: string, reason: StorageReason, says: RegExp): void {
  const before = existsSync(path) ? readFileSync(path) : null;
  try {
    openDatabase(path, { busyMs: 50 }).close();
    expect.unreachable('it was opened');
  } catch (error) {
    expect(error).toBeInstanceOf(StorageError);
    expect((error as StorageError).reason).toBe(reason);
    expect((error as StorageError).message).toMatch(says);
    expect((error as StorageError).message).toContain(path);
  }
  expect(existsSync(path) ? readFileSync(path) : null).toEqual(before);
}

/** A database file with something in it. */
function filled(): string {
  const { database, folder } = testDatabase();
  for (let i = 0; i < 500; i++)
    database.run('INSERT INTO setting (name, value) VALUES (?, ?)', `key ${i}`, 'x'.repeat(500));
  database.emptyJournal();
  database.close();
  return join(folder, 'parley.db');
}

describe('a database that is', () => {
  test('empty is refused: an empty one was never ours', () => {
    const path = join(testFolder(), 'parley.db');
    writeFileSync(path, '');
    refused(path, 'corrupt', /it is empty.*Nothing in it was changed/);
  });

  test('no database is refused', () => {
    const path = join(testFolder(), 'parley.db');
    writeFileSync(path, 'something else entirely, and longer than a header would be '.repeat(50));
    refused(path, 'corrupt', /no SQLite database/);
  });

  test('cut off is refused', () => {
    const path = filled();
    truncateSync(path, 40_000);
    refused(path, 'corrupt', /cut off/);
  });

  test('damaged inside is refused', () => {
    const path = filled();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 30 * 4096, 40 * 4096);
    writeFileSync(path, bytes);
    refused(path, 'corrupt', /damaged/);
  });

  test('missing beside its journal is not made anew', () => {
    const path = join(testFolder(), 'parley.db');
    writeFileSync(`${path}-wal`, 'edits that are not in the database yet');
    refused(path, 'corrupt', /is missing, but its journal/);
    expect(readFileSync(`${path}-wal`, 'utf8')).toContain('edits');
  });

  test('newer is refused', () => {
    const path = filled();
    const sqlite = new Sqlite(path);
    sqlite.pragma('user_version = 99');
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.close();
    refused(path, 'newer', /made by a newer Parley \(version 99/);
  });

  test("another program's is refused", () => {
    const path = join(testFolder(), 'parley.db');
    const sqlite = new Sqlite(path);
    sqlite.exec('CREATE TABLE bookmarks (url TEXT)');
    sqlite.close();
    refused(path, 'corrupt', /another program/);
  });

  test('locked by another program is refused when a write comes', () => {
    const { database, folder } = testDatabase();
    database.close();
    const path = join(folder, 'parley.db');
    const other = new Sqlite(path);
    onTestFinished(() => void other.close());
    const impatient = openDatabase(path, { busyMs: 20 });
    onTestFinished(() => impatient.close());
    other.exec('BEGIN IMMEDIATE');
    try {
      impatient.run("INSERT INTO setting (name, value) VALUES ('a', '1')");
      expect.unreachable();
    } catch (error) {
      expect((error as StorageError).reason).toBe('locked');
      expect((error as StorageError).message).toMatch(/Another program holds .*parley.db locked/);
    }
    other.exec('COMMIT');
    expect(impatient.run("INSERT INTO setting (name, value) VALUES ('a', '1')")).toBe(1);
  });
});

test('a full disk changes nothing, and the next write that fits is taken', () => {
  const { database, folder } = testDatabase();
  database.run("INSERT INTO setting (name, value) VALUES ('kept', '1')");
  // The very error of a full disk, by SQLite's own limit for this connection.
  const pages = database.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  database.get(`PRAGMA max_page_count = ${pages + 4}`);
  const big = () =>
    database.write(() => {
      database.run("INSERT INTO setting (name, value) VALUES ('first', '1')");
      database.run("INSERT INTO setting (name, value) VALUES ('big', ?)", 'x'.repeat(200_000));
    });
  expect(big).toThrow(StorageError);
  expect(big).toThrow(/The disk is full: .*parley.db could not be written/);
  expect(database.column('SELECT name FROM setting')).toEqual(['kept']);
  expect(database.run("INSERT INTO setting (name, value) VALUES ('small', '1')")).toBe(1);
  expect(existsSync(join(folder, 'parley.db'))).toBe(true);
});

test('a folder or file that this user may not write is named', () => {
  const path = filled();
  const folder = join(path, '..');
  // Root may write everything: the look is left to somebody else.
  const script = `
    import { inspectDatabaseFile } from ${JSON.stringify(new URL('./databaseFile.ts', import.meta.url).pathname)};
    import { prepareDataFolder } from ${JSON.stringify(new URL('../dataFolder.ts', import.meta.url).pathname)};
    for (const look of [() => inspectDatabaseFile(${JSON.stringify(path)}), () => prepareDataFolder(${JSON.stringify(folder)})])
      try { look(); console.log('fine'); } catch (error) { console.log(error.reason, error.message); }`;
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const look = () =>
    spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      ...nobody,
    }).stdout.split('\n');
  chmodSync(folder, 0o777);
  chmodSync(path, 0o444);
  expect(look()[0]).toMatch(/^read-only .*parley.db can’t be written.*--data-dir or PARLEY_DATA/);
  chmodSync(path, 0o666);
  chmodSync(folder, 0o555);
  const [file, dir] = look();
  expect(file).toMatch(/^read-only /);
  expect(dir).toMatch(/^read-only The data folder .* can’t be written \(EACCES\).*--data-dir/);
  chmodSync(folder, 0o777);
  expect(look().slice(0, 2)).toEqual(['fine', 'fine']);
});

test('two processes that make a database at once both get the same one', () => {
  const folder = testFolder();
  const path = join(folder, 'parley.db');
  // The second one finds it when its own is ready to be moved there.
  const first = openDatabase(path);
  first.run("INSERT INTO setting (name, value) VALUES ('mine', '1')");
  const second = openDatabase(path);
  expect(second.column('SELECT name FROM setting')).toEqual(['mine']);
  second.close();
  first.close();
  expect(readdirSync(folder).filter((name) => name.includes('.new-'))).toEqual([]);
});

test('an older database is copied, then raised; a step that fails leaves it as it was', () => {
  const path = filled();
  const copy = join(testFolder(), 'parley.db');
  copyFileSync(path, copy);
  const sqlite = new Sqlite(copy);
  onTestFinished(() => void sqlite.close());
  const first = '-- version 1 is there already';
  expect(() =>
    migrate(sqlite, copy, [first, 'CREATE TABLE extra (a); INSERT INTO nowhere VALUES (1)']),
  ).toThrow(/nowhere/);
  expect(sqlite.pragma('user_version', { simple: true })).toBe(1);
  migrate(sqlite, copy, [first, 'CREATE TABLE extra (a)']);
  expect(sqlite.pragma('user_version', { simple: true })).toBe(2);
  expect(sqlite.prepare('SELECT count(*) AS n FROM extra').get()).toEqual({ n: 0 });
  const kept = readdirSync(join(copy, '..')).filter((name) => name.startsWith('parley.db.version-1-'));
  expect(kept.length).toBeGreaterThan(0);
  expect(openDatabase(join(copy, '..', kept[0] ?? '')).column('SELECT count(*) FROM setting')).toEqual([500]);
});
