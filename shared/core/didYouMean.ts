/** The known word nearest to a mistyped one (edit distance of a third of its length at most), or null. */
export function didYouMean(word: string, known: readonly string[]): string | null {
  if (word.length > 64) return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(Math.max(word.length, 3) / 3)) + 1;
  for (const candidate of known) {
    const near = distance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (near < bestDistance) {
      bestDistance = near;
      best = candidate;
    }
  }
  return best ?? SYNONYMS.get(word.toLowerCase())?.find((synonym) => known.includes(synonym)) ?? null;
}

/** Words of other tools for things that have another name here: too far for an edit distance, still meant. */
const SYNONYMS: ReadonlyMap<string, string[]> = new Map(
  Object.entries({
    uri: ['url'],
    link: ['url'],
    endpoint: ['url'],
    target: ['to', 'onFailure'],
    next: ['to', 'otherwise'],
    else: ['otherwise'],
    default: ['otherwise'],
    variable: ['saveAs', 'name'],
    timeout: ['timeoutMs'],
    body: ['text'],
    content: ['text', 'value'],
    title: ['label', 'name'],
    conditions: ['tests', 'routes'],
  }),
);

/** Optimal string alignment distance: a swap of neighbours counts one; gives up at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d = Math.min(d, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(d);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit;
}
