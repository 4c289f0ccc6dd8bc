import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Changes } from '../../services/changes.ts';
import { openDatabase } from '../../services/database/database.ts';
import { dataFolderPath, prepareDataFolder } from '../../services/dataFolder.ts';
import { createFlowStore, type FlowStore } from '../../services/flowStore/flowStore.ts';
import type { Terminal } from '../terminal.ts';

/** The flows of a data folder. */
export interface Library {
  folder: string;
  flows: FlowStore;
}

/**
 * Does something with the flows of the data folder (`--data-dir`, `PARLEY_DATA` or the platform's place), which the app
 * may have open meanwhile. With `make: false` a folder without a library is left as it is: `work` gets null.
 * @throws StorageError with a sentence for people
 */
export async function withLibrary<Result>(
  { dataDir, env, make }: { dataDir: string | undefined; env: Terminal['env']; make: boolean },
  work: (library: Library | null, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = dataFolderPath({ option: dataDir, env });
  const path = join(folder, 'parley.db');
  if (!make && !existsSync(path) && !existsSync(`${path}-wal`)) return work(null, folder);
  prepareDataFolder(folder);
  const database = openDatabase(path);
  try {
    return await work({ folder, flows: createFlowStore(database, new Changes(database)) }, folder);
  } finally {
    database.close();
  }
}
