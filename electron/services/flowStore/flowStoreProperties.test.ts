import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlowDocument } from '#shared/flow/document.ts';
import { applyPatch } from '#shared/flow/patch.ts';
import { testDatabase, testFolder } from '../databaseFixture.ts';
import { edit, node, redo, undo } from './editsFixture.ts';
import { createFlowStore } from './flowStore.ts';

/** A gesture of the editor: the nodes that are there then, in order, and what else changes. */
const gesture = fc.record({
  kind: fc.constantFrom('edit', 'edit', 'edit', 'undo', 'redo', 'reopen'),
  ids: fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 }),
  changed: fc.subarray([...'abcdefghij'], { maxLength: 3 }),
  description: fc.option(fc.string({ maxLength: 5 }), { nil: undefined }),
  note: fc.option(fc.boolean(), { nil: undefined }),
});

const NOTE = { id: 'n1', text: 'note', position: { x: 0, y: 0 }, size: { width: 80, height: 80 } };

test('any sequence of edits, undos, redos and restarts stores what the editor shows', () => {
  fc.assert(
    fc.property(fc.array(gesture, { minLength: 1, maxLength: 25 }), (gestures) => {
      const folder = testFolder();
      let { database, changes } = testDatabase(folder);
      let store = createFlowStore(database, changes);
      const { id } = store.create();
      let document: FlowDocument = store.open(id).document;
      let done: FlowDocument[] = [];
      let undone: FlowDocument[] = [];
      let serial = 0;
      for (const { kind, ids, changed, description, note } of gestures) {
        if (kind === 'edit') {
          const after: FlowDocument = {
            ...document,
            start: ids[0] ?? null,
            nodes: ids.map((one) => {
              const known = document.nodes.find((candidate) => candidate.id === one);
              return known && !changed.includes(one) ? known : { ...node(one), label: `edit ${++serial}` };
            }),
            ...(description !== undefined && { description }),
            ...(note === true && { notes: [NOTE] }),
          };
          if (note === false) delete after.notes;
          const before = document;
          const { entry } = edit(store, id, () => after);
          document = applyPatch(before, entry.forward);
          done = [...done, before];
          undone = [];
        } else if (kind === 'undo' && done.length > 0) {
          undo(store, id);
          undone = [document, ...undone];
          document = done.at(-1) as FlowDocument;
          done = done.slice(0, -1);
        } else if (kind === 'redo' && undone.length > 0) {
          redo(store, id);
          done = [...done, document];
          document = undone[0] as FlowDocument;
          undone = undone.slice(1);
        } else if (kind === 'reopen') {
          database.close();
          ({ database, changes } = testDatabase(folder));
          store = createFlowStore(database, changes);
        }
        const open = store.open(id);
        expect(open.document).toEqual(document);
        expect(open.history.position).toBe(done.length);
        expect(open.history.entries).toHaveLength(done.length + undone.length);
      }
      const [card] = store.list();
      expect(card?.nodes).toBe(document.nodes.length);
      expect(card?.description).toBe(document.description);
      database.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);
