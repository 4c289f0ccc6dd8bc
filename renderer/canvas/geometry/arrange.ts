import type { Position } from '#shared/flow/document.ts';
import type { Arrangement } from '../actions/CanvasActions.ts';
import { boundsOf, type Rect } from './rect.ts';

/** New places of boxes, lined up or spread evenly between the outermost ones; in the order they came. */
export function arrangeRects(rects: readonly Rect[], how: Arrangement): Position[] {
  const bounds = boundsOf(rects);
  if (!bounds) return [];
  const place = PLACES[how];
  if (place) return rects.map((rect) => rounded(place(rect, bounds)));
  return spread(rects, bounds, how === 'across' ? 'x' : 'y').map(rounded);
}

const PLACES: Partial<Record<Arrangement, (rect: Rect, bounds: Rect) => Position>> = {
  left: (rect, bounds) => ({ x: bounds.x, y: rect.y }),
  centre: (rect, bounds) => ({ x: bounds.x + (bounds.width - rect.width) / 2, y: rect.y }),
  right: (rect, bounds) => ({ x: bounds.x + bounds.width - rect.width, y: rect.y }),
  top: (rect, bounds) => ({ x: rect.x, y: bounds.y }),
  middle: (rect, bounds) => ({ x: rect.x, y: bounds.y + (bounds.height - rect.height) / 2 }),
  bottom: (rect, bounds) => ({ x: rect.x, y: bounds.y + bounds.height - rect.height }),
};

function spread(rects: readonly Rect[], bounds: Rect, axis: 'x' | 'y'): Position[] {
  const size = axis === 'x' ? 'width' : 'height';
  const order = rects.map((_, i) => i).sort((a, b) => (rects[a]?.[axis] ?? 0) - (rects[b]?.[axis] ?? 0));
  const taken = rects.reduce((sum, rect) => sum + rect[size], 0);
  const gap = rects.length > 1 ? (bounds[size] - taken) / (rects.length - 1) : 0;
  const out: Position[] = rects.map(({ x, y }) => ({ x, y }));
  let at = bounds[axis];
  for (const i of order) {
    const rect = rects[i];
    const place = out[i];
    if (!rect || !place) continue;
    place[axis] = at;
    at += rect[size] + gap;
  }
  return out;
}

function rounded({ x, y }: Position): Position {
  return { x: Math.round(x), y: Math.round(y) };
}
