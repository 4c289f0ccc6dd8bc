/** The distance between neighbours, so that about a million can later be put between them without touching others. */
export const RANK_GAP = 1_048_576;

/**
 * Fills in the missing ranks of a list: each between those of its neighbours. Null where there is no room left between
 * two of them, and the whole list must be ranked anew.
 */
export function fillRanks(ranks: readonly (number | null)[]): number[] | null {
  const out: number[] = [];
  for (let i = 0; i < ranks.length; ) {
    const rank = ranks[i];
    if (rank !== null && rank !== undefined) {
      out.push(rank);
      i++;
      continue;
    }
    let end = i;
    while (end < ranks.length && ranks[end] === null) end++;
    const count = end - i;
    const next = ranks[end] ?? null;
    const before = out.at(-1) ?? (next === null ? 0 : next - RANK_GAP * (count + 1));
    const step = next === null ? RANK_GAP : Math.floor((next - before) / (count + 1));
    if (step < 1) return null;
    for (let n = 1; n <= count; n++) out.push(before + step * n);
    i = end;
  }
  return out;
}

/** Fresh ranks for a list of this length. */
export function freshRanks(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + 1) * RANK_GAP);
}
