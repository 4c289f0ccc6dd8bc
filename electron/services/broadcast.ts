/** A stream of values that can be ended from outside. */
export type Subscription<Value> = AsyncIterableIterator<Value> & { return(): Promise<IteratorResult<Value>> };

/** Hands values to everyone who listens now; each listener gets all of them, in order, from when it began to listen. */
export class Broadcast<Value> {
  private readonly listeners = new Set<Listener<Value>>();

  /** How many listen. */
  get size(): number {
    return this.listeners.size;
  }

  /** Listens until `signal` aborts, the iterator is returned, or the broadcast ends. `first` comes before the rest. */
  subscribe(
    options: { signal?: AbortSignal | undefined; first?: readonly Value[]; onEnd?: () => void } = {},
  ): Subscription<Value> {
    const listener = new Listener<Value>(() => {
      this.listeners.delete(listener);
      options.signal?.removeEventListener('abort', stop);
      options.onEnd?.();
    });
    const stop = () => listener.end();
    for (const value of options.first ?? []) listener.push(value);
    this.listeners.add(listener);
    if (options.signal?.aborted) stop();
    else options.signal?.addEventListener('abort', stop, { once: true });
    return listener;
  }

  /** Tells everyone. */
  publish(value: Value): void {
    for (const listener of this.listeners) listener.push(value);
  }

  /** Ends every stream once what was published is read; with an error, by it. */
  end(error?: unknown): void {
    for (const listener of [...this.listeners]) listener.end(error);
  }
}

class Listener<Value> implements Subscription<Value> {
  private readonly values: Value[] = [];
  private readonly waiting: { resolve(result: IteratorResult<Value>): void; reject(error: unknown): void }[] =
    [];
  private readonly onEnd: () => void;
  private ended = false;
  private error: unknown;

  constructor(onEnd: () => void) {
    this.onEnd = onEnd;
  }

  push(value: Value): void {
    if (this.ended) return;
    const next = this.waiting.shift();
    if (next) next.resolve({ done: false, value });
    else this.values.push(value);
  }

  end(error?: unknown): void {
    if (this.ended) return;
    this.ended = true;
    const waiting = this.waiting.splice(0);
    this.error = waiting.length > 0 ? undefined : error;
    waiting.forEach(({ resolve, reject }, i) => {
      if (i === 0 && error !== undefined) reject(error);
      else resolve(DONE);
    });
    this.onEnd();
  }

  next(): Promise<IteratorResult<Value>> {
    const value = this.values.shift();
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (!this.ended) return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    const { error } = this;
    this.error = undefined;
    return error === undefined ? Promise.resolve(DONE) : Promise.reject(error);
  }

  return(): Promise<IteratorResult<Value>> {
    this.values.length = 0;
    this.end();
    this.error = undefined;
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

const DONE = Object.freeze({ done: true as const, value: undefined });
