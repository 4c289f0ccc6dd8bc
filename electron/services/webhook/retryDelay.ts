/** The first back-off, in ms; each next one is twice as long. */
const BASE_MS = 500;

/** The longest wait that a Retry-After can ask for, in ms. */
const MAX_RETRY_AFTER_MS = 30_000;

/**
 * How many ms to wait before attempt `attempt + 1` (fulfillment.md, Retries): 500 ms doubled each time, up to a quarter
 * longer at random so that many clients don't come back at once; or what Retry-After asks for, up to 30 s.
 */
export function retryDelay(
  attempt: number,
  retryAfter: string | string[] | undefined,
  random: () => number,
  now: number = Date.now(),
): number {
  const asked = retryAfterMs(Array.isArray(retryAfter) ? retryAfter[0] : retryAfter, now);
  if (asked > 0) return Math.min(asked, MAX_RETRY_AFTER_MS);
  return Math.round(BASE_MS * 2 ** (attempt - 1) * (1 + random() / 4));
}

/** Seconds or an HTTP date (RFC 9110, section 10.2.3) in ms from now; 0 for anything else. */
function retryAfterMs(value: string | undefined, now: number): number {
  if (value === undefined) return 0;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
