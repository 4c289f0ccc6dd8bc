import type { Env } from '../core/env.ts';
import { secretValues } from '../core/env.ts';
import { randomUuid } from '../core/ids.ts';
import type { Happening, Need } from '../core/need.ts';
import { NO_TIMES, Turn, type World } from '../core/turn.ts';
import { createRedactor } from '../fulfillment/redact.ts';
import { askAgain } from './askAgain.ts';
import type { Flow } from './flow.ts';
import { happeningProblem } from './happening.ts';
import { resumeRun } from './resume.ts';
import { NONE, Run, type Step } from './run.ts';

/** A moment: milliseconds since 1970, ISO-8601, or a Date. */
export type Moment = number | string | Date;

/** What every call may be given. `env` never enters state or events unmasked. */
export interface Surroundings {
  env?: Env;
  /** The present moment; the clock's where it is left out. */
  now?: Moment;
}

/** How a conversation starts. */
export interface StartOptions extends Surroundings {
  /** Interaction data it has from the beginning. */
  data?: Record<string, string>;
  /** Another node than the flow's start. */
  startAt?: string | null;
  /** Its identity; a random one where it is left out. */
  uuid?: string;
}

/**
 * Starts a conversation and walks to its first need. Pure but for the clock and a fresh uuid, which `now` and `uuid`
 * replace. Never throws: what goes wrong is in the trace, and `need` is then `ended`.
 */
export function start(flow: Flow, options: StartOptions = {}): Step {
  const now = millis(options.now);
  const startedAt = Math.floor(now / 1000);
  const uuid = options.uuid ?? randomUuid();
  const seat = {
    uuid,
    startedAt,
    reply: '',
    data: {},
    dataAt: NO_TIMES,
    transcript: NONE,
    suggestions: NONE,
  };
  const turn = new Turn({ ...seat, attempts: 0, webhookRuns: 0 }, now, iso(now), worldOf(flow, options.env));
  seed(turn, options.data);
  return new Run(flow, turn, NONE).walk(options.startAt ?? flow.start);
}

/**
 * Takes what happened and walks to the next need. The given state is not changed, so it can be resumed again. Something
 * that can't happen now (a reply while a webhook runs) or is none of the happenings leaves the state as it is, with a
 * warning in the events.
 */
export function resume(
  flow: Flow,
  state: Step['state'],
  happening: Happening,
  options: Surroundings = {},
): Step {
  const now = millis(options.now);
  const turn = new Turn(state, now, iso(now), worldOf(flow, options.env));
  turn.nodeId = state.nodeId;
  const problem = happeningProblem(happening);
  if (problem) turn.warn(problem);
  const step = problem ? null : resumeRun(flow, state, new Run(flow, turn, state.entered), happening);
  return step ?? { state, events: turn.events, need: needOf(flow, state, options) };
}

function seed(turn: Turn, data: Record<string, string> | undefined): void {
  for (const name in data) {
    const value: unknown = data[name];
    if (typeof value === 'string') turn.write(name, turn.redact(value), 'seed');
    else turn.warn(`'${name}' was not stored: data must be a string`);
  }
  turn.forgetTimes();
}

const EMPTY_ENV: Env = Object.freeze({});
const worlds = new WeakMap<Flow, WeakMap<Env, { world: World; secrets: string[] }>>();

/** What turns of a flow can see with an environment: made once, since many turns share it, and anew with other secrets. */
function worldOf(flow: Flow, given: Env | undefined): World {
  const env = given ?? EMPTY_ENV;
  let byEnv = worlds.get(flow);
  if (!byEnv) {
    byEnv = new WeakMap();
    worlds.set(flow, byEnv);
  }
  const known = byEnv.get(env);
  const secrets = env === EMPTY_ENV ? NO_SECRETS : secretValues(env);
  if (
    known &&
    secrets.length === known.secrets.length &&
    secrets.every((one, i) => one === known.secrets[i])
  ) {
    return known.world;
  }
  const redact = secrets.length > 0 ? createRedactor(secrets).deep : <Value>(value: Value): Value => value;
  const world = { env, assets: flow.assets, keepsTranscript: flow.keepsTranscript, redact };
  byEnv.set(env, { world, secrets });
  return world;
}

const NO_SECRETS: string[] = [];

/**
 * What a parked conversation needs, once more: for a process that takes it over, or to ask again. A webhook's request is
 * rendered anew with the same idempotency key. Nothing happens to the conversation.
 */
export function needOf(flow: Flow, state: Step['state'], options: Surroundings = {}): Need {
  const now = millis(options.now);
  const repeats = state.waits === 'webhook' || state.waits === 'delivering';
  const webhookRuns = repeats ? state.webhookRuns - 1 : state.webhookRuns;
  const turn = new Turn({ ...state, webhookRuns }, now, iso(now), worldOf(flow, options.env));
  turn.nodeId = state.nodeId;
  return askAgain(flow, state, turn);
}

function millis(now: Moment | undefined): number {
  if (now === undefined) return Date.now();
  const value = typeof now === 'number' ? now : new Date(now).getTime();
  return Number.isFinite(value) ? value : Date.now();
}

let lastMillis = Number.NaN;
let lastIso = '';

/** ISO-8601 of a moment; the last one is kept, since turns come many a millisecond. */
function iso(now: number): string {
  if (now !== lastMillis) {
    lastIso = new Date(Math.min(Math.max(now, -8.64e15), 8.64e15)).toISOString();
    lastMillis = now;
  }
  return lastIso;
}
