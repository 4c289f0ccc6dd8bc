import type { Request } from 'got';
import type { Timings } from '#shared/fulfillment/types.ts';

/**
 * The timings of one attempt from got's phases. Phases that did not happen are null: connecting on a kept connection, the
 * look-up of an address. Through a tunnel only the whole of connecting can be seen.
 */
export function measure(request: Request, totalMs: number, proxied: string | null): Timings {
  const phases = request.timings?.phases;
  const reused = request.reusedSocket === true;
  const tunnelled = !reused && proxied !== null && request.timings?.connect === request.timings?.socket;
  const connecting = !reused && !tunnelled;
  return {
    dns: (connecting ? phases?.dns : undefined) || null,
    connect: (connecting ? phases?.tcp : tunnelled ? phases?.wait : undefined) ?? null,
    tls: (connecting ? phases?.tls : undefined) ?? null,
    firstByte: positive(phases?.firstByte),
    download: positive(phases?.download),
    total: Math.round(totalMs * 10) / 10,
  };
}

/** The wall clock may step back in between; a negative duration says nothing. */
function positive(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.max(0, ms);
}
