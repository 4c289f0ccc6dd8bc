import { actionDefinition } from '../actions/registry.ts';
import type { Port } from '../core/port.ts';
import { exitDefinition } from '../exits/registry.ts';
import type { FlowDocument, FlowNode } from './document.ts';

/** A connection between two nodes: never stored, always derived from the targets. */
export interface Edge {
  /** `NODE:PORT`, unique in the flow. */
  id: string;
  from: string;
  to: string;
  port: string;
  kind: Port['kind'];
  label: string;
}

/** A node's ways out in the order its card shows them: the exit's, then its webhooks' failures. */
export function nodePorts(node: FlowNode): Port[] {
  const known = portsOf.get(node);
  if (known) return known;
  const exit = exitDefinition(node.exit.type).ports(node.exit);
  const failures = node.actions.flatMap((action) => actionDefinition(action.type).ports(action));
  const ports = [...exit, ...failures];
  portsOf.set(node, ports);
  return ports;
}

/** Nodes are immutable, so what is derived from one is derived once. */
const portsOf = new WeakMap<FlowNode, Port[]>();
const edgesOf = new WeakMap<FlowNode, Edge[]>();

/** The connections that leave a node. */
export function nodeEdges(node: FlowNode): Edge[] {
  const known = edgesOf.get(node);
  if (known) return known;
  const edges = nodePorts(node).flatMap(({ port, kind, label, to }) =>
    to === null ? [] : [{ id: `${node.id}:${port}`, from: node.id, to, port, kind, label }],
  );
  edgesOf.set(node, edges);
  return edges;
}

/** Every connection of a flow. */
export function flowEdges(document: FlowDocument): Edge[] {
  return document.nodes.flatMap(nodeEdges);
}

/** A node with one of its ways out leading elsewhere; the same node where the port is unknown. */
export function connectPort(node: FlowNode, port: string, to: string | null): FlowNode {
  const owner = node.actions.findIndex((action) =>
    actionDefinition(action.type)
      .ports(action)
      .some((one) => one.port === port),
  );
  if (owner < 0) return { ...node, exit: exitDefinition(node.exit.type).connect(node.exit, port, to) };
  const actions = node.actions.map((action, i) =>
    i === owner ? actionDefinition(action.type).connect(action, port, to) : action,
  );
  return { ...node, actions };
}

/** A node with every target renamed by `map`: for deleting, merging and pasting nodes. */
export function retarget(node: FlowNode, map: (to: string) => string | null): FlowNode {
  let out = node;
  for (const { port, to } of nodePorts(node)) {
    if (to === null) continue;
    const next = map(to);
    if (next !== to) out = connectPort(out, port, next);
  }
  return out;
}
