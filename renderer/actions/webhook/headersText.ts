import { exceedsCodePoints } from '#shared/core/codePoints.ts';
import { MAX_FIELD } from '#shared/core/limits.ts';
import type { Delivery } from '#shared/fulfillment/delivery.ts';
import type { Parsed } from '../../fields/useDraft.ts';

type Header = Delivery['headers'][number];

/** Limits of the flow's schema (shared/fulfillment/delivery.ts). */
const MAX_HEADERS = 100;
const MAX_HEADER_NAME = 256;
/** Before a row that is off; no header name can hold a slash. */
const OFF = '//';

/** Header rows as text, one `Name: value` a line; rows that are off begin with `//`. */
export function formatHeaders(headers: readonly Header[]): string {
  return headers.map(({ name, value, off }) => `${off ? OFF : ''}${name}: ${value}`).join('\n');
}

/** Reads such a text. Blank lines are left out; a line without a colon, or a limit that is passed, is an error with its line. */
export function parseHeaders(text: string): Parsed<Header[]> {
  const headers: Header[] = [];
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const refuse = (what: string) => ({ ok: false as const, message: `Line ${i + 1}: ${what}` });
    const off = line.startsWith(OFF);
    const row = off ? line.slice(OFF.length) : line;
    const colon = row.indexOf(':');
    if (colon < 0) return refuse(`there is no colon. Write “Name: value”.`);
    const name = row.slice(0, colon).trim();
    // One space after the colon is spelling; whatever else there is belongs to the value.
    const value = row.slice(colon + 1).replace(/^ /, '');
    if (exceedsCodePoints(name, MAX_HEADER_NAME)) {
      return refuse(`the name is longer than ${MAX_HEADER_NAME} characters. Shorten it.`);
    }
    if (exceedsCodePoints(value, MAX_FIELD)) {
      return refuse(`the value is longer than ${MAX_FIELD} characters. Shorten it.`);
    }
    headers.push({ name, value, ...(off && { off: true as const }) });
    if (headers.length > MAX_HEADERS) return refuse(`at most ${MAX_HEADERS} headers. Delete some.`);
  }
  return { ok: true, value: headers };
}

/** Why these rows can't be edited as text without losing something, or null where they can. */
export function headersTextProblem(headers: readonly Header[]): string | null {
  const row = headers.findIndex(
    ({ name, value }) =>
      /[\r\n]/.test(name + value) || name.includes(':') || name !== name.trim() || name.startsWith(OFF),
  );
  return row < 0 ? null : `row ${row + 1} can't be written as a line; correct it first`;
}
