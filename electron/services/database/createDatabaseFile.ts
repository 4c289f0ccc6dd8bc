import { constants, copyFileSync, linkSync, rmSync } from 'node:fs';
import { randomUuid } from '#shared/core/ids.ts';

/**
 * Makes a database beside its place, whole, and moves it there: a `parley.db` that is empty or half made was never ours,
 * and of two processes that start at once one wins without harm.
 */
export function createDatabaseFile(path: string, build: (path: string) => void): void {
  const draft = `${path}.new-${randomUuid().slice(0, 8)}`;
  try {
    build(draft);
    try {
      linkSync(draft, path);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      // File systems without hard links: a copy that never overwrites.
      if (code !== 'EEXIST') copyUnlessThere(draft, path);
    }
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(draft + suffix, { force: true });
  }
}

function copyUnlessThere(from: string, to: string): void {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
