import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { storageError } from '../storageError.ts';

/** Whether there is a database file, after looking at it from outside: no connection is opened, nothing is changed. */
export function inspectDatabaseFile(path: string): boolean {
  const size = sizeOf(path);
  const journal = sizeOf(`${path}-wal`);
  if (size === null) {
    // SQLite would throw the journal of a missing database away.
    if (journal)
      throw storageError('corrupt', path, undefined, 'it is missing, but its journal parley.db-wal is there');
    return false;
  }
  const head = readHead(path);
  if (head.toString('latin1', 0, 16) !== MAGIC) {
    throw storageError('corrupt', path, undefined, size === 0 ? 'it is empty' : 'it is no SQLite database');
  }
  if (!journal && size < expectedSize(head)) {
    throw storageError(
      'corrupt',
      path,
      undefined,
      `it was cut off: ${size} of ${expectedSize(head)} bytes are there`,
    );
  }
  requireWritable(path);
  requireWritable(dirname(path));
  return true;
}

/** Whether a file is small enough to check each of its pages at every start. */
export function isSmall(path: string): boolean {
  return (sizeOf(path) ?? 0) <= SMALL_BYTES;
}

const MAGIC = 'SQLite format 3\0';
/** Checking the pages of this much takes about 50 ms. */
const SMALL_BYTES = 16 * 1024 * 1024;

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

function readHead(path: string): Buffer {
  const head = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  return head;
}

/** Page size times page count, where the header's count is to be trusted (sqlite.org/fileformat2, 1.3.7). */
function expectedSize(head: Buffer): number {
  const pageSize = head.readUInt16BE(16);
  const changeCounter = head.readUInt32BE(24);
  const pages = head.readUInt32BE(28);
  return head.readUInt32BE(92) === changeCounter ? pages * (pageSize === 1 ? 65_536 : pageSize) : 0;
}

function requireWritable(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw storageError('read-only', path, error);
  }
}
