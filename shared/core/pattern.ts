import { RE2JS } from 're2js';

/** A compiled regular expression: whether it matches anywhere in a text, in time linear in the text (RE2). */
export interface Pattern {
  test(text: string): boolean;
}

/** What compiling a pattern gave: the pattern, or in words why RE2 refuses it. */
export type PatternResult = { ok: true; pattern: Pattern } | { ok: false; message: string };

const cache = new Map<string, PatternResult>();
const CACHE_SIZE = 500;
/** Longest pattern, in UTF-16 units: RE2's own program limit is hit long before by counted repetitions. */
const MAX_PATTERN = 2000;

/**
 * Compiles a regular expression on the linear-time engine (RE2 syntax), so that no pattern can hang the app.
 * Never throws: back-references, look-around and broken syntax come back as a message. Results are cached.
 */
export function compilePattern(source: string): PatternResult {
  const known = cache.get(source);
  if (known) return known;
  const result = compile(source);
  if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value as string);
  cache.set(source, result);
  return result;
}

function compile(source: string): PatternResult {
  if (source.length > MAX_PATTERN) {
    return { ok: false, message: `a pattern has at most ${MAX_PATTERN} characters` };
  }
  try {
    const regex = RE2JS.compile(source);
    return { ok: true, pattern: { test: (text) => regex.test(text) } };
  } catch (error) {
    return { ok: false, message: explain(source, error instanceof Error ? error.message : String(error)) };
  }
}

/** What RE2 refuses that other engines take, said in words with the way out. */
function explain(source: string, message: string): string {
  if (/\(\?(<?[=!])/.test(source)) {
    return 'look-ahead and look-behind are not supported (RE2 syntax): use several tests instead';
  }
  if (/\\[1-9]|\\k</.test(source)) {
    return 'back-references are not supported (RE2 syntax): name what to match itself';
  }
  return `not a regular expression: ${message.replace(/^error parsing regexp: /, '')}`;
}
