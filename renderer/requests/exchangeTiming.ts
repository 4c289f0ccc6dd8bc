import type { Timings } from '#shared/fulfillment/types.ts';
import type { Timing } from '../ui/display/timing.ts';

/** A request's timings as the bar draws them. What was measured as a whole only stands as the wait for the answer. */
export function exchangeTiming({ dns, connect, tls, firstByte, download, total }: Timings): Timing {
  const parts = { dns, connect, tls, firstByte, body: download };
  const known = [dns, connect, tls, firstByte, download].reduce<number>((sum, ms) => sum + (ms ?? 0), 0);
  // A request that broke off has no first byte: the time it waited belongs there.
  const rest = (total ?? 0) - known;
  return firstByte === null && rest > 0 ? { ...parts, firstByte: rest } : parts;
}

/** How a request failed, as far as its bar shows it. */
export function barFailure(
  status: number | null,
  code: string | undefined,
): 'answered' | 'never' | undefined {
  if (code === undefined) return undefined;
  if (status === null) return 'never';
  return status >= 200 && status < 300 ? undefined : 'answered';
}
