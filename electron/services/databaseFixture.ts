import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Changes } from './changes.ts';
import { type Database, openDatabase } from './database/database.ts';

/** For tests: a folder that is gone when the test is over. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** For tests: a database in a folder of its own (or in the given one), closed when the test is over. */
export function testDatabase(folder: string = testFolder()): {
  database: Database;
  changes: Changes;
  folder: string;
} {
  const database = openDatabase(join(folder, 'parley.db'));
  const changes = new Changes(database);
  onTestFinished(() => {
    changes.close();
    database.close();
  });
  return { database, changes, folder };
}
