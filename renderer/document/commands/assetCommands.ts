import type { Asset, FlowDocument } from '#shared/flow/document.ts';
import { addAsset, replaceAction } from './contentCommands.ts';
import { updateNode } from './nodeCommands.ts';

/** Gives a file action its file; the file it had leaves the flow where nothing else sends it. */
export function attachAsset(
  document: FlowDocument,
  { nodeId, actionId }: { nodeId: string; actionId: string },
  asset: Asset,
): FlowDocument {
  const added = addAsset(document, asset);
  const attached = updateNode(added.document, nodeId, (node) => {
    const action = node.actions.find((one) => one.id === actionId);
    if (action?.type !== 'file' || action.asset === added.id) return node;
    return replaceAction(node, { ...action, asset: added.id });
  });
  return attached === added.document ? document : pruneAssets(attached, document);
}

/** The document without the files that an edit has left unused: those that `before` sends and this one does not. */
export function pruneAssets(document: FlowDocument, before: FlowDocument): FlowDocument {
  if (!document.assets) return document;
  const used = sentAssets(document);
  const dropped = [...sentAssets(before)].filter((id) => !used.has(id) && document.assets?.[id]);
  if (dropped.length === 0) return document;
  const { assets, ...rest } = document;
  const kept = Object.entries(assets).filter(([id]) => !dropped.includes(id));
  return kept.length > 0 ? { ...rest, assets: Object.fromEntries(kept) } : rest;
}

function sentAssets({ nodes }: FlowDocument): Set<string> {
  return new Set(
    nodes.flatMap((node) => node.actions.flatMap((action) => (action.type === 'file' ? [action.asset] : []))),
  );
}
