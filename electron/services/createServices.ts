import { join } from 'node:path';
import type { AppInfo } from '#shared/api/app.ts';
import { createRouter } from './api/router.ts';
import { appVersion } from './appVersion.ts';
import { Changes } from './changes.ts';
import { createCompiledFlows } from './conversations/compiledFlows.ts';
import { createConversations } from './conversations/conversations.ts';
import { type Database, openDatabase } from './database/database.ts';
import { prepareDataFolder } from './dataFolder.ts';
import { createEnvironmentStore } from './environmentStore.ts';
import { createFlowStore } from './flowStore/flowStore.ts';
import { claimInstance, type Instance } from './instance.ts';
import { createLog } from './log.ts';
import { createRunStore } from './runs/runStore.ts';
import { createSettingsStore } from './settingsStore.ts';
import type { Keyring } from './vault/keyring.ts';
import { createVault } from './vault/vault.ts';
import { createWebhookRunner } from './webhook/webhookRunner.ts';

/** What the services are started with. */
export interface ServicesSetup {
  /** The data folder (`dataFolderPath`); made where it is missing. */
  dataFolder: string;
  host: AppInfo['host'];
  /** Default: this Parley's. */
  version?: string;
  /** Told of every line that is logged; the log itself is `log.txt` in the data folder. Secrets are masked. */
  log?: (line: string) => void;
  /** In place of the system's keyring, for tests; null: none. */
  keyring?: Keyring | null;
}

/** Everything behind the window, for both hosts and the command line. */
export type Services = ReturnType<typeof createServices>;

/**
 * Opens a data folder. Several processes may have the same one open.
 * @throws StorageError with a sentence for people: the folder can't be written, the database is damaged, locked, or newer
 */
export function createServices({
  dataFolder,
  host,
  version = appVersion,
  log: echo,
  keyring,
}: ServicesSetup) {
  const folder = prepareDataFolder(dataFolder);
  const log = createLog({ file: join(folder, 'log.txt'), ...(echo && { echo }) });
  const database = openDatabase(join(folder, 'parley.db'));
  const instance = claimOrClose(folder, database);
  const changes = new Changes(database);
  const vault = createVault(database, folder, keyring === undefined ? {} : { keyring });
  const flows = createFlowStore(database, changes);
  const environments = createEnvironmentStore(database, vault, log);
  const runs = createRunStore(database);
  const settings = createSettingsStore(database, changes);
  const runner = createWebhookRunner({ version, log: (message) => log.warn(message) });
  const conversations = createConversations(
    { database, flows: createCompiledFlows(flows), environments, runner, version, log, instance },
    changes,
  );
  const info = async (): Promise<AppInfo> => ({
    version,
    host,
    platform: process.platform,
    dataFolder: folder,
    vault: await vault.info(),
  });
  conversations.recover().catch((error: unknown) => log.error('runs could not be taken up', error));
  return {
    database,
    flows,
    environments,
    conversations,
    runs,
    settings,
    /** Answers to the contract; needs no context. */
    router: createRouter({ flows, environments, conversations, runs, settings, changes, info, log }),
    /** Stops conversations, ends streams, closes the database. What runs then goes on at the next start. */
    close: (): void => {
      conversations.close();
      changes.close();
      runner.close();
      database.close();
      instance.close();
    },
  };
}

function claimOrClose(folder: string, database: Database): Instance {
  try {
    return claimInstance(folder);
  } catch (error) {
    database.close();
    throw error;
  }
}
