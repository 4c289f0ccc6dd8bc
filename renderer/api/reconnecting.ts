import { type ClientLink, mapEventIterator, ORPCError } from '@orpc/client';
import { ConnectionLostError } from './ConnectionLostError.ts';
import { type Connection, type ConnectionState, createConnection, whenReady } from './connection.ts';

/** What calls need besides their input: nothing. */
export type NoContext = Record<never, never>;

/** One connection, from its opening to its end. */
export interface Channel {
  link: ClientLink<NoContext>;
  isOpen(): boolean;
  /** Settles when it has ended. */
  closed: Promise<void>;
  close(): void;
}

/** A way to call Parley that lasts longer than one connection. */
export interface Transport {
  link: ClientLink<NoContext>;
  connection: Connection;
  close(): void;
}

/** Thrown by `open` when Parley answers but does not let this page in. */
export class RefusedError extends Error {}

/**
 * Keeps one channel open: whenever it ends it opens the next, at once and then after 0.25 s, doubling up to 5 s.
 * Calls wait while the first channel opens; later, without a channel, they fail at once, and calls and streams under way
 * fail when theirs ends: both with ConnectionLostError.
 */
export function reconnecting(open: () => Promise<Channel>): Transport {
  const connection = createConnection();
  let channel: Channel | null = null;
  let ended = false;
  void keepOpen();

  async function keepOpen(): Promise<void> {
    for (let delay = 0; !ended; ) {
      if (delay > 0) await new Promise((done) => setTimeout(done, delay));
      delay = Math.min(Math.max(FIRST_DELAY_MS, delay * 2), MAX_DELAY_MS);
      if (ended) return;
      const opened = await open().catch(failureState);
      if (typeof opened === 'string') {
        connection.set(opened);
        continue;
      }
      if (ended) return opened.close();
      channel = opened;
      delay = 0;
      connection.set('ready');
      await opened.closed;
      channel = null;
      connection.set('lost');
    }
  }

  async function call(...[path, input, options]: Parameters<Transport['link']['call']>): Promise<unknown> {
    if (connection.get() === 'connecting') await firstAttempt(connection);
    const used = channel;
    if (!used?.isOpen()) throw lost();
    const meant = (error: unknown) => {
      const answered = error instanceof ORPCError || options.signal?.aborted || used.isOpen();
      return answered ? error : lost();
    };
    try {
      const output = await used.link.call(path, input, options);
      if (!isStream(output)) return output;
      return mapEventIterator(output, {
        value: async (value) => value,
        error: async (error) => meant(error),
      });
    } catch (error) {
      throw meant(error);
    }
  }

  const lost = () => new ConnectionLostError(whenReady(connection));
  return {
    link: { call },
    connection,
    close() {
      ended = true;
      channel?.close();
    },
  };
}

function failureState(error: unknown): ConnectionState {
  return error instanceof RefusedError ? 'refused' : 'lost';
}

function firstAttempt(connection: Connection): Promise<void> {
  return new Promise((done) => {
    const stop = connection.subscribe(() => {
      stop();
      done();
    });
  });
}

function isStream(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 5_000;
