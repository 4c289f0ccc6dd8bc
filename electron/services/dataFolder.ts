import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { StorageError } from './storageError.ts';

/** What decides where data lives. */
export interface DataFolderQuestion {
  /** `--data-dir`. */
  option?: string | undefined;
  env?: Readonly<Record<string, string | undefined>>;
  platform?: NodeJS.Platform;
  home?: string;
}

/**
 * The folder that holds all of Parley's data: `--data-dir`, else `PARLEY_DATA`, else the platform's place
 * (`$XDG_DATA_HOME/parley` or `~/.local/share/parley`, `~/Library/Application Support/Parley`, `%APPDATA%\Parley`).
 */
export function dataFolderPath(question: DataFolderQuestion = {}): string {
  const { option, env = process.env, platform = process.platform, home = homedir() } = question;
  const chosen = option ?? env.PARLEY_DATA;
  if (chosen !== undefined && chosen.trim() !== '') return resolve(chosen);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Parley');
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Parley');
  const base = env.XDG_DATA_HOME;
  // The XDG specification has relative paths ignored.
  return join(base?.startsWith('/') ? base : join(home, '.local', 'share'), 'parley');
}

/**
 * Makes the folder where it is missing (for this user only) and checks that it can be written.
 * @throws StorageError that names the folder and the way out
 */
export function prepareDataFolder(folder: string): string {
  try {
    makeFolder(folder);
    if (!statSync(folder).isDirectory())
      throw new StorageError('read-only', `${folder} is a file, no folder. ${WAY_OUT}`);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw folderError(folder, error);
  }
  return folder;
}

/** As `mkdir -p`. Node's own `recursive` never returns where the system has no place for folders, as in /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

const WAY_OUT = 'Choose another folder with --data-dir or PARLEY_DATA.';

function folderError(folder: string, error: unknown): StorageError {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? 'unknown error';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StorageError(
      'full',
      `The disk is full: the data folder ${folder} can’t be made. Free some space, or choose another folder with --data-dir or PARLEY_DATA.`,
      error,
    );
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new StorageError(
      'read-only',
      `The data folder ${folder} can’t be made: there is a file of that name. ${WAY_OUT}`,
      error,
    );
  }
  return new StorageError(
    'read-only',
    `The data folder ${folder} can’t be written (${code}). Check its permissions. ${WAY_OUT}`,
    error,
  );
}
