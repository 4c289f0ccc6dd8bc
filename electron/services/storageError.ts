/** What kept the store from reading or writing. `newer`: the database was made by a newer Parley (only when opening). */
export type StorageReason = 'full' | 'read-only' | 'locked' | 'corrupt' | 'io' | 'newer';

/** The store could not read or write; nothing was changed. The message says what happened and what to do. */
export class StorageError extends Error {
  readonly reason: StorageReason;

  constructor(reason: StorageReason, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StorageError';
    this.reason = reason;
  }
}

/** The storage error that an error of SQLite or the file system stands for, or null where it is a fault of ours. */
export function toStorageError(error: unknown, path: string): StorageError | null {
  if (error instanceof StorageError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  const reason = typeof code === 'string' ? reasonOf(code) : null;
  return reason === null ? null : storageError(reason, path, error);
}

/** Does what can as well be done another time: a disk that is full or locked just now must not keep the app from starting. */
export function ifPossible(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof StorageError) || error.reason === 'corrupt') throw error;
  }
}

/** The storage error of a reason with its sentence. `detail` is added in brackets. */
export function storageError(
  reason: Exclude<StorageReason, 'newer'>,
  path: string,
  cause?: unknown,
  detail?: string,
): StorageError {
  const said = detail ?? (reason === 'io' && cause instanceof Error ? cause.message : undefined);
  return new StorageError(reason, SENTENCES[reason](path, said ? ` (${said})` : ''), cause);
}

const SENTENCES: Record<Exclude<StorageReason, 'newer'>, (path: string, detail: string) => string> = {
  full: (path, detail) =>
    `The disk is full: ${path} could not be written${detail}. Everything saved before is there. Free some space, then try again.`,
  'read-only': (path, detail) =>
    `${path} can’t be written${detail}. Check the permissions of the file and its folder, or choose another folder with --data-dir or PARLEY_DATA.`,
  locked: (path, detail) =>
    `Another program holds ${path} locked${detail}. Close it (perhaps a backup or synchronisation tool), then try again.`,
  corrupt: (path, detail) =>
    `The database ${path} is damaged${detail}. Nothing in it was changed. Close Parley, keep a copy of the file, and put your last backup in its place.`,
  io: (path, detail) =>
    `Reading or writing ${path} failed${detail}. Check the disk and the connection to it, then try again.`,
};

function reasonOf(code: string): Exclude<StorageReason, 'newer'> | null {
  const exact = EXACT[code];
  if (exact) return exact;
  const family = FAMILIES.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`));
  return family ? family[1] : null;
}

const EXACT: Record<string, Exclude<StorageReason, 'newer'>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  EBUSY: 'locked',
  EIO: 'io',
  EMFILE: 'io',
  ENFILE: 'io',
  SQLITE_IOERR_CORRUPTFS: 'corrupt',
};

/** SQLite's result codes; extended ones begin with them. */
const FAMILIES: [string, Exclude<StorageReason, 'newer'>][] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_AUTH', 'read-only'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_PROTOCOL', 'locked'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_CANTOPEN', 'io'],
  ['SQLITE_IOERR', 'io'],
  ['SQLITE_NOMEM', 'io'],
  ['SQLITE_TOOBIG', 'full'],
];
