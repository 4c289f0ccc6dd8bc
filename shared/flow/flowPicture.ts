import { cardLayout } from './cardSize.ts';
import type { FlowDocument, FlowNode } from './document.ts';
import { nodeEdges } from './edges.ts';
import { nodeKind } from './nodeKind.ts';

/** The kinds a picture tells apart. */
export type PictureKind = 'talk' | 'webhook' | 'people' | 'end';

/** A small picture of a graph: places and sizes in canvas pixels, edges by index into `nodes`. At most 200 nodes. */
export interface FlowPicture {
  nodes: { x: number; y: number; height: number; kind: PictureKind }[];
  edges: { from: number; to: number; failure: boolean }[];
}

/** Most nodes of a picture; a bigger graph is shown by its first ones. */
const MAX_NODES = 200;

/** The small picture of a flow's graph. */
export function flowPicture(document: FlowDocument): FlowPicture {
  const shown = document.nodes.slice(0, MAX_NODES);
  const indexOf = new Map(shown.map((node, i) => [node.id, i]));
  const nodes = shown.map((node) => ({
    x: Math.round(node.position?.x ?? 0),
    y: Math.round(node.position?.y ?? 0),
    height: cardLayout(node).height,
    kind: pictureKind(node),
  }));
  const edges = shown.flatMap((node, from) =>
    nodeEdges(node).flatMap(({ to, kind }) => {
      const target = indexOf.get(to);
      return target === undefined ? [] : [{ from, to: target, failure: kind === 'failure' }];
    }),
  );
  return { nodes, edges };
}

/** So small, a question looks like any other talk. */
function pictureKind(node: FlowNode): PictureKind {
  const kind = nodeKind(node);
  return kind === 'ask' ? 'talk' : kind;
}
