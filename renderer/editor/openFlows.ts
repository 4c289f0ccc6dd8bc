import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FlowChange } from '#shared/api/flows.ts';
import { callError } from '../api/callError.ts';
import type { FlowsApi } from '../document/autosave.ts';
import { createDocumentStore, type DocumentEvents, type OpenDocument } from '../document/documentStore.ts';
import { createEditorStore, type Editor, type EditorState } from './editorStore.ts';

/** A flow of this window on its way to be edited. */
export type FlowSlot =
  | { state: 'loading' }
  /** `gone`: there is no such flow (any more). */
  | { state: 'failed'; message: string; gone: boolean }
  | { state: 'open'; document: OpenDocument; editor: Editor };

/** The flows that this window has open. They stay open, with selection and undo stack, while another tab is shown. */
export interface OpenFlows {
  store: StoreApi<{ slots: ReadonlyMap<string, FlowSlot> }>;
  /** Opens a flow, or tries again where that failed; its editor then shows `state`. An open one stays as it is. */
  open(flowId: string, state?: Partial<EditorState>): void;
  /** Lets go of a flow once everything is saved; false where it can't be saved, and then it stays open. */
  close(flowId: string): Promise<boolean>;
  /** Lets go of a flow at once; what was not saved is gone. */
  drop(flowId: string): void;
  /** Takes what `flows.watch` told. */
  take(change: FlowChange): void;
  /** After the connection was lost: saves what waits and reads what was missed. */
  catchUp(): void;
  /** Whether any flow has edits that are not on disk. */
  hasUnsaved(): boolean;
}

/** What an open flow starts with and whom it tells. */
export interface OpenFlowsOptions {
  api: FlowsApi;
  /** Names this window among all that may edit a flow. */
  origin: string;
  editorState(flowId: string): Partial<EditorState>;
  events(flowId: string): DocumentEvents;
}

/** The open flows of a window. */
export function createOpenFlows({ api, origin, editorState, events }: OpenFlowsOptions): OpenFlows {
  const store = createStore<{ slots: ReadonlyMap<string, FlowSlot> }>(() => ({ slots: new Map() }));
  const get = (flowId: string) => store.getState().slots.get(flowId);
  const put = (flowId: string, slot: FlowSlot | null) =>
    store.setState(({ slots }) => {
      const next = new Map(slots);
      if (slot) next.set(flowId, slot);
      else next.delete(flowId);
      return { slots: next };
    });
  const documents = () =>
    [...store.getState().slots.values()].flatMap((slot) => (slot.state === 'open' ? [slot.document] : []));

  const wanted = new Map<string, Partial<EditorState>>();

  const load = async (flowId: string) => {
    const loading: FlowSlot = { state: 'loading' };
    put(flowId, loading);
    try {
      const open = await api.open({ id: flowId });
      // Closed meanwhile, or asked for again.
      if (get(flowId) !== loading) return;
      const document = createDocumentStore(api, open, origin, events(flowId));
      const editor = createEditorStore({ ...editorState(flowId), ...wanted.get(flowId) });
      wanted.delete(flowId);
      put(flowId, { state: 'open', document, editor });
    } catch (error) {
      if (get(flowId) !== loading) return;
      const { code, message } = callError(error);
      put(flowId, { state: 'failed', message, gone: code === 'GONE' });
    }
  };

  return {
    store,
    open(flowId, state) {
      const slot = get(flowId);
      if (state && slot?.state === 'open') slot.editor.store.setState(state);
      else if (state) wanted.set(flowId, state);
      if (!slot || slot.state === 'failed') void load(flowId);
    },
    async close(flowId) {
      const slot = get(flowId);
      if (slot?.state === 'open' && slot.document.store.getState().saved.state !== 'gone') {
        try {
          await slot.document.flush();
        } catch {
          return false;
        }
      }
      put(flowId, null);
      return true;
    },
    drop: (flowId) => put(flowId, null),
    take(change) {
      const slot = get(change.flowId);
      if (!slot || slot.state === 'loading') return;
      if (slot.state === 'failed') {
        if (change.type === 'restored') void load(change.flowId);
        return;
      }
      if (change.type === 'edited') {
        if (change.origin !== origin) slot.document.takeRemote(change);
      } else if (change.type !== 'created') slot.document.takeDeleted(change.type !== 'restored');
    },
    catchUp() {
      for (const document of documents()) document.catchUp();
      for (const [flowId, slot] of store.getState().slots)
        if (slot.state === 'failed' && !slot.gone) void load(flowId);
    },
    hasUnsaved: () =>
      documents().some((document) => {
        const { state } = document.store.getState().saved;
        return state === 'saving' || state === 'failed';
      }),
  };
}
