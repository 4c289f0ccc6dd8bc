import type { FlowPicture, PictureKind } from '#shared/flow/flowPicture.ts';

/** Width of a node's card on the canvas, in px at zoom 1 (tokens.md). */
const NODE_WIDTH = 264;
/** No picture is drawn larger than this: a flow of two nodes would look like a logo. */
const LARGEST = 1 / 6;

/** A picture of a graph, laid into a box: what the library draws. */
export interface LaidPicture {
  nodes: { x: number; y: number; width: number; height: number; kind: PictureKind }[];
  edges: { path: string; failure: boolean }[];
  /** Whether nodes are large enough for their header and lines. */
  detailed: boolean;
}

/** Fits a graph into a box of `width` by `height` px with `margin` around, centred. */
export function layPicture(
  picture: FlowPicture,
  width: number,
  height: number,
  margin: number,
): LaidPicture | null {
  if (picture.nodes.length === 0) return null;
  const left = Math.min(...picture.nodes.map((node) => node.x));
  const top = Math.min(...picture.nodes.map((node) => node.y));
  const right = Math.max(...picture.nodes.map((node) => node.x + NODE_WIDTH));
  const bottom = Math.max(...picture.nodes.map((node) => node.y + node.height));
  const scale = Math.min(
    LARGEST,
    (width - 2 * margin) / Math.max(1, right - left),
    (height - 2 * margin) / Math.max(1, bottom - top),
  );
  const dx = (width - (right - left) * scale) / 2;
  const dy = (height - (bottom - top) * scale) / 2;
  const nodes = picture.nodes.map((node) => ({
    x: round(dx + (node.x - left) * scale),
    y: round(dy + (node.y - top) * scale),
    width: round(NODE_WIDTH * scale),
    height: round(Math.max(2, node.height * scale)),
    kind: node.kind,
  }));
  const edges = picture.edges.flatMap(({ from, to, failure }) => {
    const a = nodes[from];
    const b = nodes[to];
    return a && b ? [{ path: curve(a, b, scale), failure }] : [];
  });
  return { nodes, edges, detailed: NODE_WIDTH * scale >= 26 };
}

type Box = LaidPicture['nodes'][number];

/** From the right edge of a node to the left edge of another, at the height of its header. */
function curve(a: Box, b: Box, scale: number): string {
  const x1 = round(a.x + a.width);
  const y1 = round(a.y + a.height / 2);
  const x2 = b.x;
  const y2 = round(b.y + Math.min(b.height / 2, 18 * scale));
  const pull = round(Math.max(44 * scale, Math.min(120 * scale, Math.abs(x2 - x1) * 0.55)));
  return `M${x1} ${y1}C${round(x1 + pull)} ${y1} ${round(x2 - pull)} ${y2} ${x2} ${y2}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
