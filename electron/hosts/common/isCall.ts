/**
 * Whether a message has the outline of the API's protocol: the id of a call and what is asked. Messages that don't are
 * no work of our page; the protocol's own decoder would throw at them where nobody catches.
 */
export function isCall(message: unknown): boolean {
  if (typeof message !== 'string') return false;
  let value: unknown;
  try {
    value = JSON.parse(message);
  } catch {
    return false;
  }
  if (!isRecord(value) || typeof value.i !== 'string') return false;
  if (value.t === ABORT) return true;
  if (!isRecord(value.p)) return false;
  return value.t === EVENT || (typeof value.p.u === 'string' && value.p.u.startsWith('/'));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Message types of oRPC's peer protocol; a request has none. */
const EVENT = 3;
const ABORT = 4;
