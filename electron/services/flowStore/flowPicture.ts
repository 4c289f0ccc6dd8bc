import type { FlowPicture, NodeKind } from '#shared/api/flows.ts';
import { cardLayout } from '#shared/flow/cardSize.ts';
import type { FlowDocument, FlowNode } from '#shared/flow/document.ts';
import { nodeEdges } from '#shared/flow/edges.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';

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
function pictureKind(node: FlowNode): NodeKind {
  const kind = nodeKind(node);
  return kind === 'ask' ? 'talk' : kind;
}
