import type { Port } from '#shared/core/port.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { nodePorts } from '#shared/flow/edges.ts';

/** A row of the outline: a node, or one of its ways out with the label of the node that it leads to. */
export type OutlineRow =
  | { kind: 'node'; id: string; node: FlowNode; position: number; of: number }
  | {
      kind: 'port';
      id: string;
      node: FlowNode;
      port: Port;
      target: FlowNode | null;
      position: number;
      of: number;
    };

/**
 * The flow as a list: nodes in the order in which a conversation can come to them, those that none comes to last, each
 * followed by its ways out. With a text only the nodes that have it in their label, or a way to one that has.
 */
export function outlineRows(nodes: readonly FlowNode[], start: string | null, filter = ''): OutlineRow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const wanted = filter.trim().toLowerCase();
  const has = (node: FlowNode | null) => node?.label.toLowerCase().includes(wanted) ?? false;
  const shown = inOrder(nodes, byId, start).filter(
    (node) => wanted === '' || has(node) || nodePorts(node).some(({ to }) => has(byId.get(to ?? '') ?? null)),
  );
  return shown.flatMap((node, n): OutlineRow[] => {
    const ports = nodePorts(node);
    return [
      { kind: 'node', id: node.id, node, position: n + 1, of: shown.length },
      ...ports.map(
        (port, p): OutlineRow => ({
          kind: 'port',
          id: `${node.id}:${port.port}`,
          node,
          port,
          target: byId.get(port.to ?? '') ?? null,
          position: p + 1,
          of: ports.length,
        }),
      ),
    ];
  });
}

/** Depth first along the routes, as one would read the flow aloud. */
function inOrder(
  nodes: readonly FlowNode[],
  byId: ReadonlyMap<string, FlowNode>,
  start: string | null,
): FlowNode[] {
  const order: FlowNode[] = [];
  const seen = new Set<string>();
  for (const root of [start, ...nodes.map(({ id }) => id)]) {
    const stack = root === null ? [] : [root];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      const node = byId.get(id);
      if (!node || seen.has(id)) continue;
      seen.add(id);
      order.push(node);
      for (const { to } of nodePorts(node).toReversed()) if (to !== null && !seen.has(to)) stack.push(to);
    }
  }
  return order;
}
