import type { HistoryEntry, HistoryStep } from '#shared/api/flows.ts';
import type { FlowDocument, FlowNode } from '#shared/flow/document.ts';
import { diffFlow } from '#shared/flow/patch.ts';
import { testDatabase } from '../databaseFixture.ts';
import { createFlowStore, type FlowStore } from './flowStore.ts';

/** For tests: a node that says its name and goes on. */
export const node = (id: string, to: string | null = null): FlowNode => ({
  id,
  label: `Node ${id}`,
  position: { x: 10, y: 20 },
  actions: [{ id: 'a', type: 'message', text: `I am ${id}` }],
  exit: { type: 'goto', to },
});

/** For tests: an empty store. */
export const newStore = () => {
  const { database, changes } = testDatabase();
  return createFlowStore(database, changes);
};

let entries = 0;

/** Makes one edit the way the editor does. */
export function edit(
  store: FlowStore,
  id: string,
  recipe: (document: FlowDocument) => FlowDocument,
  at?: { base?: number; entry?: string },
) {
  const open = store.open(id);
  const after = recipe(open.document);
  const forward = diffFlow(open.document, after);
  const entry = {
    id: at?.entry ?? `e${++entries}`,
    label: 'Edit',
    at: new Date().toISOString(),
    forward,
    backward: diffFlow(after, open.document),
  };
  const step: HistoryStep = { kind: 'edit', entry };
  const saved = store.apply({
    id,
    baseRevision: at?.base ?? open.revision,
    origin: 'w1',
    patch: forward,
    step,
  });
  return { saved, entry, after };
}

/** Takes the last step back. */
export function undo(store: FlowStore, id: string) {
  const { history, revision } = store.open(id);
  const entry = history.entries[history.position - 1] as HistoryEntry;
  return store.apply({
    id,
    baseRevision: revision,
    origin: 'w1',
    patch: entry.backward,
    step: { kind: 'undo', entryId: entry.id },
  });
}

/** Takes a step again. */
export function redo(store: FlowStore, id: string) {
  const { history, revision } = store.open(id);
  const entry = history.entries[history.position] as HistoryEntry;
  return store.apply({
    id,
    baseRevision: revision,
    origin: 'w1',
    patch: entry.forward,
    step: { kind: 'redo', entryId: entry.id },
  });
}
