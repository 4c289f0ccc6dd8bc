/** Remembered preferences by key: panel sizes, viewports, choices. In the database, so that both hosts keep them. */
export interface Settings {
  /** The value as it was stored, undefined where there is none. */
  get(key: string): unknown;
  /** Shows the value at once and keeps it; a failure to keep it is told to `onError` once a burst. */
  set(key: string, value: unknown): void;
  /** A value that another window set. */
  take(key: string, value: unknown): void;
  /** All values anew, after the connection was lost. */
  takeAll(values: Record<string, unknown>): void;
  subscribe(listener: () => void): () => void;
}

/** Settings with what was stored before; `save` keeps a value, `onError` hears when that fails. */
export function createSettings(
  initial: Record<string, unknown>,
  save: (key: string, value: unknown) => Promise<unknown>,
  onError: (error: unknown) => void = () => {},
): Settings {
  const values = new Map(Object.entries(initial));
  const listeners = new Set<() => void>();
  const saving = new Set<string>();
  const changed = () => {
    for (const listener of listeners) listener();
  };

  /** One call a key at a time; what changed meanwhile is sent after it, and only the last value. */
  const keep = async (key: string) => {
    if (saving.has(key)) return;
    saving.add(key);
    try {
      for (let sent: unknown; sent !== values.get(key); ) {
        sent = values.get(key);
        await save(key, sent);
      }
    } catch (error) {
      onError(error);
    } finally {
      saving.delete(key);
    }
  };

  const put = (key: string, value: unknown): boolean => {
    if (JSON.stringify(values.get(key)) === JSON.stringify(value)) return false;
    values.set(key, value);
    changed();
    return true;
  };

  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (put(key, value)) void keep(key);
    },
    take(key, value) {
      // Our own value is on its way and will win: taking an older one now would make the panel jump.
      if (!saving.has(key)) put(key, value);
    },
    takeAll(next) {
      for (const [key, value] of Object.entries(next)) if (!saving.has(key)) put(key, value);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
