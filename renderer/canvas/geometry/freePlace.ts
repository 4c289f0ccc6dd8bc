import type { Position } from '#shared/flow/document.ts';
import { ROW_GAP } from './columns.ts';
import { overlaps, type Rect } from './rect.ts';

/** The place nearest to the wanted one where a box of this size lies on no other and keeps its distance, up or down. */
export function freePlace(
  wanted: Position,
  size: { width: number; height: number },
  others: readonly Rect[],
): Position {
  const free = (y: number) => {
    const box = {
      x: wanted.x,
      y: y - ROW_GAP + 1,
      width: size.width,
      height: size.height + 2 * (ROW_GAP - 1),
    };
    return !others.some((other) => overlaps(box, other));
  };
  if (free(wanted.y)) return wanted;
  const near = others.filter((other) => other.x < wanted.x + size.width && other.x + other.width > wanted.x);
  const [best] = near
    .flatMap((other) => [other.y + other.height + ROW_GAP, other.y - ROW_GAP - size.height])
    .filter(free)
    .sort((a, b) => Math.abs(a - wanted.y) - Math.abs(b - wanted.y));
  return best === undefined ? wanted : { x: wanted.x, y: best };
}
