import { secretPatterns } from './secretPattern.ts';

/** What stands in the place of a secret value in everything shown, stored, logged, copied or exported (fulfillment.md). */
export const MASK = '••••••';

/** Replaces secret values. Made once an environment by `createRedactor`. */
export interface Redactor {
  /** A text with every occurrence of every secret replaced by `••••••`. */
  text(text: string): string;
  /** As `text`, for a text that was cut off: a secret's beginning at its end goes too. */
  cutText(text: string): string;
  /** A copy of plain JSON with every string value redacted, keys kept. What holds no secret is returned as it is. */
  deep<Value>(value: Value): Value;
  /** Response headers with names and values redacted: an endpoint chooses both. */
  headers(headers: Record<string, string | string[]>): Record<string, string | string[]>;
}

/** Deeper than any JSON of ours; what a hostile document nests further is masked whole, not walked. */
const MAX_DEPTH = 500;

/** A secret's beginning is masked before a cut from this many characters on. */
const MIN_PREFIX = 4;

/**
 * A redactor of the given secret values. Every value that is not empty is replaced wherever it appears, however short
 * (a secret of one letter hides that letter everywhere: ugly, but safe; advising a longer one is the editor's part).
 * Found are the value in any letter case, with or without the space around it, with any of its characters percent-, form-,
 * JSON- or HTML-encoded, and its base64 (standard and URL-safe), alone or inside more, as in `user:password`.
 * Its beginning is found where a text was cut by `…`. Overlapping occurrences are covered as one.
 */
export function createRedactor(secretValues: readonly string[]): Redactor {
  const values = [...new Set(secretValues.flatMap((value) => [value, value.trim()]))]
    .filter((value) => value !== '')
    .sort((a, b) => b.length - a.length);
  const patterns = values.flatMap((value) => secretPatterns(value));
  const lowered = values.map((value) => value.toLowerCase());

  const redact = (source: string, cut: boolean): string => {
    if (source === '') return source;
    const spans = patterns.flatMap((pattern) => spansOf(pattern, source));
    for (let at = source.indexOf('…'); at >= 0; at = source.indexOf('…', at + 1))
      spans.push(...cutSpan(lowered, source, at));
    if (cut) spans.push(...cutSpan(lowered, source, source.length));
    return cover(source, spans);
  };
  const deep = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return redact(value, false);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > MAX_DEPTH) return MASK;
    if (Array.isArray(value)) {
      const items = value.map((item: unknown) => deep(item, depth + 1));
      return items.every((item, i) => item === value[i]) ? value : items;
    }
    const before = Object.entries(value);
    const after = before.map(([key, item]) => [key, deep(item, depth + 1)] as const);
    return after.every(([, item], i) => item === before[i]?.[1]) ? value : Object.fromEntries(after);
  };
  return {
    text: (text) => redact(text, false),
    cutText: (text) => redact(text, true),
    deep: <Value>(value: Value) => deep(value, 0) as Value,
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          redact(name, false),
          deep(value, 0) as string | string[],
        ]),
      ),
  };
}

type Span = readonly [from: number, to: number];

/** Every occurrence, also those that overlap one another. */
function spansOf(pattern: RegExp, source: string): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    spans.push([match.index, match.index + match[0].length]);
    pattern.lastIndex = match.index + ((source.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1);
  }
  return spans;
}

/** The longest beginning of a secret that ends where a text was cut. */
function cutSpan(lowered: readonly string[], source: string, end: number): Span[] {
  let longest = 0;
  for (const value of lowered) {
    const most = Math.min(value.length - 1, end);
    const before = source.slice(end - most, end).toLowerCase();
    for (let length = most; length >= MIN_PREFIX && length > longest; length--) {
      if (before.endsWith(value.slice(0, length))) longest = length;
    }
  }
  return longest > 0 ? [[end - longest, end]] : [];
}

/** A text with the union of the spans replaced, each run of them by one mask. */
function cover(source: string, spans: Span[]): string {
  if (spans.length === 0) return source;
  spans.sort((a, b) => a[0] - b[0]);
  let out = '';
  let done = 0;
  let maskedTo = -1;
  for (const [from, to] of spans) {
    if (from >= maskedTo) out += source.slice(done, from) + MASK;
    maskedTo = Math.max(maskedTo, to);
    done = maskedTo;
  }
  return out + source.slice(done);
}
