import type { Rect } from './rect.ts';

/** A line that shows what a moved card is in line with: at `at`, reaching from `from` to `to` on the other axis. */
export interface Guide {
  axis: 'x' | 'y';
  at: number;
  from: number;
  to: number;
}

/** How far a moved box is to be shifted so that it is in line with others, and the lines that say so. */
export interface Snap {
  dx: number;
  dy: number;
  guides: Guide[];
}

/**
 * Snaps a moved box to the edges and middles of others: the nearest on each axis within `reach` (px at zoom 1).
 * Cards line up by their left edges, right edges, middles, tops and bottoms, and by their headers where tops meet.
 */
export function snapTo(moved: Rect, others: readonly Rect[], reach: number): Snap {
  const dx = nearest(linesOf(moved, 'x'), others, 'x', reach);
  const dy = nearest(linesOf(moved, 'y'), others, 'y', reach);
  const at = { ...moved, x: moved.x + dx, y: moved.y + dy };
  return { dx, dy, guides: [...guidesFor(at, others, 'x'), ...guidesFor(at, others, 'y')] };
}

type Axis = Guide['axis'];

/** Start, middle and end of a box on an axis. */
function linesOf(rect: Rect, axis: Axis): [number, number, number] {
  const start = rect[axis];
  const size = axis === 'x' ? rect.width : rect.height;
  return [start, start + size / 2, start + size];
}

function nearest(
  lines: readonly [number, number, number],
  others: readonly Rect[],
  axis: Axis,
  reach: number,
): number {
  let best = reach + 1e-6;
  let shift = 0;
  for (const other of others) {
    linesOf(other, axis).forEach((line, i) => {
      // Like with like, and starts with ends: a middle next to an edge is no order that one sees.
      for (const [j, own] of lines.entries()) {
        if ((i === 1) !== (j === 1)) continue;
        const by = line - own;
        if (Math.abs(by) < best) {
          best = Math.abs(by);
          shift = by;
        }
      }
    });
  }
  return shift;
}

/** The lines on which the box stands together with others; one a place. */
function guidesFor(box: Rect, others: readonly Rect[], axis: Axis): Guide[] {
  const across: Axis = axis === 'x' ? 'y' : 'x';
  const guides = new Map<number, Guide>();
  const own = linesOf(box, axis);
  for (const other of others) {
    linesOf(other, axis).forEach((line, i) => {
      const j = own.findIndex((at, k) => (k === 1) === (i === 1) && Math.abs(at - line) < 0.5);
      if (j < 0) return;
      const [from, , to] = linesOf(other, across);
      const [ownFrom, , ownTo] = linesOf(box, across);
      const known = guides.get(Math.round(line));
      guides.set(Math.round(line), {
        axis,
        at: line,
        from: Math.min(known?.from ?? Infinity, from, ownFrom),
        to: Math.max(known?.to ?? -Infinity, to, ownTo),
      });
    });
  }
  return [...guides.values()];
}
