/**
 * How the page is connected to Parley.
 * `connecting`: for the first time, calls wait. `ready`: calls go through. `lost`: calls fail, and it is tried again and
 * again. `refused`: Parley was started anew and does not know this tab any more; only its new address helps.
 */
export type ConnectionState = 'connecting' | 'ready' | 'lost' | 'refused';

/** The state of the connection, live (in the form useSyncExternalStore takes). */
export interface Connection {
  get(): ConnectionState;
  /** Tells of every change. @returns a function that stops it */
  subscribe(listener: () => void): () => void;
}

/** A connection whose state its transport sets. */
export function createConnection(): Connection & { set(next: ConnectionState): void } {
  let state: ConnectionState = 'connecting';
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(next) {
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Waits until the connection is ready. */
export function whenReady(connection: Connection): Promise<void> {
  return new Promise((done) => {
    const check = () => {
      if (connection.get() !== 'ready') return;
      stop();
      done();
    };
    const stop = connection.subscribe(check);
    check();
  });
}
