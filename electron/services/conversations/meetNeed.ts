import type { Happening, Need } from '#shared/core/need.ts';
import { type FailureCode, isFailureCode } from '#shared/fulfillment/failureCodes.ts';
import type { Database } from '../database/database.ts';
import type { Answerer } from '../runLoop/answerer.ts';
import { faultAnswerer } from '../runLoop/faultAnswerer.ts';
import { liveAnswerer } from '../runLoop/liveAnswerer.ts';
import { recordedAnswerer } from '../runLoop/recordedAnswerer.ts';
import { runNeed } from '../runLoop/runNeed.ts';
import { sampleAnswerer } from '../runLoop/sampleAnswerer.ts';
import { recordedAnswer } from '../runs/recordedAnswers.ts';
import type { NewItem, StoredRun } from '../runs/runRows.ts';
import type { WebhookRunner } from '../webhook/webhookRunner.ts';
import type { Scene } from './scene.ts';

/** A webhook or typing pause under way. */
export interface Work {
  /** Never resolves once it was dropped. Rejects where what happened could not be stored. */
  happening: Promise<Happening>;
  /** Stops the webhook: it fails with `aborted`. */
  abort(): void;
  /** Ends the pause early. */
  skip(): void;
  /** Stops everything; nothing of it is stored any more. */
  drop(): void;
}

/** What meeting a need takes. */
export interface WorkTools {
  database: Database;
  runner: WebhookRunner;
  version: string;
  run: StoredRun;
  /** The code that the webhook fails with instead of being sent. */
  fault: string | null;
  scene: Scene;
  /** Stores what happens on the way. */
  append(item: NewItem): void;
}

/** Starts what a conversation needs: sends the webhook (or plays its answer), or waits for the pause to be over. */
export function startWork(need: Extract<Need, { type: 'webhook' | 'delay' }>, tools: WorkTools): Work {
  const stop = new AbortController();
  let dropped = false;
  let failure: unknown = null;
  let skip = () => {};
  const append = (item: NewItem) => {
    if (dropped || failure !== null) return;
    try {
      tools.append(item);
    } catch (error) {
      // The runner goes on whatever its listeners do; here nothing may happen that is not kept.
      failure = error;
      stop.abort();
    }
  };
  const answerer = chooseAnswerer(tools);
  const place =
    need.type === 'webhook'
      ? {
          nodeId: need.nodeId,
          actionId: need.actionId,
          group: need.request.idempotencyKey,
          source: answerer.source,
        }
      : null;
  const happening = runNeed(need, {
    answerer,
    redactor: tools.scene.redactor,
    signal: stop.signal,
    pause: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        skip = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    onEvent: (event) => append({ kind: 'event', event }),
    onExchange: (exchange) => {
      if (place) append({ kind: 'exchange', exchange, ...place });
    },
  });
  return {
    happening: happening.then((result) => {
      if (failure !== null) throw failure;
      return dropped || result === null ? new Promise<never>(() => {}) : result;
    }),
    abort: () => stop.abort(),
    skip: () => skip(),
    drop: () => {
      dropped = true;
      stop.abort();
      skip();
    },
  };
}

function chooseAnswerer({ database, runner, version, run, fault, scene }: WorkTools): Answerer {
  if (fault !== null && isFailureCode(fault)) return faultAnswerer(version, fault satisfies FailureCode);
  switch (run.mode) {
    case 'live':
      return liveAnswerer(runner, scene);
    case 'sample':
      return sampleAnswerer(version);
    case 'recorded':
      return recordedAnswerer(version, ({ nodeId, actionId }) =>
        actionId === null ? null : recordedAnswer(database, run, nodeId, actionId),
      );
  }
}
