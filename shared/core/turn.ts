import { countCodePoints, exceedsCodePoints } from './codePoints.ts';
import { dataNameProblem } from './dataName.ts';
import type { Env } from './env.ts';
import type { DataSource, TraceEvent } from './event.ts';
import { MAX_DATA, MAX_NAME } from './limits.ts';

/** One line of the transcript. `at` is in whole seconds since 1970, as precise as the interaction body is. */
export interface TranscriptEntry {
  sender: 'bot' | 'customer';
  body: string;
  at: number;
}

/** What a turn starts from: the parts of a conversation's state that actions and exits can see. */
export interface TurnStart {
  uuid: string;
  startedAt: number;
  reply: string;
  data: Record<string, string>;
  dataAt: Record<string, number>;
  transcript: readonly TranscriptEntry[];
  suggestions: readonly string[];
  attempts: number;
  webhookRuns: number;
}

/** What a turn can see besides its conversation. */
export interface World {
  env: Env;
  assets: Readonly<Record<string, { name: string; mediaType: string; size: number }>>;
  /** Whether said lines are kept for the interaction body. */
  keepsTranscript: boolean;
  /** Replaces secret values in what the outside said; the same value where there is none. */
  redact<Value>(value: Value): Value;
}

/**
 * The working memory of one step of the engine: actions and exits read and write the conversation through it.
 * It never changes what it was made from (state is copied on the first write), so a state can be resumed twice.
 */
export class Turn {
  readonly events: TraceEvent[] = [];
  readonly uuid: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** `now` as every event of this step carries it. */
  readonly at: string;
  readonly env: Env;
  readonly startedAt: number;
  private readonly world: World;
  /** The node that runs; empty before the first. */
  nodeId = '';
  actionId: string | undefined = undefined;
  reply: string;
  data: Record<string, string>;
  dataAt: Record<string, number>;
  transcript: readonly TranscriptEntry[];
  suggestions: readonly string[];
  /** Replies of a wrong kind so far at this wait (`expect`). */
  attempts: number;
  /** Webhook actions run so far: each run's idempotency key is made from it. */
  webhookRuns: number;
  /** The first environment variable a template asked for that is not there. */
  missingVariable: string | null = null;
  private ownsData = false;
  private ownsTranscript = false;

  constructor(start: TurnStart, now: number, at: string, world: World) {
    this.uuid = start.uuid;
    this.startedAt = start.startedAt;
    this.reply = start.reply;
    this.data = start.data;
    this.dataAt = start.dataAt;
    this.transcript = start.transcript;
    this.suggestions = start.suggestions;
    this.attempts = start.attempts;
    this.webhookRuns = start.webhookRuns;
    this.now = now;
    this.at = at;
    this.env = world.env;
    this.world = world;
  }

  /** The datum of a name, or undefined where it is not set. Safe for names such as `constructor`. */
  get(name: string): string | undefined {
    const value: unknown = this.data[name];
    return typeof value === 'string' ? value : undefined;
  }

  /**
   * Stores a datum that is known to fit (a checked webhook entry), overriding an earlier one, and says so in the trace.
   * A name such as `__proto__` is an ordinary name.
   */
  store(name: string, value: string, by: DataSource): void {
    if (!this.ownsData) {
      this.data = { ...this.data };
      this.dataAt = { ...this.dataAt };
      this.ownsData = true;
    }
    put(this.data, name, value);
    put(this.dataAt, name, Math.floor(this.now / 1000));
    const { nodeId, actionId, at } = this;
    if (nodeId === '') {
      this.events.push({ type: 'data', at, name, data: value, by });
      return;
    }
    this.events.push(
      actionId === undefined
        ? { type: 'data', at, nodeId, name, data: value, by }
        : { type: 'data', at, nodeId, actionId, name, data: value, by },
    );
  }

  /** Stores a datum where it fits; where it does not, an earlier value stays and the trace says why. */
  write(name: string, value: string, by: DataSource): void {
    if (value.length <= MAX_DATA && name.length <= MAX_NAME && isPlainName(name)) {
      this.store(name, value, by);
      return;
    }
    const nameProblem = dataNameProblem(name);
    if (nameProblem) this.warn(`'${name}' was not stored: ${nameProblem}`);
    else if (exceedsCodePoints(value, MAX_DATA)) {
      this.warn(
        `'${name}' was not stored: data is ${countCodePoints(value)} characters, at most ${MAX_DATA}`,
      );
    } else this.store(name, value, by);
  }

  /** The bot says something. */
  say(text: string): void {
    const { nodeId, actionId, at } = this;
    this.events.push(
      actionId === undefined
        ? { type: 'message', at, nodeId, text }
        : { type: 'message', at, nodeId, actionId, text },
    );
    this.note('bot', text);
  }

  /** Makes everything stored so far data that was there from the start, which is what one without a time means. */
  forgetTimes(): void {
    this.dataAt = NO_TIMES;
    this.ownsData = false;
  }

  /** Adds a line to the transcript. */
  note(sender: TranscriptEntry['sender'], body: string): void {
    if (!this.world.keepsTranscript) return;
    const entry = { sender, body, at: Math.floor(this.now / 1000) };
    if (this.ownsTranscript) (this.transcript as TranscriptEntry[]).push(entry);
    else {
      this.transcript = [...this.transcript, entry];
      this.ownsTranscript = true;
    }
  }

  /** An asset of the flow, or undefined where there is none of that id. */
  asset(id: string): World['assets'][string] | undefined {
    return Object.hasOwn(this.world.assets, id) ? this.world.assets[id] : undefined;
  }

  /** A value from outside with the environment's secrets replaced, so that none enters state or trace. */
  redact<Value>(value: Value): Value {
    return this.world.redact(value);
  }

  /** A warning in the trace, at the node and action that run now. */
  warn(message: string): void {
    this.events.push({ type: 'warning', ...this.place(), message });
  }

  /** `at`, and where a node runs `nodeId` and `actionId`, for an event made now. */
  place(): { at: string; nodeId?: string; actionId?: string } {
    const { at, nodeId, actionId } = this;
    if (nodeId === '') return { at };
    return actionId === undefined ? { at, nodeId } : { at, nodeId, actionId };
  }
}

/** No times: everything was there from the start. */
export const NO_TIMES: Record<string, number> = Object.freeze({});

const isPlainName = (name: string): boolean => /^[A-Za-z_][\w.-]*$/.test(name);

function put<Value>(record: Record<string, Value>, name: string, value: Value): void {
  if (name === '__proto__') {
    Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true });
  } else record[name] = value;
}
