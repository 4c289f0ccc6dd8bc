import { templateWidth } from '#shared/flow/textWidth.ts';

/** Room for chips on a card: from x = 38 to 12 before its right edge. */
const ROOM = 214;
const GAP = 4;
/** Padding and border of a chip. */
const AROUND = 18;
/** "+12" as a chip. */
const MORE = 34;
/** A chip is cut rather than shown narrower than its first word; this is the widest one alone. */
const WIDEST = 214;

/** How many of the suggestions show as chips in one row, so that a "+3" for the rest still fits. At least one. */
export function chipsThatFit(options: readonly string[]): number {
  let used = 0;
  let count = 0;
  for (const [i, option] of options.entries()) {
    const width = Math.min(WIDEST, templateWidth(option, 11) * 1.03 + AROUND);
    const rest = i === options.length - 1 ? 0 : GAP + MORE;
    if (used + width + rest > ROOM && i > 0) break;
    used += width + GAP;
    count++;
  }
  return count;
}
