import type { Action, ActionType } from '#shared/actions/registry.ts';
import { actionDefinition } from '#shared/actions/registry.ts';
import { newId } from '#shared/core/ids.ts';
import type { Exit, ExitType } from '#shared/exits/registry.ts';
import { exitDefinition } from '#shared/exits/registry.ts';
import type { Asset, FlowDocument, FlowNode, Note } from '#shared/flow/document.ts';

/** A new action of a type with its defaults. */
export function newAction(type: ActionType): Action {
  return actionDefinition(type).create(newId('a'));
}

/** A node with an action added at `index` (at the end where it is left out). */
export function insertAction(node: FlowNode, action: Action, index = node.actions.length): FlowNode {
  return { ...node, actions: node.actions.toSpliced(index, 0, action) };
}

/** A node with one action replaced. */
export function replaceAction(node: FlowNode, action: Action): FlowNode {
  return { ...node, actions: node.actions.map((one) => (one.id === action.id ? action : one)) };
}

/** A node without an action. */
export function removeAction(node: FlowNode, actionId: string): FlowNode {
  return { ...node, actions: node.actions.filter((action) => action.id !== actionId) };
}

/** A node with an action moved to another place in its order. */
export function moveAction(node: FlowNode, actionId: string, to: number): FlowNode {
  const from = node.actions.findIndex((action) => action.id === actionId);
  const action = node.actions[from];
  const place = Math.max(0, Math.min(to, node.actions.length - 1));
  if (!action || from === place) return node;
  return { ...node, actions: node.actions.toSpliced(from, 1).toSpliced(place, 0, action) };
}

/** A node with a copy of an action behind it. */
export function duplicateAction(node: FlowNode, actionId: string): FlowNode {
  const index = node.actions.findIndex((action) => action.id === actionId);
  const action = node.actions[index];
  return action ? insertAction(node, { ...action, id: newId('a') }, index + 1) : node;
}

/** A node with another type of exit, keeping what the new type can keep: routes, `otherwise`, the only way on. */
export function changeExitType(node: FlowNode, type: ExitType): FlowNode {
  if (node.exit.type === type) return node;
  const next = exitDefinition(type).create();
  return { ...node, exit: keepWays(node.exit, next) };
}

/** What the new exit can take over from the old one. */
function keepWays(old: Exit, next: Exit): Exit {
  const routes = 'routes' in old ? old.routes : [];
  const onward = 'otherwise' in old ? old.otherwise : old.type === 'goto' ? old.to : null;
  if (next.type === 'goto') return { ...next, to: onward ?? routes[0]?.to ?? null };
  if (next.type === 'reply' || next.type === 'route') return { ...next, routes, otherwise: onward };
  return next;
}

/** Adds a sticky note. */
export function addNote(document: FlowDocument, note: Note): FlowDocument {
  return { ...document, notes: [...(document.notes ?? []), note] };
}

/** Changes a sticky note. */
export function updateNote(
  document: FlowDocument,
  noteId: string,
  recipe: (note: Note) => Note,
): FlowDocument {
  const notes = document.notes?.map((note) => (note.id === noteId ? recipe(note) : note));
  return notes?.some((note, i) => note !== document.notes?.[i]) ? { ...document, notes } : document;
}

/** Deletes sticky notes. */
export function deleteNotes(document: FlowDocument, ids: ReadonlySet<string>): FlowDocument {
  const notes = document.notes?.filter((note) => !ids.has(note.id)) ?? [];
  if (notes.length === (document.notes?.length ?? 0)) return document;
  const { notes: _, ...rest } = document;
  return notes.length > 0 ? { ...rest, notes } : rest;
}

/** Adds a file to the flow; gives its id with the new document. The same bytes are kept once. */
export function addAsset(document: FlowDocument, asset: Asset): { document: FlowDocument; id: string } {
  const known = Object.entries(document.assets ?? {}).find(
    ([, one]) => one.sha256 === asset.sha256 && one.name === asset.name,
  );
  if (known) return { document, id: known[0] };
  const id = newId('as');
  return { document: { ...document, assets: { ...document.assets, [id]: asset } }, id };
}

/** Changes the flow's own fields (name, description, idle time-out, `onEnd`); undefined removes an optional one. */
export function setSettings(document: FlowDocument, change: Partial<FlowDocument>): FlowDocument {
  const next = { ...document, ...change };
  for (const [key, value] of Object.entries(change))
    if (value === undefined) delete next[key as keyof typeof next];
  return next;
}
