import type { Edge as FlowEdgeOf } from '@xyflow/react';
import { cardLayout } from '#shared/flow/cardSize.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { type Edge, nodeEdges } from '#shared/flow/edges.ts';
import { LAYERS } from './flowItems.ts';

/** What an edge's drawing needs besides the places of its ends. */
export interface EdgeData extends Record<string, unknown> {
  edge: Edge;
  /** Middle of its handle from the top of its card. */
  portY: number;
  /** Which of its card's handles it leaves from, counted from the top. */
  rank: number;
  sourceHeight: number;
  targetHeight: number;
}

/** A connection as React Flow takes it. */
export type EdgeItem = FlowEdgeOf<EdgeData, 'flow'>;

/** What the edges are made of. */
export interface EdgeSources {
  nodes: readonly FlowNode[];
  /** Edges (ids) that are drawn over the others: selected, or taken by the run. */
  raised: ReadonlyMap<string, 'taken' | 'active'>;
}

/** Makes React Flow's edges; what did not change stays the same object, an unchanged list the same list. */
export function createEdgeMaker(): (sources: EdgeSources) => EdgeItem[] {
  let list: EdgeItem[] = [];
  let known = new Map<string, EdgeItem>();
  return ({ nodes, raised }) => {
    const heights = new Map(nodes.map((node) => [node.id, cardLayout(node).height]));
    const next: EdgeItem[] = [];
    for (const node of nodes) {
      for (const edge of nodeEdges(node)) {
        const targetHeight = heights.get(edge.to);
        // A document with a target that does not exist is refused on its way in; while a patch is merged it may be seen.
        if (targetHeight === undefined) continue;
        const item = edgeItem(node, edge, targetHeight, raised.get(edge.id), known.get(edge.id));
        if (item) next.push(item);
      }
    }
    if (next.length === list.length && next.every((item, i) => item === list[i])) return list;
    list = next;
    known = new Map(next.map((item) => [item.id, item]));
    return next;
  };
}

function edgeItem(
  node: FlowNode,
  edge: Edge,
  targetHeight: number,
  raised: 'taken' | 'active' | undefined,
  known: EdgeItem | undefined,
): EdgeItem | null {
  const layout = cardLayout(node);
  const rank = layout.ports.findIndex(({ port }) => port === edge.port);
  const port = layout.ports[rank];
  if (!port) return null;
  const zIndex =
    raised === 'active' ? LAYERS.edgeActive : raised === 'taken' ? LAYERS.edgeTaken : LAYERS.edge;
  const data = known?.data;
  if (
    known &&
    data &&
    known.zIndex === zIndex &&
    data.portY === port.y &&
    data.sourceHeight === layout.height &&
    data.targetHeight === targetHeight &&
    sameEdge(data.edge, edge)
  )
    return known;
  return {
    id: edge.id,
    type: 'flow',
    source: edge.from,
    target: edge.to,
    sourceHandle: edge.port,
    zIndex,
    data: { edge, portY: port.y, rank, sourceHeight: layout.height, targetHeight },
    ...PLAIN,
  };
}

function sameEdge(a: Edge, b: Edge): boolean {
  return a === b || (a.to === b.to && a.kind === b.kind && a.label === b.label);
}

/** Screen readers hear of connections from the names of nodes and from the outline, not from 8,000 lines. */
const PLAIN = {
  ariaRole: 'presentation' as const,
  ariaLabel: undefined,
  domAttributes: { 'aria-roledescription': undefined, 'aria-hidden': true },
};
