import { newId } from '#shared/core/ids.ts';
import type { FlowDocument, FlowNode, Position } from '#shared/flow/document.ts';
import { connectPort, nodePorts, retarget } from '#shared/flow/edges.ts';

/** A way out of a node: its id and the port's name. */
export interface PortRef {
  nodeId: string;
  port: string;
}

/** A new node that waits for a reply, as double-click and N make it. */
export function newNode(position: Position, label: string): FlowNode {
  return {
    id: newId('n'),
    label,
    position,
    actions: [{ id: newId('a'), type: 'message', text: '' }],
    exit: { type: 'reply', routes: [], otherwise: null },
  };
}

/** "Node 8": a label that no node of the flow has yet. */
export function freshLabel(document: FlowDocument, base = 'Node'): string {
  const labels = new Set(document.nodes.map((node) => node.label));
  for (let i = document.nodes.length + 1; ; i++) if (!labels.has(`${base} ${i}`)) return `${base} ${i}`;
}

/** Adds a node; `from` is connected to it. The first node of a flow becomes its start. */
export function addNode(document: FlowDocument, node: FlowNode, from?: PortRef): FlowDocument {
  const added = {
    ...document,
    start: document.start ?? node.id,
    nodes: [...document.nodes, node],
  };
  return from ? connect(added, from, node.id) : added;
}

/** Changes one node; the same document where the recipe gives the same node or there is no such node. */
export function updateNode(
  document: FlowDocument,
  nodeId: string,
  recipe: (node: FlowNode) => FlowNode,
): FlowDocument {
  const index = document.nodes.findIndex((node) => node.id === nodeId);
  const node = document.nodes[index];
  const next = node && recipe(node);
  if (!next || next === node) return document;
  return { ...document, nodes: document.nodes.with(index, next) };
}

/** Leads a way out to a node, or (null) nowhere; the same document where there is no such way or node. */
export function connect(document: FlowDocument, from: PortRef, to: string | null): FlowDocument {
  if (to !== null && !document.nodes.some(({ id }) => id === to)) return document;
  return updateNode(document, from.nodeId, (node) => {
    const port = nodePorts(node).find((one) => one.port === from.port);
    return !port || port.to === to ? node : connectPort(node, from.port, to);
  });
}

/**
 * Deletes nodes. What led to them leads nowhere, or with `bridge` to where the deleted node went on when it had just
 * one way. A deleted start passes to the node it is bridged to, else to the first that is left.
 */
export function deleteNodes(document: FlowDocument, ids: ReadonlySet<string>, bridge = false): FlowDocument {
  const nodes = document.nodes.filter((node) => !ids.has(node.id));
  if (nodes.length === document.nodes.length) return document;
  const onward = bridge ? bridges(document, ids) : new Map<string, string | null>();
  const heir = (id: string): string | null => (ids.has(id) ? (onward.get(id) ?? null) : id);
  const start = document.start === null ? null : (heir(document.start) ?? nodes[0]?.id ?? null);
  return { ...document, start, nodes: nodes.map((node) => retarget(node, heir)) };
}

/** Where each deleted node is bridged to: followed through other deleted nodes, null where there is no single way on. */
function bridges(document: FlowDocument, ids: ReadonlySet<string>): Map<string, string | null> {
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const follow = (id: string, seen: ReadonlySet<string>): string | null => {
    const node = byId.get(id);
    if (!node || seen.has(id)) return null;
    const ways = new Set(
      nodePorts(node).flatMap(({ kind, to }) => (to === null || kind === 'failure' ? [] : [to])),
    );
    const [to] = ways;
    if (ways.size !== 1 || to === undefined) return null;
    return ids.has(to) ? follow(to, new Set([...seen, id])) : to;
  };
  return new Map([...ids].map((id) => [id, follow(id, new Set())]));
}

/** A way out and the node that it is to lead to. */
export interface Bridge extends PortRef {
  to: string | null;
}

/** What can be connected again once these nodes are deleted: each way in, with where the nodes went on. */
export function bridgesAround(document: FlowDocument, ids: ReadonlySet<string>): Bridge[] {
  const onward = bridges(document, ids);
  return document.nodes.flatMap((node) =>
    ids.has(node.id)
      ? []
      : nodePorts(node).flatMap(({ port, to }) => {
          const next = to !== null && ids.has(to) ? onward.get(to) : undefined;
          return next ? [{ nodeId: node.id, port, to: next }] : [];
        }),
  );
}

/** Leads ways out elsewhere; those whose node or target is not there (any more) are left alone. */
export function reconnect(document: FlowDocument, ways: readonly Bridge[]): FlowDocument {
  return ways.reduce((at, { to, ...from }) => connect(at, from, to), document);
}

/** Whether deleting these nodes could be bridged: something leads in, and each has a single way on. */
export function canBridge(document: FlowDocument, ids: ReadonlySet<string>): boolean {
  return bridgesAround(document, ids).length > 0;
}

/** Moves nodes and notes to new places, each by its id. */
export function moveItems(
  document: FlowDocument,
  nodePlaces: ReadonlyMap<string, Position>,
  notePlaces: ReadonlyMap<string, Position> = new Map(),
): FlowDocument {
  const nodes = document.nodes.map((node) => moved(node, nodePlaces));
  const notes = document.notes?.map((note) => moved(note, notePlaces));
  const changed = nodes.some((node, i) => node !== document.nodes[i]);
  const notesChanged = notes?.some((note, i) => note !== document.notes?.[i]) ?? false;
  if (!changed && !notesChanged) return document;
  return { ...document, ...(changed && { nodes }), ...(notesChanged && notes && { notes }) };
}

function moved<T extends { id: string; position?: Position | undefined }>(
  item: T,
  places: ReadonlyMap<string, Position>,
): T {
  const position = places.get(item.id);
  const same = position?.x === item.position?.x && position?.y === item.position?.y;
  return position && !same ? { ...item, position } : item;
}

/** Makes a node the start; the same document where there is no such node. */
export function setStart(document: FlowDocument, nodeId: string): FlowDocument {
  const known = document.nodes.some(({ id }) => id === nodeId);
  return !known || document.start === nodeId ? document : { ...document, start: nodeId };
}
