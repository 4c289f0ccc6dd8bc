import type { Rect } from './rect.ts';

/** How far an edge keeps from cards above and below where it must go around them. */
const MARGIN = 24;
/** Narrower gaps are no lane. */
const NARROWEST = 12;
/** Gaps whose widths differ by less look alike: the one nearer to the target is taken. */
const ALIKE = 8;

/**
 * The height at which an edge that leads back crosses over: halfway between two cards, where no card is in the way.
 * `cards` are all that overlap the stretch of the x axis which it crosses, its own two included; `from` and `to` are the
 * heights where it leaves and arrives. The way is as short as can be, then as wide, then near to the target.
 */
export function freeLane(cards: readonly Rect[], from: number, to: number): number {
  const lanes = gaps(cards).map((gap) => ({ ...gap, y: laneIn(gap, from, to) }));
  const cost = (y: number) => Math.abs(y - from) + Math.abs(y - to);
  const shortest = Math.min(...lanes.map(({ y }) => cost(y)));
  const near = lanes.filter(({ y }) => cost(y) <= shortest + 1);
  const widest = Math.max(...near.map(({ width }) => width));
  const [best] = near
    .filter(({ width }) => width >= widest - ALIKE)
    .sort((a, b) => Math.abs(a.y - to) - Math.abs(b.y - to));
  return best ? best.y : (from + to) / 2;
}

interface Gap {
  top: number;
  bottom: number;
  width: number;
}

/** The free stretches of the y axis, the endless ones above and below included. */
function gaps(cards: readonly Rect[]): Gap[] {
  const found: Gap[] = [];
  let top = -Infinity;
  for (const card of [...cards].sort((a, b) => a.y - b.y)) {
    if (card.y - top >= NARROWEST) found.push({ top, bottom: card.y, width: card.y - top });
    top = Math.max(top, card.y + card.height);
  }
  return [...found, { top, bottom: Infinity, width: Infinity }];
}

function laneIn({ top, bottom }: Gap, from: number, to: number): number {
  if (top === -Infinity && bottom === Infinity) return (from + to) / 2;
  if (top === -Infinity) return bottom - MARGIN;
  if (bottom === Infinity) return top + MARGIN;
  return (top + bottom) / 2;
}
