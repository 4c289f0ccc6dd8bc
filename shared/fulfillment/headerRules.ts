import { shorten } from './describeValue.ts';
import type { HeaderRow } from './types.ts';

/** Header names that the author cannot set, with the reason (fulfillment.md, Request). By lower-case name. */
export const forbiddenHeaders: ReadonlyMap<string, string> = new Map([
  ['host', 'the host comes from the URL'],
  ['content-length', 'the length is counted from the body'],
  ['transfer-encoding', 'the body is always sent with its length'],
  ['connection', 'connections are kept and closed by Parley'],
]);

/** What is wrong with a header name, or null; a part of a sentence (`'Host' cannot be set: …`). */
export function headerNameProblem(name: string): string | null {
  if (name.trim() === '') return 'the name is missing';
  const reason = forbiddenHeaders.get(name.trim().toLowerCase());
  if (reason) return `'${name.trim()}' cannot be set: ${reason}`;
  // tchar of RFC 9110, section 5.6.2.
  const bad = /[^!#$%&'*+\-.^_`|~0-9A-Za-z]/u.exec(name)?.[0];
  if (bad === undefined) return null;
  return `'${shorten(name, 60)}' holds ${nameCharacter(bad)}, which no header name can`;
}

/** What is wrong with a header's value, or null; a part of a sentence. No control character but the tab can be sent. */
export function headerValueProblem(value: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters the rule is about.
  const bad = /[\u0000-\u0008\u000A-\u001F\u007F]/.exec(value)?.[0];
  if (bad === undefined) return null;
  return `the value holds ${nameCharacter(bad)}, which no header can carry`;
}

/** A problem of one header row (rows numbered from 0); the message is a part of a sentence. */
export interface HeaderRowProblem {
  row: number;
  field: 'name' | 'value';
  message: string;
}

/**
 * Every problem of a list of header rows: names, values, and names that stand twice (HTTP lets one row carry a list,
 * `a, b`, and two rows of one name are mostly a mistake).
 */
export function headerRowProblems(rows: readonly HeaderRow[]): HeaderRowProblem[] {
  const problems: HeaderRowProblem[] = [];
  const seen = new Map<string, number>();
  rows.forEach(({ name, value }, row) => {
    const nameProblem = headerNameProblem(name);
    const valueProblem = headerValueProblem(value);
    const earlier = seen.get(name.toLowerCase());
    if (nameProblem) problems.push({ row, field: 'name', message: nameProblem });
    else if (earlier !== undefined) {
      const message = `'${name}' stands twice, in rows ${earlier + 1} and ${row + 1}: put both values into one row, separated by a comma`;
      problems.push({ row, field: 'name', message });
    } else seen.set(name.toLowerCase(), row);
    if (valueProblem) problems.push({ row, field: 'value', message: valueProblem });
  });
  return problems;
}

/** The headers every webhook is sent with unless the author's rows override them. `version` is Parley's own. */
export function defaultHeaders(version: string, idempotencyKey: string): HeaderRow[] {
  return [
    { name: 'Content-Type', value: 'application/json' },
    { name: 'Accept', value: 'application/json' },
    { name: 'User-Agent', value: `Parley/${version}` },
    { name: 'Idempotency-Key', value: idempotencyKey },
  ];
}

/** The defaults that no row overrides (whatever the letter case), then the author's rows. */
export function mergeHeaders(defaults: readonly HeaderRow[], rows: readonly HeaderRow[]): HeaderRow[] {
  const own = new Set(rows.map((row) => row.name.toLowerCase()));
  return [...defaults.filter((row) => !own.has(row.name.toLowerCase())), ...rows];
}

const CHARACTER_NAMES: Record<string, string> = {
  '\r': 'a line break',
  '\n': 'a line break',
  '\0': 'a NUL character',
  '\t': 'a tab',
  ' ': 'a space',
};

function nameCharacter(character: string): string {
  const known = CHARACTER_NAMES[character];
  if (known) return known;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || code === 0x7f ? `the control character ${code}` : `"${character}"`;
}
