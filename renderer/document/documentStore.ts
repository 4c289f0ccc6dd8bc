import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HistoryEntry, OpenFlow } from '#shared/api/flows.ts';
import { newId } from '#shared/core/ids.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { applyPatch, diffFlow, type FlowPatch, isEmptyPatch } from '#shared/flow/patch.ts';
import { Autosave, type FlowsApi, type Operation, type RemoteEdit } from './autosave.ts';
import { addEntry, extendEntry, stepHistory } from './history.ts';
import type { SaveState } from './saveState.ts';

/** The open flow: its document, its undo stack, and whether it is on disk. */
export interface DocumentState {
  flowId: string;
  document: FlowDocument;
  /** The undo stack, oldest first; `position` entries of it are done, those after can be redone. */
  entries: readonly HistoryEntry[];
  position: number;
  saved: SaveState;
}

/** How an edit joins the undo stack. */
export interface EditOptions {
  /**
   * Edits of one gesture (typing in one field, nudging) share this key: they extend the same undo step as long as
   * nothing else comes between and they follow each other within a second and a half.
   */
  gesture?: string;
}

/** The open flow with everything that changes it. Every edit is saved at once, in order, and never blocks. */
export interface OpenDocument {
  store: StoreApi<DocumentState>;
  /**
   * Makes one edit: `recipe` gives the new document of the current one (the same object: nothing to do). `label` is
   * what undo calls it, as a command: "Move 3 nodes". Returns whether anything changed.
   */
  edit(label: string, recipe: (document: FlowDocument) => FlowDocument, options?: EditOptions): boolean;
  /** Takes the last edit back; gives its patch, so that the selection can follow, or null where there is none. */
  undo(): FlowPatch | null;
  redo(): FlowPatch | null;
  /** Ends the current gesture: the next edit is a step of its own. */
  endGesture(): void;
  /** Resolves when everything so far is on disk; rejects where it can't be saved. */
  flush(): Promise<void>;
  /** Tries again after a failure. */
  retry(): void;
  /** An edit of this flow that another window made. */
  takeRemote(edit: RemoteEdit): void;
  /** Another window deleted or restored the flow. */
  takeDeleted(deleted: boolean): void;
  /** After a time without connection: saves what waits and reads what other windows did meanwhile. */
  catchUp(): void;
}

/** What the store tells its screen besides its state. */
export interface DocumentEvents {
  /** Another window changed the same parts at the same time: this window's version was kept, theirs is one undo away. */
  onConflict?(parts: string[]): void;
}

const GESTURE_MS = 1500;

/** Opens a flow for editing. `origin` names this window among all that may edit the flow. */
export function createDocumentStore(
  api: FlowsApi,
  open: OpenFlow,
  origin: string,
  events: DocumentEvents = {},
): OpenDocument {
  const { entries, position } = open.history;
  const store = createStore<DocumentState>(() => ({
    flowId: open.id,
    document: open.document,
    entries,
    position,
    saved: { state: 'saved', at: open.updatedAt },
  }));
  let gesture: { key: string; at: number } | null = null;

  const autosave = new Autosave(api, open, origin, {
    onSaved: (saved) => store.setState({ saved }),
    onRebased: (document, history) => {
      gesture = null;
      store.setState({ document, entries: history.entries, position: history.position });
    },
    onConflict: (parts) => events.onConflict?.(parts),
  });

  const push = (document: FlowDocument, operation: Operation) => {
    store.setState({ document });
    autosave.push(operation);
  };

  const move = (kind: 'undo' | 'redo'): FlowPatch | null => {
    gesture = null;
    const state = store.getState();
    const step = stepHistory(state, kind);
    if (!step) return null;
    store.setState({ position: step.position });
    push(applyPatch(state.document, step.patch), {
      patch: step.patch,
      step: { kind, entryId: step.entry.id },
    });
    return step.patch;
  };

  return {
    store,
    edit(label, recipe, options = {}) {
      const state = store.getState();
      const after = recipe(state.document);
      if (after === state.document) return false;
      const forward = diffFlow(state.document, after);
      if (isEmptyPatch(forward)) return false;
      const now = Date.now();
      const goesOn =
        options.gesture !== undefined && gesture?.key === options.gesture && now - gesture.at < GESTURE_MS;
      gesture = options.gesture === undefined ? null : { key: options.gesture, at: now };
      const history = goesOn
        ? extendEntry(state, after, label)
        : addEntry(state, {
            id: newId(),
            label,
            at: new Date(now).toISOString(),
            forward,
            backward: diffFlow(after, state.document),
          });
      store.setState({ entries: history.entries, position: history.position });
      push(after, { patch: forward, step: { kind: 'edit', entry: history.entry } });
      return true;
    },
    undo: () => move('undo'),
    redo: () => move('redo'),
    endGesture() {
      gesture = null;
    },
    flush: () => autosave.flush(),
    retry: () => autosave.retry(),
    takeRemote: (edit) => autosave.takeRemote(edit),
    takeDeleted: (deleted) => autosave.takeDeleted(deleted),
    catchUp: () => autosave.catchUp(),
  };
}
