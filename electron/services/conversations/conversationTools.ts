import type { Database } from '../database/database.ts';
import type { EnvironmentStore } from '../environmentStore.ts';
import type { Instance } from '../instance.ts';
import type { Log } from '../log.ts';
import type { WebhookRunner } from '../webhook/webhookRunner.ts';
import type { CompiledFlows } from './compiledFlows.ts';

/** What every conversation works with. */
export interface ConversationTools {
  database: Database;
  flows: CompiledFlows;
  environments: EnvironmentStore;
  runner: WebhookRunner;
  version: string;
  log: Log;
  instance: Instance;
  /** Told when a conversation need not be kept in memory any more. */
  onRest(id: string): void;
}
