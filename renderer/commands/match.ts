/** How well a text matches what was typed; `ranges` are the matched letters, as [from, to) in the text. */
export interface Match {
  score: number;
  ranges: [number, number][];
}

/**
 * Matches words typed by a person: each must occur, at the start of a word if possible. A query that occurs as it is
 * beats one whose letters are scattered over the starts of words (`tc` finds `Test chat`). Null: no match.
 */
export function match(text: string, query: string): Match | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { score: 0, ranges: [] };
  const lower = text.toLowerCase();
  const ranges: [number, number][] = [];
  let score = 0;
  for (const word of words) {
    const found = occurrence(lower, word, ranges) ?? initials(lower, word);
    if (!found) return null;
    score += found.score;
    ranges.push(...found.ranges);
  }
  // Of two equal matches the shorter text is the nearer one.
  return { score: score - text.length / 1000, ranges: merge(ranges) };
}

/** Whether every word of a query begins a word of a text. */
export function matchesStarts(text: string, query: string): boolean {
  const lower = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => {
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
        if (isWordStart(lower, at)) return true;
      return false;
    });
}

/** Cuts a text at its matched ranges, for drawing. */
export function matchedParts(text: string, ranges: Match['ranges']): { text: string; matched: boolean }[] {
  const parts: { text: string; matched: boolean }[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from > at) parts.push({ text: text.slice(at, from), matched: false });
    parts.push({ text: text.slice(from, to), matched: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), matched: false });
  return parts;
}

function occurrence(text: string, word: string, taken: Match['ranges']): Match | null {
  let best: Match | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (taken.some(([from, to]) => at < to && at + word.length > from)) continue;
    const score = at === 0 ? 10 : isWordStart(text, at) ? 8 : 4;
    if (!best || score > best.score)
      best = { score: score + word.length / 10, ranges: [[at, at + word.length]] };
  }
  return best;
}

function initials(text: string, word: string): Match | null {
  const ranges: [number, number][] = [];
  let next = 0;
  for (let at = 0; at < text.length && next < word.length; at++) {
    if (text[at] !== word[next] || !isWordStart(text, at)) continue;
    ranges.push([at, at + 1]);
    next++;
  }
  return next === word.length && word.length > 1 ? { score: 3, ranges } : null;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function merge(ranges: [number, number][]): [number, number][] {
  const sorted = ranges.toSorted((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
