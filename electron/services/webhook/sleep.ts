import { setTimeout as wait } from 'node:timers/promises';

/** Waits; rejects at once when the signal aborts. */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await wait(ms, undefined, signal ? { signal } : {});
}
