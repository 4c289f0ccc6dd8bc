import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowDocument } from '#shared/flow/document.ts';
import { exportFlow } from '#shared/flow/exportFlow.ts';
import { integrityProblems } from '#shared/flow/integrity.ts';
import { diffFlow } from '#shared/flow/patch.ts';
import { createDocumentStore } from './documentStore.ts';
import { applyAnyEdit, editSequence, smallFlow } from './flowFixture.ts';
import { createTestStore } from './storeFixture.ts';

const bytes = (document: FlowDocument) => exportFlow(document, 'sharing');

describe('any sequence of edits', () => {
  it('undone is byte for byte where it began, redone where it ended, here and in the store', async () => {
    await fc.assert(
      fc.asyncProperty(editSequence, async (edits) => {
        const store = createTestStore(smallFlow());
        const open = createDocumentStore(store.api, store.open(), 'me');
        const document = () => open.store.getState().document;
        const began = bytes(document());
        for (const edit of edits) open.edit(edit.kind, (flow) => applyAnyEdit(flow, edit));
        const ended = bytes(document());
        await open.flush();
        expect(bytes(store.document())).toBe(ended);
        while (open.undo()) expect(integrityProblems(document())).toEqual([]);
        expect(bytes(document())).toBe(began);
        await open.flush();
        expect(bytes(store.document())).toBe(began);
        while (open.redo()) expect(integrityProblems(document())).toEqual([]);
        expect(bytes(document())).toBe(ended);
        await open.flush();
        expect(bytes(store.document())).toBe(ended);
      }),
      { numRuns: 60 },
    );
  });

  it('survives closing: what was done is undone after the flow was opened anew', async () => {
    await fc.assert(
      fc.asyncProperty(editSequence, async (edits) => {
        const store = createTestStore(smallFlow());
        const first = createDocumentStore(store.api, store.open(), 'me');
        const began = bytes(first.store.getState().document);
        for (const edit of edits) first.edit(edit.kind, (flow) => applyAnyEdit(flow, edit));
        await first.flush();
        const again = createDocumentStore(store.api, store.open(), 'me again');
        while (again.undo());
        await again.flush();
        expect(bytes(store.document())).toBe(began);
      }),
      { numRuns: 40 },
    );
  });

  it('is always a flow that can be read back', () => {
    fc.assert(
      fc.property(editSequence, (edits) => {
        const document = edits.reduce(applyAnyEdit, smallFlow());
        expect(integrityProblems(document)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves two windows and the store alike, whoever did what', async () => {
    await fc.assert(
      fc.asyncProperty(editSequence, editSequence, async (mine, theirs) => {
        const store = createTestStore(smallFlow());
        const open = createDocumentStore(store.api, store.open(), 'me');
        for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
          const edit = mine[i];
          if (edit) open.edit(edit.kind, (flow) => applyAnyEdit(flow, edit));
          const other = theirs[i];
          const before = store.document();
          const after = other ? applyAnyEdit(before, other) : before;
          const forward = diffFlow(before, after);
          if (Object.keys(forward).length > 0) {
            const entry = {
              id: `their${i}`,
              label: 'Theirs',
              at: '2026-11-24T10:00:00.000Z',
              forward,
              backward: diffFlow(after, before),
            };
            open.takeRemote(store.edit(forward, { kind: 'edit', entry }));
          }
          if (i % 3 === 0) await Promise.resolve();
        }
        await open.flush();
        open.catchUp();
        await Promise.resolve();
        await new Promise((done) => setImmediate(done));
        expect(open.store.getState().document).toEqual(store.document());
        expect(open.store.getState().position).toBe(store.history().position);
      }),
      { numRuns: 60, examples: [[CAME_BETWEEN, []]] },
    );
  });
});

/** Found by chance (seed 711109641): the last edit comes after the queue was seen empty, before saving has ended. */
const CAME_BETWEEN = [
  { kind: 'addNode', choices: [0] },
  { kind: 'setStart', choices: [0] },
  { kind: 'changeExit', choices: [0] },
  { kind: 'changeActions', choices: [0] },
  { kind: 'changeActions', choices: [0] },
  { kind: 'changeNotes', choices: [0] },
  { kind: 'changeActions', choices: [0] },
  { kind: 'addNode', choices: [0] },
];
