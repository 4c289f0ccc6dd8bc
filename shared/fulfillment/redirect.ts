import { shorten } from './describeValue.ts';
import { failureTexts } from './failureCodes.ts';

/** What to say about a 3xx answer: the target, where it names one (fulfillment.md: redirects are not followed). */
export function redirectSentence(status: number, location: string | undefined): string {
  const { advice } = failureTexts.redirect;
  if (!location)
    return `HTTP ${status}, a redirect that names no target: the endpoint must answer 2xx itself. ${advice}`;
  return `HTTP ${status}, endpoint moved to ${shorten(location, 2000)}: use that URL. ${advice}`;
}

/** The redirect target among response headers of any common shape (a record or a list of rows), or undefined. */
export function redirectLocation(headers: unknown): string | undefined {
  if (typeof headers !== 'object' || headers === null) return undefined;
  const rows: unknown[] = Array.isArray(headers) ? headers.map(rowPair) : Object.entries(headers);
  for (const row of rows) {
    const [name, value] = row as [unknown, unknown];
    if (typeof name !== 'string' || name.toLowerCase() !== 'location') continue;
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string' && first !== '') return first;
  }
  return undefined;
}

/** A header row as name and value, whether it is `{ name, value }` or `[name, value]`. */
function rowPair(row: unknown): [unknown, unknown] {
  if (Array.isArray(row)) return [row[0], row[1]];
  if (typeof row !== 'object' || row === null) return [undefined, undefined];
  const { name, value } = row as { name?: unknown; value?: unknown };
  return [name, value];
}
