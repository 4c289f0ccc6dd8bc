import type { FlowCard, FlowChange, OpenFlow } from '#shared/api/flows.ts';
import { newId } from '#shared/core/ids.ts';
import type { Problem } from '#shared/core/problem.ts';
import { examples } from '#shared/examples/examples.ts';
import { blankDocument, type FlowDocument } from '#shared/flow/document.ts';
import { type ExportPurpose, exportFlow } from '#shared/flow/exportFlow.ts';
import { findProblems } from '#shared/flow/problems/findProblems.ts';
import type { Changes } from '../changes.ts';
import type { Database } from '../database/database.ts';
import { GoneError, InvalidError, invalid } from '../serviceErrors.ts';
import { ifPossible } from '../storageError.ts';
import { applyEdit, type Edit } from './applyEdit.ts';
import { listCards } from './flowCards.ts';
import { exportFileName, freeName } from './flowNames.ts';
import { findFlow, keyRange, requireFlow } from './flowRow.ts';
import { readFlowFile } from './importFlow.ts';
import { storeNewFlow } from './newFlow.ts';
import { readDocument, readOpenFlow } from './readFlow.ts';

/** Stored flows. Each call is one transaction; what it returns is on disk. Unknown ids are a `GoneError`. */
export interface FlowStore {
  list(options?: { search?: string | undefined; deleted?: boolean | undefined }): FlowCard[];
  open(id: string): OpenFlow;
  /** The revision a flow has now; null where it was erased. Deleted flows count: their runs go on. */
  revision(id: string): number | null;
  /** The document, of a deleted flow too. */
  document(id: string): { revision: number; document: FlowDocument };
  create(options?: {
    name?: string | undefined;
    example?: string | undefined;
    origin?: string | undefined;
  }): { id: string };
  duplicate(id: string): { id: string };
  apply(edit: Edit): { revision: number; updatedAt: string };
  delete(id: string, origin?: string): void;
  restore(id: string): void;
  erase(id: string): void;
  import(text: string, fileName?: string): { id: string; name: string; notes: string[] };
  export(id: string, purpose: ExportPurpose): { text: string; fileName: string; problems: Problem[] };
}

/** How long a deleted flow can be restored (product.md). */
const KEEP_DELETED_MS = 30 * 24 * 60 * 60 * 1000;

/** The flows of a database. Those that were deleted 30 days ago are erased now. */
export function createFlowStore(
  database: Database,
  changes: Changes,
  now: () => number = Date.now,
): FlowStore {
  const told = (
    type: Exclude<FlowChange['type'], 'edited'>,
    flowId: string,
    origin: string | null,
    work: () => void,
  ) => {
    const seq = database.write(() => {
      work();
      return changes.record({ kind: type, subject: flowId, origin });
    });
    changes.publish(seq, () => changes.flows.publish({ type, flowId, origin }));
  };
  const create = (makeDocument: () => FlowDocument, origin?: string) =>
    storeNewFlow(database, changes, makeDocument, origin ?? null);
  const named = (document: FlowDocument, name = document.name): FlowDocument => ({
    ...document,
    name: freeName(database, name),
  });

  const store: FlowStore = {
    list: (options = {}) => listCards(database, options),
    open: (id) => readOpenFlow(database, requireFlow(database, id)),
    revision: (id) => findFlow(database, id)?.revision ?? null,
    document: (id) => {
      const flow = findFlow(database, id);
      if (!flow) throw new GoneError('flow', id);
      return { revision: flow.revision, document: readDocument(database, flow) };
    },
    create: ({ name, example, origin } = {}) => {
      if (name !== undefined && name.trim() === '') throw invalid('name', 'A flow needs a name.');
      const source = example === undefined ? null : exampleDocument(example);
      const make = () => named(source ?? blankDocument(name ?? 'New flow', newId('n'), newId('a')), name);
      return { id: create(make, origin).id };
    },
    duplicate: (id) => ({ id: create(() => named(readDocument(database, requireFlow(database, id)))).id }),
    apply: (edit) => {
      const { revision, updatedAt, tell } = applyEdit(database, changes, edit);
      tell();
      return { revision, updatedAt };
    },
    delete: (id, origin) =>
      told('deleted', id, origin ?? null, () => {
        requireFlow(database, id);
        database.run('UPDATE flow SET deleted_at = ? WHERE id = ?', new Date(now()).toISOString(), id);
      }),
    restore: (id) =>
      told('restored', id, null, () => {
        if (database.run('UPDATE flow SET deleted_at = NULL WHERE id = ?', id) === 0)
          throw new GoneError('flow', id);
      }),
    erase: (id) =>
      told('erased', id, null, () => {
        const flow = findFlow(database, id);
        if (!flow) throw new GoneError('flow', id);
        eraseRows(database, flow.key);
      }),
    import: (text, fileName) => {
      const { document: read, notes } = readFlowFile(text, fileName);
      const { id, document } = create(() => named(read));
      if (document.name !== read.name) {
        notes.unshift(`There is already a flow named “${read.name}”: this one is “${document.name}”.`);
      }
      return { id, name: document.name, notes };
    },
    export: (id, purpose) => {
      const document = readDocument(database, requireFlow(database, id));
      const problems = findProblems(document);
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (purpose === 'production' && errors.length > 0) throw notForProduction(errors);
      return {
        text: exportFlow(document, purpose),
        fileName: exportFileName(document.name, purpose),
        problems,
      };
    },
  };

  const limit = new Date(now() - KEEP_DELETED_MS).toISOString();
  for (const id of database.column<string>('SELECT id FROM flow WHERE deleted_at < ?', limit)) {
    ifPossible(() => store.erase(id));
  }
  return store;
}

function exampleDocument(id: string): FlowDocument {
  const example = examples.find((one) => one.id === id);
  if (!example) throw invalid('example', `There is no example “${id}”.`);
  return example.document;
}

function notForProduction(errors: Problem[]): InvalidError {
  const what = errors.length === 1 ? '1 problem keeps' : `${errors.length} problems keep`;
  return new InvalidError(`${what} this flow from production.`, errors);
}

/** Rows that refer to the flow's row go with it; those that lie in its key range do not. */
function eraseRows(database: Database, key: number): void {
  const { from, to } = keyRange(key);
  database.run('DELETE FROM history WHERE key > ? AND key < ?', from, to);
  database.run('DELETE FROM search WHERE rowid = ?', key);
  for (const run of database.column<number>('SELECT key FROM run WHERE flow = ?', key)) {
    const items = keyRange(run);
    database.run('DELETE FROM run_item WHERE key > ? AND key < ?', items.from, items.to);
  }
  database.run('DELETE FROM flow WHERE key = ?', key);
}
