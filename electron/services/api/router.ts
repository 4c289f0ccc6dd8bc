import { implement } from '@orpc/server';
import type { AppInfo } from '#shared/api/app.ts';
import { contract } from '#shared/api/contract.ts';
import type { Changes } from '../changes.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { EnvironmentStore } from '../environmentStore.ts';
import type { FlowStore } from '../flowStore/flowStore.ts';
import type { Log } from '../log.ts';
import type { RunStore } from '../runs/runStore.ts';
import type { SettingsStore } from '../settingsStore.ts';
import { toCallError } from './handleErrors.ts';

/** What the router hands calls to. */
export interface RouterServices {
  flows: FlowStore;
  environments: EnvironmentStore;
  conversations: Conversations;
  runs: RunStore;
  settings: SettingsStore;
  changes: Changes;
  info(): Promise<AppInfo>;
  log: Log;
}

/** The services' answers to the contract; every host serves this one router. */
export function createRouter(services: RouterServices) {
  const { flows, environments, conversations, runs, settings, changes, log } = services;
  const os = implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw toCallError(error, log);
    }
  });
  /** Errors inside a stream, as those of a call. */
  async function* stream<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item, void, void> {
    try {
      yield* items;
    } catch (error) {
      throw toCallError(error, log);
    }
  }

  return os.router({
    flows: {
      list: os.flows.list.handler(({ input }) => flows.list(input)),
      open: os.flows.open.handler(({ input }) => flows.open(input.id)),
      create: os.flows.create.handler(({ input }) => flows.create(input)),
      duplicate: os.flows.duplicate.handler(({ input }) => flows.duplicate(input.id)),
      apply: os.flows.apply.handler(({ input }) => flows.apply(input)),
      delete: os.flows.delete.handler(({ input }) => flows.delete(input.id, input.origin)),
      restore: os.flows.restore.handler(({ input }) => flows.restore(input.id)),
      erase: os.flows.erase.handler(({ input }) =>
        conversations.forgetFlow(input.id, () => flows.erase(input.id)),
      ),
      import: os.flows.import.handler(({ input }) => flows.import(input.text, input.fileName)),
      export: os.flows.export.handler(({ input }) => flows.export(input.id, input.purpose)),
      watch: os.flows.watch.handler(({ signal }) => stream(changes.watchFlows(signal))),
    },
    environments: {
      list: os.environments.list.handler(() => environments.list()),
      save: os.environments.save.handler(({ input }) => environments.save(input)),
      delete: os.environments.delete.handler(({ input }) => environments.delete(input.id)),
      restore: os.environments.restore.handler(({ input }) => environments.restore(input.id)),
      reveal: os.environments.reveal.handler(async ({ input }) => ({
        value: await environments.reveal(input.id, input.name),
      })),
    },
    conversations: {
      start: os.conversations.start.handler(({ input }) => conversations.start(input)),
      say: os.conversations.say.handler(({ input }) => conversations.say(input.runId, input.text)),
      transfer: os.conversations.transfer.handler(({ input }) =>
        conversations.transfer(input.runId, input.outcome),
      ),
      timeOut: os.conversations.timeOut.handler(({ input }) => conversations.timeOut(input.runId)),
      skipDelay: os.conversations.skipDelay.handler(({ input }) => conversations.skipDelay(input.runId)),
      forceFault: os.conversations.forceFault.handler(({ input }) =>
        conversations.forceFault(input.runId, input.code),
      ),
      setEnvironment: os.conversations.setEnvironment.handler(({ input }) =>
        conversations.setEnvironment(input.runId, input.environmentId),
      ),
      setMode: os.conversations.setMode.handler(({ input }) =>
        conversations.setMode(input.runId, input.mode),
      ),
      abort: os.conversations.abort.handler(({ input }) => conversations.abort(input.runId)),
      watch: os.conversations.watch.handler(async ({ input, signal }) =>
        stream(await conversations.watch(input.runId, signal)),
      ),
    },
    runs: {
      list: os.runs.list.handler(({ input }) => runs.list(input.flowId, input.limit)),
      get: os.runs.get.handler(({ input }) => runs.record(input.runId)),
      rename: os.runs.rename.handler(({ input }) => runs.rename(input.runId, input.name)),
      delete: os.runs.delete.handler(({ input }) =>
        conversations.forget(input.runId, () => runs.delete(input.runId)),
      ),
      deleteAll: os.runs.deleteAll.handler(({ input }) =>
        conversations.forgetFlow(input.flowId, () => runs.deleteAll(input.flowId)),
      ),
    },
    app: {
      info: os.app.info.handler(() => services.info()),
      settings: os.app.settings.handler(() => settings.all()),
      setSetting: os.app.setSetting.handler(({ input }) => settings.set(input.key, input.value)),
      watchSettings: os.app.watchSettings.handler(({ signal }) => stream(changes.watchSettings(signal))),
    },
  });
}
