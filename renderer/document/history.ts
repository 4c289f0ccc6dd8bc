import type { HistoryEntry, HistoryStep } from '#shared/api/flows.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { applyPatch, diffFlow, type FlowPatch } from '#shared/flow/patch.ts';

/** Most steps that can be undone. */
export const UNDO_DEPTH = 1000;

/** An undo stack: entries oldest first, `position` of them done. */
export interface History {
  entries: readonly HistoryEntry[];
  position: number;
}

/** Adds a step; what could be redone is gone. */
export function addEntry(history: History, entry: HistoryEntry): History & { entry: HistoryEntry } {
  const entries = [...history.entries.slice(0, history.position), entry].slice(-UNDO_DEPTH);
  return { entries, position: entries.length, entry };
}

/** Extends the last step so that it leads to `after`: one gesture, one step. */
export function extendEntry(
  history: History & { document: FlowDocument },
  after: FlowDocument,
  label: string,
): History & { entry: HistoryEntry } {
  const last = history.entries[history.position - 1];
  if (!last) throw new Error('there is no step to extend');
  const before = applyPatch(history.document, last.backward);
  const entry = { ...last, label, forward: diffFlow(before, after), backward: diffFlow(after, before) };
  const entries = [...history.entries.slice(0, history.position - 1), entry];
  return { entries, position: entries.length, entry };
}

/** The step that undo or redo takes next, with the patch to apply and where the stack stands then; null at its end. */
export function stepHistory(
  history: History,
  kind: 'undo' | 'redo',
): { entry: HistoryEntry; patch: FlowPatch; position: number } | null {
  const entry = history.entries[kind === 'undo' ? history.position - 1 : history.position];
  if (!entry) return null;
  return kind === 'undo'
    ? { entry, patch: entry.backward, position: history.position - 1 }
    : { entry, patch: entry.forward, position: history.position + 1 };
}

/** The stack after a step that another window made, or that was made on an older stack. */
export function applyStep(history: History, step: HistoryStep): History {
  if (step.kind !== 'edit') {
    const index = history.entries.findIndex((entry) => entry.id === step.entryId);
    if (index < 0) return history;
    return { ...history, position: step.kind === 'undo' ? index : index + 1 };
  }
  const last = history.entries[history.position - 1];
  if (last?.id === step.entry.id) {
    const entries = [...history.entries.slice(0, history.position - 1), step.entry];
    return { entries, position: entries.length };
  }
  return addEntry(history, step.entry);
}
