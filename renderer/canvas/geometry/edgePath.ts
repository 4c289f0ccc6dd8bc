import type { Position } from '#shared/flow/document.ts';
import type { CardIndex } from './cardIndex.ts';
import { freeLane } from './lane.ts';
import type { Rect } from './rect.ts';

/** The two cards that an edge joins, and the height of the row that it leaves from. */
export interface EdgeEnds {
  source: Rect;
  target: Rect;
  /** Middle of the handle, from the top of the canvas. */
  fromY: number;
  /** Middle of the input port. */
  toY: number;
}

/** What is drawn of an edge. */
export interface EdgeShape {
  /** The line as an SVG path, up to the arrow. */
  line: string;
  /** The arrow, filled. */
  arrow: string;
  /** Where a label stands. */
  middle: Position;
  /** Tip of the arrow. */
  tip: Position;
}

/** From the card's right edge to where the line starts. */
const START = 4;
/** From the tip of the arrow to the card's left edge: the radius of the input port. */
const PORT = 4;
const ARROW = { length: 8, half: 4.2 };
/** The line reaches a little under the arrow, so that no seam shows. */
const UNDER = 1.5;
/** Less room than this between the cards and the edge leads around. */
const FORWARD = 40;
const CORNER = 16;
/** How far edges that lead around run beside the cards: out of the source, into the target. */
const OUT = 24;
const IN = 22;

/** Whether an edge leads forward, so that a curve does; otherwise it is led around through a free lane. */
export function leadsForward({ source, target }: EdgeEnds): boolean {
  return target.x - (source.x + source.width) >= FORWARD;
}

/** The shape of an edge. `rank` (0, 1, 2, …) keeps edges that lead around from the same card a little apart. */
export function edgeShape(ends: EdgeEnds, index: CardIndex, rank = 0): EdgeShape {
  const start = { x: ends.source.x + ends.source.width + START, y: ends.fromY };
  const tip = { x: ends.target.x - PORT, y: ends.toY };
  const end = { x: tip.x - ARROW.length + UNDER, y: tip.y };
  const way = leadsForward(ends) ? curve(start, end) : around(ends, start, end, index, rank % 3);
  return { ...way, arrow: arrowAt(tip), tip };
}

/** The line that follows the pointer while one connects: from a handle to a point, without an arrow's room. */
export function looseLine(from: Position, to: Position): string {
  return curve({ x: from.x + START, y: from.y }, to).line;
}

/** A filled arrow whose tip is at a point, pointing right. */
export function arrowAt({ x, y }: Position): string {
  const { length, half } = ARROW;
  return `M${round(x - length)} ${round(y - half)}L${round(x)} ${round(y)}L${round(x - length)} ${round(y + half)}Z`;
}

function curve(a: Position, b: Position): Pick<EdgeShape, 'line' | 'middle'> {
  const pull = Math.min(120, Math.max(44, Math.abs(b.x - a.x) * 0.55));
  const line = `M${round(a.x)} ${round(a.y)}C${round(a.x + pull)} ${round(a.y)} ${round(b.x - pull)} ${round(b.y)} ${round(b.x)} ${round(b.y)}`;
  return { line, middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
}

function around(
  ends: EdgeEnds,
  start: Position,
  end: Position,
  index: CardIndex,
  rank: number,
): Pick<EdgeShape, 'line' | 'middle'> {
  const out = ends.source.x + ends.source.width + OUT + 2 * rank;
  const into = ends.target.x - IN - 2 * rank;
  const left = Math.min(out, into);
  const right = Math.max(out, into);
  const lane = freeLane([...index.between(left, right), ends.source, ends.target], start.y, end.y) + 3 * rank;
  const points = [
    start,
    { x: out, y: start.y },
    { x: out, y: lane },
    { x: into, y: lane },
    { x: into, y: end.y },
    end,
  ];
  return { line: roundedLine(points), middle: { x: (left + right) / 2, y: lane } };
}

/** A line through points with round corners, none larger than the room it has. */
export function roundedLine(points: readonly Position[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  let before = first;
  rest.forEach((point, i) => {
    const after = rest[i + 1];
    if (!after) {
      path += `L${round(point.x)} ${round(point.y)}`;
      return;
    }
    // A leg between two corners is shared by them; the first and the last leg belong to one corner.
    const room = distance(before, point) / (i === 0 ? 1 : 2);
    const next = distance(point, after) / (i + 1 === rest.length - 1 ? 1 : 2);
    const radius = Math.min(CORNER, room, next);
    const enter = towards(point, before, radius);
    const leave = towards(point, after, radius);
    path += `L${round(enter.x)} ${round(enter.y)}Q${round(point.x)} ${round(point.y)} ${round(leave.x)} ${round(leave.y)}`;
    before = point;
  });
  return path;
}

function towards(from: Position, to: Position, by: number): Position {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
