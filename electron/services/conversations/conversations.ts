import type { Mode, RunInfo, RunItem } from '#shared/api/conversations.ts';
import type { TransferOutcome } from '#shared/core/event.ts';
import { newId, randomUuid } from '#shared/core/ids.ts';
import { start } from '#shared/engine/converse.ts';
import type { FailureCode } from '#shared/fulfillment/failureCodes.ts';
import { Broadcast, type Subscription } from '../broadcast.ts';
import type { Changes } from '../changes.ts';
import { redactEvent, redactState } from '../runLoop/redactStep.ts';
import { insertRun, type NewItem, readItems, readRun, type StoredRun, saveRun } from '../runs/runRows.ts';
import { statusItem } from '../runs/runStatus.ts';
import { infoOf } from '../runs/runStore.ts';
import { GoneError, invalid } from '../serviceErrors.ts';
import { Conversation } from './conversation.ts';
import type { ConversationTools } from './conversationTools.ts';
import { loadScene } from './scene.ts';

/** How a conversation starts. */
export interface StartInput {
  flowId: string;
  environmentId: string | null;
  mode: Mode;
  startAt?: string | undefined;
  data?: Record<string, string> | undefined;
}

/** The test chat's conversations. Calls on a run that is not there (any more) are a `GoneError`. */
export interface Conversations {
  start(input: StartInput): Promise<RunInfo>;
  say(id: string, text: string): Promise<void>;
  transfer(id: string, outcome: TransferOutcome): Promise<void>;
  timeOut(id: string): Promise<void>;
  skipDelay(id: string): Promise<void>;
  forceFault(id: string, code: FailureCode | null): Promise<void>;
  setEnvironment(id: string, environmentId: string | null): Promise<void>;
  setMode(id: string, mode: Mode): Promise<void>;
  abort(id: string): Promise<void>;
  watch(id: string, signal?: AbortSignal): Promise<Subscription<RunItem>>;
  /** Runs whose process ended while a webhook was under way go on: that webhook counts as aborted. */
  recover(): Promise<void>;
  /** Stops a run, then erases it. */
  forget(id: string, erase: () => void): void;
  /** Stops the runs of a flow, then erases them. */
  forgetFlow(flowId: string, erase: () => void): void;
  close(): void;
}

/** The conversations of a data folder. */
export function createConversations(
  given: Omit<ConversationTools, 'onRest'>,
  changes: Changes,
): Conversations {
  const live = new Map<string, Conversation>();
  const opening = new Map<string, Promise<Conversation>>();
  const flowOf = new Map<string, string>();
  let stopFollowing: (() => void) | null = null;
  const tools: ConversationTools = { ...given, onRest: (id) => drop(id) };
  const { database, environments, instance } = given;

  function keep(id: string, flowId: string, conversation: Conversation): void {
    live.set(id, conversation);
    flowOf.set(id, flowId);
    stopFollowing ??= changes.onForeignCommit(() => {
      for (const one of live.values()) one.follow();
    });
  }

  function drop(id: string): void {
    live.delete(id);
    flowOf.delete(id);
    if (live.size > 0) return;
    stopFollowing?.();
    stopFollowing = null;
  }

  /** The live conversation of a run; a stored one is taken up, by one caller for all. */
  function find(id: string): Promise<Conversation> {
    const taken = opening.get(id);
    if (taken) return taken;
    const known = live.get(id);
    if (known) return Promise.resolve(known);
    const opened = takeUp(id).finally(() => opening.delete(id));
    opening.set(id, opened);
    return opened;
  }

  async function takeUp(id: string): Promise<Conversation> {
    const run = readRun(database, id);
    const conversation = new Conversation(tools, run);
    keep(id, run.flowId, conversation);
    try {
      await conversation.takeUp();
    } catch (error) {
      conversation.close();
      drop(id);
      throw error;
    }
    return conversation;
  }

  async function begin(input: StartInput): Promise<RunInfo> {
    const { flowId, environmentId, mode, startAt, data } = input;
    const environmentName = environmentId === null ? null : (await environments.forRun(environmentId)).name;
    const scene = await loadScene(tools, { flowId, environmentId, mode }, null);
    const { flow, redactor, runEnv: env } = scene;
    if (startAt !== undefined && !flow.nodes.has(startAt)) {
      throw invalid('startAt', 'The node to start at is not in the flow any more.', 'Choose another one');
    }
    const uuid = randomUuid();
    const step = start(flow, { env, uuid, ...(startAt !== undefined && { startAt }), ...(data && { data }) });
    const items = step.events.map(
      (event): NewItem => ({ kind: 'event', event: redactEvent(event, redactor) }),
    );
    const now = new Date().toISOString();
    const fresh: Omit<StoredRun, 'key'> = {
      id: newId('r'),
      flowId,
      name: null,
      mode,
      environmentId,
      environmentName,
      startedAt: now,
      updatedAt: now,
      outcome: step.state.waits === 'ended' ? (step.state.ended?.reason ?? 'end') : null,
      turns: 0,
      waits: step.state.waits,
      owner: instance.id,
      version: 0,
      lastSeq: 0,
      state: redactState(step.state, redactor),
      control: { queued: [], fault: null },
    };
    const { run } = database.write(() =>
      saveRun(database, { ...fresh, key: insertRun(database, fresh) }, items),
    );
    const conversation = new Conversation(tools, run);
    keep(run.id, flowId, conversation);
    conversation.begin(step.need, scene);
    return infoOf(run);
  }

  return {
    start: begin,
    say: async (id, text) => (await find(id)).say(text),
    transfer: async (id, outcome) => (await find(id)).transfer(outcome),
    timeOut: async (id) => (await find(id)).timeOut(),
    skipDelay: async (id) => (await find(id)).skipDelay(),
    forceFault: async (id, code) => (await find(id)).forceFault(code),
    setMode: async (id, mode) => (await find(id)).setMode(mode),
    setEnvironment: async (id, environmentId) => {
      const name = environmentId === null ? null : (await environments.forRun(environmentId)).name;
      await (await find(id)).setEnvironment(environmentId, name);
    },
    abort: async (id) => (await find(id)).abort(),
    watch: async (id, signal) => {
      const run = readRun(database, id);
      if (run.waits !== 'ended' || live.has(id)) return (await find(id)).watch(signal);
      const status = { waits: 'ended' as const, reason: run.outcome ?? 'end' };
      const first = [...readItems(database, run), statusItem(run, status, false)];
      const over = new Broadcast<RunItem>();
      const subscription = over.subscribe({ signal, first });
      over.end();
      return subscription;
    },
    recover: async () => {
      const left = database
        .all<{ id: string; owner: string }>(
          "SELECT id, owner FROM run WHERE waits IN ('webhook', 'delivering')",
        )
        .filter(({ owner }) => !instance.isAlive(owner));
      for (const { id } of left) {
        await find(id).catch((error: unknown) => given.log.error(`run ${id} could not be taken up`, error));
      }
    },
    forget: (id, erase) => {
      erase();
      live.get(id)?.close(new GoneError('run', id));
      drop(id);
    },
    forgetFlow: (flowId, erase) => {
      erase();
      for (const [id, ofFlow] of [...flowOf]) {
        if (ofFlow !== flowId) continue;
        live.get(id)?.close(new GoneError('run', id));
        drop(id);
      }
    },
    close: () => {
      for (const conversation of live.values()) conversation.close();
      live.clear();
      flowOf.clear();
      stopFollowing?.();
      stopFollowing = null;
    },
  };
}
