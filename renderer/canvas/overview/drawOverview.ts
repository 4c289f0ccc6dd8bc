import { CARD_WIDTH, cardLayout } from '#shared/flow/cardSize.ts';
import type { FlowNode, Note, Position } from '#shared/flow/document.ts';
import { nodeEdges } from '#shared/flow/edges.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import type { RunTrail, Selection } from '../../editor/editorStore.ts';
import { grow, overlaps, type Rect } from '../geometry/rect.ts';
import type { Palette } from './palette.ts';

/** What a drawing of the whole flow shows. */
export interface Picture {
  nodes: readonly FlowNode[];
  notes: readonly Note[];
  places: ReadonlyMap<string, Position>;
  drag: ReadonlyMap<string, Position> | null;
  selection: Selection;
  trail: RunTrail | null;
  cursor: string | null;
  /** What a search found; the others are dimmed. */
  found: ReadonlySet<string> | null;
}

/** Which part is drawn, and how large. */
export interface View {
  /** Place of the canvas's origin in the drawing, and its scale. */
  x: number;
  y: number;
  zoom: number;
  width: number;
  height: number;
}

/** Draws the flow as blocks and lines (tokens.md: zoom < 0.25): what is in view only, everything in a few passes. */
export function drawOverview(
  context: CanvasRenderingContext2D,
  picture: Picture,
  view: View,
  palette: Palette,
): void {
  const { x, y, zoom, width, height } = view;
  const seen: Rect = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const rects = rectsOf(picture);
  context.save();
  context.translate(x, y);
  context.scale(zoom, zoom);
  context.lineJoin = 'round';
  drawNotes(context, picture.notes, seen, palette, zoom);
  drawLines(context, picture, rects, seen, palette, zoom);
  drawBlocks(context, picture, rects, seen, palette, zoom);
  context.restore();
}

let known: { of: Picture; rects: ReadonlyMap<string, Rect> } | null = null;

/** Every node's place; the same again while nothing moves, as when the view does. */
function rectsOf(picture: Picture): ReadonlyMap<string, Rect> {
  const same =
    known?.of.nodes === picture.nodes && known.of.places === picture.places && known.of.drag === picture.drag;
  if (!known || !same) {
    known = { of: picture, rects: new Map(picture.nodes.map((node) => [node.id, rectOf(node, picture)])) };
  }
  return known.rects;
}

/** Where a node lies in a picture. */
export function rectOf(node: FlowNode, { places, drag }: Pick<Picture, 'places' | 'drag'>): Rect {
  const { x, y } = drag?.get(node.id) ?? node.position ?? places.get(node.id) ?? { x: 0, y: 0 };
  return { x, y, width: CARD_WIDTH, height: cardLayout(node).height };
}

function drawNotes(
  context: CanvasRenderingContext2D,
  notes: readonly Note[],
  seen: Rect,
  palette: Palette,
  zoom: number,
): void {
  context.fillStyle = palette.note;
  context.strokeStyle = palette.noteLine;
  context.lineWidth = 1 / zoom;
  for (const { position, size } of notes) {
    if (!overlaps({ ...position, ...size }, seen)) continue;
    context.beginPath();
    context.roundRect(position.x, position.y, size.width, size.height, 3 / zoom);
    context.fill();
    context.stroke();
  }
}

function drawLines(
  context: CanvasRenderingContext2D,
  { nodes, trail, selection }: Picture,
  rects: ReadonlyMap<string, Rect>,
  seen: Rect,
  palette: Palette,
  zoom: number,
): void {
  const plain = new Path2D();
  const failure = new Path2D();
  const taken = new Path2D();
  const selected = new Path2D();
  for (const node of nodes) {
    const from = rects.get(node.id);
    if (!from) continue;
    for (const edge of nodeEdges(node)) {
      const to = rects.get(edge.to);
      if (!to || !overlaps(around(from, to), seen)) continue;
      const portY = cardLayout(node).ports.find(({ port }) => port === edge.port)?.y ?? 18;
      const chosen = selection.edge?.nodeId === node.id && selection.edge.port === edge.port;
      const path = chosen
        ? selected
        : trail?.taken.has(edge.id)
          ? taken
          : edge.kind === 'failure'
            ? failure
            : plain;
      addLine(path, { x: from.x + from.width, y: from.y + portY }, { x: to.x, y: to.y + 18 });
    }
  }
  const stroke = (path: Path2D, colour: string, width: number) => {
    context.strokeStyle = colour;
    context.lineWidth = width / zoom;
    context.stroke(path);
  };
  stroke(plain, palette.edge, 0.75);
  stroke(failure, palette.warnLine, 0.75);
  stroke(taken, palette.liveLine, 1.5);
  stroke(selected, palette.accentLine, 1.5);
}

/** From this far away a curve is enough, whichever way it leads. */
function addLine(path: Path2D, a: Position, b: Position): void {
  const pull = Math.min(120, Math.max(44, Math.abs(b.x - a.x) * 0.55));
  path.moveTo(a.x, a.y);
  path.bezierCurveTo(a.x + pull, a.y, b.x - pull, b.y, b.x, b.y);
}

/** One path a colour and one for what is selected, so that thousands of blocks are drawn in a few passes. */
function drawBlocks(
  context: CanvasRenderingContext2D,
  { nodes, selection, trail, cursor, found }: Picture,
  rects: ReadonlyMap<string, Rect>,
  seen: Rect,
  palette: Palette,
  zoom: number,
): void {
  const radius = Math.min(40, 5 / zoom);
  const blocks = new Map<Palette['live'], Path2D>();
  const dimmed = new Map<Palette['live'], Path2D>();
  const chosen = new Path2D();
  const active = new Path2D();
  const add = (path: Path2D, { x, y, width, height }: Rect, round: number) =>
    path.roundRect(x, y, width, height, round);
  for (const node of nodes) {
    const rect = rects.get(node.id);
    if (!rect || !overlaps(rect, seen)) continue;
    const look = trail?.visited.has(node.id) ? palette.live : palette.kinds[nodeKind(node)];
    const layer = found && !found.has(node.id) ? dimmed : blocks;
    let path = layer.get(look);
    if (!path) {
      path = new Path2D();
      layer.set(look, path);
    }
    add(path, rect, radius);
    if (selection.nodes.has(node.id)) add(chosen, rect, radius);
    if (trail?.active === node.id) add(active, rect, radius);
    if (cursor === node.id) add(chosen, grow(rect, 4 / zoom), radius + 4 / zoom);
  }
  context.lineWidth = 1 / zoom;
  for (const [layer, opacity] of [
    [dimmed, 0.35],
    [blocks, 1],
  ] as const) {
    context.globalAlpha = opacity;
    for (const [{ fill, line }, path] of layer) {
      context.fillStyle = fill;
      context.fill(path);
      context.strokeStyle = line;
      context.stroke(path);
    }
  }
  context.lineWidth = 2 / zoom;
  context.strokeStyle = palette.liveLine;
  context.stroke(active);
  context.strokeStyle = palette.accentLine;
  context.stroke(chosen);
}

function around(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x) - 120;
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x + 120,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
