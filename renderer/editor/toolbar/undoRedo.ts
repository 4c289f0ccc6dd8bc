import type { FlowPatch } from '#shared/flow/patch.ts';
import { announce } from '../../ui/frame/announce.ts';
import type { EditorValue } from '../EditorContext.ts';

/** Takes the last edit back, selects what it changed and brings that into view. */
export function undo(value: EditorValue): void {
  const { entries, position } = value.document.store.getState();
  follow(value, value.document.undo(), 'Undone', entries[position - 1]?.label);
}

/** Does again what was taken back last, selects what it changes and brings that into view. */
export function redo(value: EditorValue): void {
  const { entries, position } = value.document.store.getState();
  follow(value, value.document.redo(), 'Redone', entries[position]?.label);
}

function follow(
  { document, editor }: EditorValue,
  patch: FlowPatch | null,
  verb: string,
  label: string | undefined,
): void {
  if (!patch) {
    announce(verb === 'Undone' ? 'Nothing to undo' : 'Nothing to do again');
    return;
  }
  announce(`${verb}: ${label ?? ''}`);
  const nodes = (patch.nodes?.put ?? []).map(({ value }) => value.id);
  const notes = (patch.notes?.put ?? []).map(({ value }) => value.id);
  if (nodes.length + notes.length > 0) {
    editor.select({ nodes: new Set(nodes), notes: new Set(notes) });
    editor.showOnCanvas(nodes, notes);
    return;
  }
  // What is gone can't stay selected.
  const { selection } = editor.store.getState();
  const flow = document.store.getState().document;
  editor.select({
    nodes: new Set(flow.nodes.map(({ id }) => id).filter((id) => selection.nodes.has(id))),
    notes: new Set((flow.notes ?? []).map(({ id }) => id).filter((id) => selection.notes.has(id))),
  });
}
