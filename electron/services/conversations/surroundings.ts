import type { Mode } from '#shared/api/conversations.ts';
import { type Env, secretValues } from '#shared/core/env.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { createRedactor, type Redactor } from '#shared/fulfillment/redact.ts';
import type { EnvironmentStore } from '../environmentStore.ts';
import { offlineEnv } from '../runLoop/offlineEnv.ts';
import { GoneError } from '../serviceErrors.ts';

/** What a conversation runs in: its environment's variables, and the redactor of its secrets. */
export interface Surroundings {
  /** As the environment has them. */
  env: Env;
  /** The same, with stand-ins for what is missing where nothing is sent. */
  runEnv: Env;
  redactor: Redactor;
  acceptSelfSigned: boolean;
}

/**
 * The surroundings of a conversation now. An environment that was deleted meanwhile is `before`'s: a conversation that is
 * under way keeps what it had.
 */
export async function loadSurroundings(
  environments: EnvironmentStore,
  { environmentId, mode, document }: { environmentId: string | null; mode: Mode; document: FlowDocument },
  before: Surroundings | null,
): Promise<Surroundings> {
  const { env, acceptSelfSigned } = await environmentNow(environments, environmentId, before);
  const runEnv = mode === 'live' ? env : offlineEnv(document, env);
  if (before && sameEnv(before.runEnv, runEnv) && before.acceptSelfSigned === acceptSelfSigned) return before;
  return { env, runEnv, redactor: createRedactor(secretValues(env)), acceptSelfSigned };
}

async function environmentNow(
  environments: EnvironmentStore,
  id: string | null,
  before: Surroundings | null,
): Promise<{ env: Env; acceptSelfSigned: boolean }> {
  if (id === null) return { env: {}, acceptSelfSigned: false };
  try {
    return await environments.forRun(id);
  } catch (error) {
    if (!(error instanceof GoneError)) throw error;
    return before ?? { env: {}, acceptSelfSigned: false };
  }
}

/** The same object again lets the engine keep what it made of it. */
function sameEnv(a: Env, b: Env): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
