import { newId } from '#shared/core/ids.ts';
import {
  type FlowDocument,
  type FlowNode,
  FORMAT,
  FORMAT_VERSION,
  type Position,
} from '#shared/flow/document.ts';
import { retarget } from '#shared/flow/edges.ts';
import { addAsset } from './contentCommands.ts';

/**
 * Some nodes and notes of a flow as a flow of their own: what the clipboard carries. Targets among them are kept, others
 * lead nowhere; the files they send come along.
 */
export function takeFragment(
  document: FlowDocument,
  nodeIds: ReadonlySet<string>,
  noteIds: ReadonlySet<string>,
): FlowDocument {
  const inner = (to: string) => (nodeIds.has(to) ? to : null);
  const nodes = document.nodes.filter(({ id }) => nodeIds.has(id)).map((node) => retarget(node, inner));
  const notes = document.notes?.filter(({ id }) => noteIds.has(id)) ?? [];
  const used = new Set(nodes.flatMap(assetsOf));
  const assets = Object.entries(document.assets ?? {}).filter(([id]) => used.has(id));
  const start =
    document.start !== null && nodeIds.has(document.start) ? document.start : (nodes[0]?.id ?? null);
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    name: document.name,
    description: '',
    start,
    idleTimeoutMinutes: document.idleTimeoutMinutes,
    nodes,
    ...(notes.length > 0 && { notes }),
    ...(assets.length > 0 && { assets: Object.fromEntries(assets) }),
  };
}

/** What was added to a flow. */
export interface Added {
  document: FlowDocument;
  nodes: string[];
  notes: string[];
}

/** Adds the nodes, notes and files of another flow under new ids, moved by an offset; connections among them are kept. */
export function addFragment(document: FlowDocument, fragment: FlowDocument, offset: Position): Added {
  const ids = new Map(fragment.nodes.map(({ id }) => [id, newId('n')]));
  const assets = new Map<string, string>();
  let out = document;
  for (const [id, asset] of Object.entries(fragment.assets ?? {})) {
    const added = addAsset(out, asset);
    out = added.document;
    assets.set(id, added.id);
  }
  const nodes = fragment.nodes.map((node) => ({
    ...withAssets(
      retarget(node, (to) => ids.get(to) ?? null),
      assets,
    ),
    id: ids.get(node.id) ?? newId('n'),
    ...(node.position && { position: moved(node.position, offset) }),
  }));
  const notes = (fragment.notes ?? []).map((note) => ({
    ...note,
    id: newId('s'),
    position: moved(note.position, offset),
  }));
  return {
    document: {
      ...out,
      start: out.start ?? ids.get(fragment.start ?? '') ?? nodes[0]?.id ?? null,
      nodes: [...out.nodes, ...nodes],
      ...(notes.length > 0 && { notes: [...(out.notes ?? []), ...notes] }),
    },
    nodes: nodes.map(({ id }) => id),
    notes: notes.map(({ id }) => id),
  };
}

function assetsOf(node: FlowNode): string[] {
  return node.actions.flatMap((action) => (action.type === 'file' ? [action.asset] : []));
}

function withAssets(node: FlowNode, assets: ReadonlyMap<string, string>): FlowNode {
  if (assetsOf(node).length === 0) return node;
  const actions = node.actions.map((action) =>
    action.type === 'file' ? { ...action, asset: assets.get(action.asset) ?? action.asset } : action,
  );
  return { ...node, actions };
}

function moved({ x, y }: Position, by: Position): Position {
  return { x: Math.round(x + by.x), y: Math.round(y + by.y) };
}
