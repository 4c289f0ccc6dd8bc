import { describe, expect, test } from 'vitest';
import type { FlowDocument } from '#shared/flow/document.ts';
import { applyPatch } from '#shared/flow/patch.ts';
import { testDatabase, testFolder } from '../databaseFixture.ts';
import { ConflictError, InvalidError } from '../serviceErrors.ts';
import { edit, newStore, node, redo, undo } from './editsFixture.ts';
import { createFlowStore } from './flowStore.ts';

describe('edits', () => {
  test('are there after the store is opened again, with their undo stack', () => {
    const folder = testFolder();
    const first = testDatabase(folder);
    const store = createFlowStore(first.database, first.changes);
    const { id } = store.create({ name: 'Orders' });
    const { after } = edit(store, id, (document) => ({
      ...document,
      nodes: [...document.nodes, node('x'), node('y', 'x')],
    }));
    edit(store, id, (document) => ({
      ...document,
      name: 'Orders!',
      nodes: document.nodes.map((one) => ({ ...one, label: 'L' })),
    }));
    undo(store, id);
    first.database.close();

    const second = testDatabase(folder);
    const again = createFlowStore(second.database, second.changes);
    const open = again.open(id);
    expect(open.document).toEqual(after);
    expect(open.revision).toBe(3);
    expect(open.history.position).toBe(1);
    expect(open.history.entries).toHaveLength(2);
    redo(again, id);
    expect(again.open(id).document.name).toBe('Orders!');
    expect(again.open(id).history.position).toBe(2);
  });

  test('keep the order of nodes wherever one is put, moved or removed', () => {
    const store = newStore();
    const { id } = store.create();
    const order = (ids: string) =>
      edit(store, id, (document) => ({
        ...document,
        start: null,
        nodes: [...ids].map((one) => document.nodes.find((known) => known.id === one) ?? node(one)),
      }));
    for (const ids of ['abc', 'xabc', 'xaybc', 'cbayx', 'cb', 'cdefgb', 'bgfedc', '', 'z']) {
      order(ids);
      expect(
        store
          .open(id)
          .document.nodes.map((one) => one.id)
          .join(''),
      ).toBe(ids);
    }
  });

  test('may be put between the same two nodes again and again', () => {
    const store = newStore();
    const { id } = store.create();
    edit(store, id, (document) => ({ ...document, start: null, nodes: [node('first'), node('last')] }));
    const ids: string[] = [];
    for (let i = 0; i < 60; i++) {
      edit(store, id, (document) => ({
        ...document,
        nodes: [node('first'), node(`n${i}`), ...document.nodes.slice(1)],
      }));
      ids.unshift(`n${i}`);
    }
    expect(store.open(id).document.nodes.map((one) => one.id)).toEqual(['first', ...ids, 'last']);
  });

  test('of one gesture extend its step; a new edit drops what could be redone', () => {
    const store = newStore();
    const { id } = store.create();
    edit(store, id, (document) => ({ ...document, description: 'a' }), { entry: 'typing' });
    edit(store, id, (document) => ({ ...document, description: 'ab' }), { entry: 'typing' });
    expect(store.open(id).history.entries.map((one) => one.id)).toEqual(['typing']);
    edit(store, id, (document) => ({ ...document, description: 'c' }), { entry: 'other' });
    undo(store, id);
    expect(store.open(id).document.description).toBe('ab');
    edit(store, id, (document) => ({ ...document, description: 'd' }), { entry: 'third' });
    const { history } = store.open(id);
    expect(history.entries.map((one) => one.id)).toEqual(['typing', 'third']);
    expect(history.position).toBe(2);
  });

  test('of notes, tests, assets and settings come back as they were', () => {
    const store = newStore();
    const { id } = store.create();
    const asset = { name: 'a.txt', mediaType: 'text/plain', size: 1, sha256: '0'.repeat(64), data: 'QQ==' };
    const { after } = edit(store, id, (document) => ({
      ...document,
      onEnd: { url: 'http://x', headers: [], timeoutMs: 1000, retries: 2, when: 'always' },
      seeds: [{ name: 'fullname' }],
      notes: [{ id: 'n', text: 'Hello', position: { x: 0, y: 0 }, size: { width: 100, height: 100 } }],
      tests: [{ id: 't', name: 'T', webhooks: 'sample', steps: [{ say: 'hi' }] }],
      assets: { as1: asset },
    }));
    expect(store.open(id).document).toEqual(after);
    edit(store, id, ({ onEnd: _o, notes: _n, assets: _a, ...document }) => ({
      ...document,
      idleTimeoutMinutes: null,
    }));
    const { document } = store.open(id);
    expect(document).not.toHaveProperty('onEnd');
    expect(document).not.toHaveProperty('notes');
    expect(document).not.toHaveProperty('assets');
    expect(document.idleTimeoutMinutes).toBeNull();
    undo(store, id);
    expect(store.open(id).document).toEqual(after);
  });

  test('keep the newest thousand steps', () => {
    const store = newStore();
    const { id } = store.create();
    let revision = 0;
    for (let i = 0; i < 1400; i++) {
      const entry = {
        id: `s${i}`,
        label: 'x',
        at: new Date().toISOString(),
        forward: { settings: { description: `${i}` } },
        backward: { settings: { description: `${i - 1}` } },
      };
      ({ revision } = store.apply({
        id,
        baseRevision: revision,
        origin: 'w',
        patch: entry.forward,
        step: { kind: 'edit', entry },
      }));
    }
    const { history } = store.open(id);
    expect(history.entries.length).toBeGreaterThanOrEqual(1000);
    expect(history.entries.length).toBeLessThan(1257);
    expect(history.entries.at(-1)?.id).toBe('s1399');
    expect(history.position).toBe(history.entries.length);
  }, 60_000);

  test('with the same id twice in a node are refused, and change nothing', () => {
    const store = newStore();
    const { id } = store.create();
    const twice = { ...node('x'), actions: [...node('x').actions, ...node('x').actions] };
    expect(() => edit(store, id, (document) => ({ ...document, nodes: [...document.nodes, twice] }))).toThrow(
      InvalidError,
    );
    expect(store.open(id).revision).toBe(0);
    expect(store.open(id).document.nodes).toHaveLength(1);
  });
});

