import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FlowDocument } from '#shared/flow/document.ts';
import { diffFlow } from '#shared/flow/patch.ts';
import { addNode, newNode, updateNode } from './commands/nodeCommands.ts';
import { createDocumentStore } from './documentStore.ts';
import { createTestStore } from './storeFixture.ts';

const rename = (id: string, label: string) => (document: FlowDocument) =>
  updateNode(document, id, (node) => ({ ...node, label }));
const labels = (document: FlowDocument) => document.nodes.map(({ label }) => label);

function opened(store = createTestStore()) {
  const conflicts: string[][] = [];
  const open = createDocumentStore(store.api, store.open(), 'me', {
    onConflict: (parts) => conflicts.push(parts),
  });
  return { store, open, conflicts, document: () => open.store.getState().document };
}

/** An edit as another window makes it on what the store has. */
function remotely(
  store: ReturnType<typeof createTestStore>,
  recipe: (document: FlowDocument) => FlowDocument,
  id = 'other',
) {
  const before = store.document();
  const after = recipe(before);
  const forward = diffFlow(before, after);
  const entry = {
    id,
    label: 'Theirs',
    at: '2026-11-24T10:00:00.000Z',
    forward,
    backward: diffFlow(after, before),
  };
  return store.edit(forward, { kind: 'edit', entry });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createDocumentStore', () => {
  it('shows an edit at once, saves it, and says so', async () => {
    const { store, open, document } = opened();
    expect(open.edit('Rename', rename('a', 'Hello'))).toBe(true);
    expect(labels(document())).toEqual(['Hello']);
    expect(open.store.getState().saved.state).toBe('saving');
    await open.flush();
    expect(labels(store.document())).toEqual(['Hello']);
    expect(open.store.getState().saved).toEqual({ state: 'saved', at: new Date(1000).toISOString() });
  });

  it('does nothing where a recipe changes nothing', () => {
    const { open } = opened();
    expect(open.edit('Nothing', (document) => document)).toBe(false);
    expect(open.edit('Nothing', (document) => ({ ...document, nodes: [...document.nodes] }))).toBe(false);
    expect(open.store.getState().entries).toEqual([]);
  });

  it('takes steps back and forth, here and in the store', async () => {
    const { store, open, document } = opened();
    open.edit('Rename', rename('a', 'One'));
    open.edit('Add', (flow) => addNode(flow, newNode({ x: 0, y: 0 }, 'Two')));
    expect(open.undo()).not.toBeNull();
    expect(open.undo()).not.toBeNull();
    expect(open.undo()).toBeNull();
    expect(labels(document())).toEqual(['Welcome']);
    expect(open.redo()).not.toBeNull();
    await open.flush();
    expect(labels(store.document())).toEqual(['One']);
    expect(store.history()).toMatchObject({ position: 1, entries: [{ label: 'Rename' }, { label: 'Add' }] });
  });

  it('joins the edits of a gesture into one step, until it rests or something comes between', async () => {
    const { store, open, document } = opened();
    open.edit('Type', rename('a', 'H'), { gesture: 'label' });
    await vi.advanceTimersByTimeAsync(1000);
    open.edit('Type', rename('a', 'He'), { gesture: 'label' });
    await open.flush();
    expect(store.history().entries).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1600);
    open.edit('Type', rename('a', 'Hey'), { gesture: 'label' });
    open.endGesture();
    open.edit('Type', rename('a', 'Hey!'), { gesture: 'label' });
    await open.flush();
    expect(open.store.getState().entries).toHaveLength(3);
    open.undo();
    expect(labels(document())).toEqual(['Hey']);
    open.undo();
    expect(labels(document())).toEqual(['He']);
    open.undo();
    expect(labels(document())).toEqual(['Welcome']);
  });

  it('sends a gesture that waits as one edit', async () => {
    const { store, open } = opened();
    for (const label of ['H', 'He', 'Hel', 'Hell', 'Hello'])
      open.edit('Type', rename('a', label), { gesture: 'label' });
    await open.flush();
    // The first was on its way when the others came.
    expect(store.applied()).toBe(2);
    expect(labels(store.document())).toEqual(['Hello']);
    expect(store.history().entries).toHaveLength(1);
  });

  it('merges what another window does elsewhere in the flow', async () => {
    const { store, open, document, conflicts } = opened();
    const edit = remotely(store, (flow) => addNode(flow, newNode({ x: 0, y: 0 }, 'Theirs')));
    open.takeRemote(edit);
    expect(labels(document())).toEqual(['Welcome', 'Theirs']);
    open.edit('Rename', rename('a', 'Mine'));
    await open.flush();
    expect(labels(store.document())).toEqual(['Mine', 'Theirs']);
    expect(conflicts).toEqual([]);
  });

  it('keeps both when windows edit at the same moment, at different places', async () => {
    const { store, open, document, conflicts } = opened();
    open.edit('Rename', rename('a', 'Mine'));
    // Comes in while ours is on its way.
    open.takeRemote(remotely(store, (flow) => addNode(flow, newNode({ x: 0, y: 0 }, 'Theirs'))));
    await open.flush();
    expect(labels(document())).toEqual(['Mine', 'Theirs']);
    expect(document()).toEqual(store.document());
    expect(conflicts).toEqual([]);
  });

  it('keeps its own version of what both changed, says so, and leaves theirs one undo away', async () => {
    const { store, open, document, conflicts } = opened();
    remotely(store, rename('a', 'Theirs'));
    open.edit('Rename', rename('a', 'Mine'));
    await open.flush();
    expect(labels(store.document())).toEqual(['Mine']);
    expect(conflicts).toEqual([['nodes:a']]);
    open.undo();
    await open.flush();
    expect(labels(document())).toEqual(['Theirs']);
    expect(labels(store.document())).toEqual(['Theirs']);
  });

  it('undoes a whole gesture though another window came between its parts', async () => {
    const { store, open, document } = opened();
    open.edit('Move', rename('a', 'One'), { gesture: 'g' });
    await open.flush();
    open.edit('Move', rename('a', 'Two'), { gesture: 'g' });
    open.takeRemote(remotely(store, (flow) => addNode(flow, newNode({ x: 0, y: 0 }, 'Theirs'))));
    await open.flush();
    expect(labels(document())).toEqual(['Two', 'Theirs']);
    expect(document()).toEqual(store.document());
    expect(
      store.history().entries.find(({ label }) => label === 'Move')?.backward.nodes?.put?.[0]?.value.label,
    ).toBe('Welcome');
  });

  it('keeps what could not be saved, says why, and tries again', async () => {
    const { store, open, document } = opened();
    store.mishaps.push('storage', 'storage');
    open.edit('Rename', rename('a', 'Kept'));
    await expect(open.flush()).rejects.toThrow('not saved yet');
    expect(open.store.getState().saved).toEqual({ state: 'failed', message: 'The disk is full.' });
    open.edit('Rename', rename('a', 'Kept too'));
    expect(labels(document())).toEqual(['Kept too']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(open.store.getState().saved.state).toBe('failed');
    open.retry();
    await open.flush();
    expect(labels(store.document())).toEqual(['Kept too']);
    expect(open.store.getState().saved.state).toBe('saved');
    expect(store.history().entries).toHaveLength(2);
  });

  it('sends again what never arrived', async () => {
    const { store, open, conflicts } = opened();
    store.mishaps.push('lost-before');
    open.edit('Rename', rename('a', 'Arrived'));
    await open.flush().catch(() => {});
    open.catchUp();
    await open.flush();
    expect(labels(store.document())).toEqual(['Arrived']);
    expect(store.applied()).toBe(1);
    expect(conflicts).toEqual([]);
  });

  it('does not send twice what arrived though no answer came, nor calls it a conflict', async () => {
    const { store, open, conflicts, document } = opened();
    store.mishaps.push('lost-after');
    open.edit('Rename', rename('a', 'Arrived'));
    open.edit('Rename again', rename('a', 'After it'));
    await open.flush().catch(() => {});
    open.catchUp();
    await open.flush();
    expect(store.applied()).toBe(2);
    expect(conflicts).toEqual([]);
    expect(labels(store.document())).toEqual(['After it']);
    expect(store.history().entries.map(({ label }) => label)).toEqual(['Rename', 'Rename again']);
    open.undo();
    open.undo();
    expect(labels(document())).toEqual(['Welcome']);
  });

  it('catches up with what it missed without a connection', () => {
    const { store, open, document } = opened();
    remotely(store, rename('a', 'Missed'));
    open.catchUp();
    return vi.waitFor(() => expect(labels(document())).toEqual(['Missed']));
  });

  it('keeps edits of a deleted flow here, and saves them when it comes back', async () => {
    const { store, open, document } = opened();
    store.gone = true;
    open.takeDeleted(true);
    expect(open.store.getState().saved.state).toBe('gone');
    open.edit('Rename', rename('a', 'Kept'));
    expect(labels(document())).toEqual(['Kept']);
    await expect(open.flush()).rejects.toThrow();
    store.gone = false;
    open.takeDeleted(false);
    await open.flush();
    expect(labels(store.document())).toEqual(['Kept']);
    expect(open.store.getState().saved.state).toBe('saved');
  });

  it('learns by saving that the flow is gone', async () => {
    const { store, open } = opened();
    store.gone = true;
    open.edit('Rename', rename('a', 'Kept'));
    await open.flush().catch(() => {});
    expect(open.store.getState().saved).toMatchObject({ state: 'gone' });
    expect(open.store.getState().saved).toHaveProperty(
      'message',
      expect.stringContaining('deleted in another window'),
    );
  });

  it('reads the flow anew when it missed an edit between two that it heard of', async () => {
    const { store, open, document } = opened();
    remotely(store, rename('a', 'First'), 'one');
    const second = remotely(store, (flow) => addNode(flow, newNode({ x: 0, y: 0 }, 'Second')), 'two');
    open.takeRemote(second);
    await vi.waitFor(() => expect(labels(document())).toEqual(['First', 'Second']));
    expect(open.store.getState().position).toBe(2);
  });
});
