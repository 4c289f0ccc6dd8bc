import { ORPCError } from '@orpc/client';
import type { HistoryEntry, HistoryStep, OpenFlow } from '#shared/api/flows.ts';
import { blankDocument, type FlowDocument } from '#shared/flow/document.ts';
import { applyPatch, type FlowPatch, touchedParts } from '#shared/flow/patch.ts';
import { ConnectionLostError } from '../api/ConnectionLostError.ts';
import type { FlowsApi, RemoteEdit } from './autosave.ts';
import { applyStep, type History } from './history.ts';

/** What goes wrong with the next call: an error, nothing sent, or everything done but no answer. */
export type Mishap = 'storage' | 'lost-before' | 'lost-after';

/** A store in memory that behaves as the service does: revisions, conflicts by parts, one undo stack. */
export interface TestStore {
  api: FlowsApi;
  open(): OpenFlow;
  document(): FlowDocument;
  history(): History;
  /** How many edits were taken. */
  applied(): number;
  /** What goes wrong with the coming calls of `apply`, one each. */
  mishaps: Mishap[];
  gone: boolean;
  /** An edit of another window, as the watch tells it. */
  edit(patch: FlowPatch, step: HistoryStep): RemoteEdit;
}

/** A store with one flow. */
export function createTestStore(document: FlowDocument = blankDocument('Test', 'a', 'm')): TestStore {
  let revision = 0;
  let current = document;
  let history: History = { entries: [], position: 0 };
  const log: { revision: number; parts: Set<string> }[] = [];
  let applied = 0;

  const take = (patch: FlowPatch, step: HistoryStep) => {
    revision++;
    // As if through the wire and the database: nothing is shared with the window.
    current = structuredClone(applyPatch(current, patch));
    history = structuredClone(applyStep(history, step));
    log.push({ revision, parts: touchedParts(patch) });
    return { revision, updatedAt: new Date(revision * 1000).toISOString() };
  };
  const store: TestStore = {
    mishaps: [],
    gone: false,
    document: () => current,
    history: () => history,
    applied: () => applied,
    open: () => ({
      id: 'f',
      revision,
      updatedAt: new Date(revision * 1000).toISOString(),
      document: structuredClone(current),
      history: { entries: structuredClone(history.entries) as HistoryEntry[], position: history.position },
    }),
    edit: (patch, step) => ({ ...take(patch, step), patch, step }),
    api: {
      async open() {
        if (store.gone) throw gone();
        return store.open();
      },
      async apply({ baseRevision, patch, step }) {
        const mishap = store.mishaps.shift();
        if (mishap === 'lost-before') throw new ConnectionLostError(Promise.resolve());
        if (mishap === 'storage') {
          throw new ORPCError('STORAGE', { message: 'The disk is full.', data: { reason: 'full' } });
        }
        if (store.gone) throw gone();
        const parts = touchedParts(patch);
        const both = log.filter((one) => one.revision > baseRevision).flatMap((one) => [...one.parts]);
        const shared = both.filter((part) => parts.has(part));
        if (shared.length > 0) {
          throw new ORPCError('CONFLICT', {
            message: 'Changed elsewhere.',
            data: { revision, parts: shared },
          });
        }
        applied++;
        const saved = take(structuredClone(patch), structuredClone(step));
        if (mishap === 'lost-after') throw new ConnectionLostError(Promise.resolve());
        return saved;
      },
    },
  };
  return store;
}

function gone(): ORPCError<string, unknown> {
  return new ORPCError('GONE', { message: 'Deleted.', data: { kind: 'flow', id: 'f' } });
}