describe('edits of two windows', () => {
  test('at different places are both taken', () => {
    const store = newStore();
    const { id } = store.create();
    edit(store, id, (document) => ({ ...document, nodes: [...document.nodes, node('x'), node('y')] }));
    edit(store, id, (document) => ({
      ...document,
      nodes: document.nodes.map((one) => (one.id === 'x' ? { ...one, label: 'X' } : one)),
    }));
    edit(
      store,
      id,
      (document) => ({
        ...document,
        nodes: document.nodes.map((one) => (one.id === 'y' ? { ...one, label: 'Y' } : one)),
      }),
      { base: 1 },
    );
    expect(
      store
        .open(id)
        .document.nodes.map((one) => one.label)
        .slice(1),
    ).toEqual(['X', 'Y']);
  });

  test('at the same place conflict, with what and where', () => {
    const store = newStore();
    const { id } = store.create();
    edit(store, id, (document) => ({ ...document, description: 'one' }));
    const late = () =>
      edit(store, id, (document) => ({ ...document, description: 'two', name: 'N' }), { base: 0 });
    expect(late).toThrow(ConflictError);
    try {
      late();
    } catch (error) {
      expect((error as ConflictError).parts).toEqual(['settings:description']);
      expect((error as ConflictError).revision).toBe(1);
    }
    expect(store.open(id).document.description).toBe('one');
  });

  test('sent twice because the answer got lost count once', () => {
    const store = newStore();
    const { id } = store.create();
    const { saved, entry } = edit(store, id, (document) => ({ ...document, description: 'one' }));
    const again = store.apply({
      id,
      baseRevision: 0,
      origin: 'w1',
      patch: entry.forward,
      step: { kind: 'edit', entry },
    });
    expect(again).toEqual(saved);
    expect(store.open(id).history.entries).toHaveLength(1);
  });

  test('never leave a connection to a node that the other one deleted', () => {
    const store = newStore();
    const { id } = store.create();
    edit(store, id, (document) => ({
      ...document,
      start: 'x',
      nodes: [node('x'), node('y'), node('z', 'y')],
    }));
    // One window deletes x and leaves y and z alone, the other connects z to it.
    edit(store, id, (document) => ({ ...document, start: null, nodes: [node('y'), document.nodes[2]!] }));
    const { revision } = store.open(id);
    const z = { nodes: { put: [{ value: node('z', 'x') }] } };
    const entry = { id: 'late', label: 'Connect', at: new Date().toISOString(), forward: z, backward: z };
    const saved = store.apply({
      id,
      baseRevision: revision - 1,
      origin: 'w2',
      patch: z,
      step: { kind: 'edit', entry },
    });
    const open = store.open(id);
    expect(open.document.nodes.find((one) => one.id === 'z')?.exit).toEqual({ type: 'goto', to: null });
    // Two revisions further: the editor sees that more happened than its edit, and reads anew.
    expect(saved.revision).toBe(revision + 2);
    expect(open.history.entries.at(-1)?.label).toBe('Disconnect from deleted nodes');
    // And the other way round: deleting what is connected to.
    edit(store, id, (document) => ({ ...document, start: 'y', nodes: [node('y'), node('z', 'y')] }));
    edit(store, id, (document) => ({ ...document, nodes: document.nodes.filter((one) => one.id !== 'y') }));
    expect(store.open(id).document.start).toBeNull();
    expect(store.open(id).document.nodes.map((one) => one.exit)).toEqual([{ type: 'goto', to: null }]);
  });

  test('any sequence of edits stores what applyPatch makes of it', () => {
    const store = newStore();
    const { id } = store.create();
    let document = store.open(id).document;
    for (let round = 0; round < 40; round++) {
      const ids = 'abcdefgh'
        .split('')
        .filter((_, i) => (round * 7 + i * 13) % 5 > 1)
        .sort((a, b) => ((a.charCodeAt(0) * round) % 7) - ((b.charCodeAt(0) * round) % 7));
      const after: FlowDocument = {
        ...document,
        start: ids[0] ?? null,
        nodes: ids.map(
          (one) => document.nodes.find((known) => known.id === one && round % 3 > 0) ?? node(one),
        ),
      };
      const { entry } = edit(store, id, () => after);
      document = applyPatch(document, entry.forward);
      expect(store.open(id).document).toEqual(document);
    }
  });
});
