import { err, ok, type Result } from '../core/result.ts';
import { shorten } from './describeValue.ts';

/**
 * Parses the body of a 2xx answer: JSON, or nothing (204, empty, blank: an empty list). The error says what stands
 * there instead, and where it stops being JSON.
 */
export function parseAnswer(
  status: number,
  body: string,
): Result<{ values: unknown; notes: string[] }, string> {
  // A byte order mark is no part of the text (RFC 8259, section 8.1, lets a parser skip it).
  const text = body.startsWith('\uFEFF') ? body.slice(1) : body;
  const blank = /^[ \t\r\n]*$/.test(text);
  if (status === 204 && !blank)
    return ok({ values: [], notes: ['a 204 answer has no body: what it holds is ignored'] });
  if (blank) return ok({ values: [], notes: [] });
  try {
    return ok({ values: JSON.parse(text) as unknown, notes: [] });
  } catch (error) {
    return err(
      `it ${explain(error, text)}starts with "${shorten(text.trimStart().replace(/\s+/g, ' '), 60)}"`,
    );
  }
}

/** Where the parser gave up, as far as its message tells. */
function explain(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  if (/end of JSON|unterminated/i.test(message)) return 'ends too early and ';
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined || Number(position) === 0) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `breaks off at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} and `;
}
