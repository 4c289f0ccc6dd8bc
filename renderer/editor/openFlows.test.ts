import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import type { OpenFlow } from '#shared/api/flows.ts';
import { blankDocument } from '#shared/flow/document.ts';
import type { FlowsApi } from '../document/autosave.ts';
import { setSettings } from '../document/commands/contentCommands.ts';
import { createOpenFlows, type FlowSlot } from './openFlows.ts';

function setup() {
  const saved: string[] = [];
  let failing: ORPCError<string, unknown> | null = null;
  const stored: OpenFlow = {
    id: 'f1',
    revision: 0,
    updatedAt: '2026-01-01T00:00:00.000Z',
    document: blankDocument('Orders', 'n1', 'a1'),
    history: { entries: [], position: 0 },
  };
  const api: FlowsApi = {
    open: async () => {
      if (failing) throw failing;
      return stored;
    },
    apply: async ({ baseRevision, patch }) => {
      if (failing) throw failing;
      saved.push(patch.settings?.name ?? '');
      return { revision: baseRevision + 1, updatedAt: '2026-01-01T00:00:01.000Z' };
    },
  };
  const flows = createOpenFlows({ api, origin: 'me', editorState: () => ({}), events: () => ({}) });
  const slot = () => flows.store.getState().slots.get('f1');
  return {
    flows,
    saved,
    slot,
    fail: (error: ORPCError<string, unknown> | null) => {
      failing = error;
    },
  };
}

const settle = () => new Promise((done) => setImmediate(done));
const gone = new ORPCError('GONE', {
  defined: true,
  status: 404,
  message: 'This flow is not there.',
  data: { kind: 'flow', id: 'f1' },
});
const full = new ORPCError('STORAGE', {
  defined: true,
  status: 507,
  message: 'The disk is full.',
  data: { reason: 'full' },
});

function opened(slot: FlowSlot | undefined) {
  if (slot?.state !== 'open') throw new Error(`the flow is ${slot?.state}`);
  return slot;
}

const rename = (slot: FlowSlot | undefined, name: string) =>
  opened(slot).document.edit('Rename', (flow) => setSettings(flow, { name }));

test('a flow that is gone says so, and comes in when it is restored', async () => {
  const { flows, slot, fail } = setup();
  fail(gone);
  flows.open('f1');
  expect(slot()?.state).toBe('loading');
  await settle();
  expect(slot()).toEqual({ state: 'failed', message: 'This flow is not there.', gone: true });
  fail(null);
  flows.take({ type: 'restored', flowId: 'f1', origin: null });
  await settle();
  expect(slot()?.state).toBe('open');
});

test('an editor starts with what it was opened for; an open one is told', async () => {
  const { flows, slot } = setup();
  flows.open('f1', { chatOpen: true, inspectorOpen: false });
  await settle();
  expect(opened(slot()).editor.store.getState().chatOpen).toBe(true);
  flows.open('f1', { drawer: 'problems' });
  expect(opened(slot()).editor.store.getState().drawer).toBe('problems');
});

test('closing waits for the last edits, and stays open where they can’t be saved', async () => {
  const { flows, slot, saved, fail } = setup();
  flows.open('f1');
  await settle();
  fail(full);
  rename(slot(), 'Later');
  expect(await flows.close('f1')).toBe(false);
  expect(flows.hasUnsaved()).toBe(true);
  expect(opened(slot()).document.store.getState().saved).toMatchObject({ state: 'failed' });
  fail(null);
  opened(slot()).document.retry();
  expect(await flows.close('f1')).toBe(true);
  expect(saved).toEqual(['Later']);
  expect(slot()).toBeUndefined();
});

test('a flow closed while it is read does not come back', async () => {
  const { flows, slot } = setup();
  flows.open('f1');
  flows.drop('f1');
  await settle();
  expect(slot()).toBeUndefined();
});

test('edits of another window come in, this window’s own do not come twice', async () => {
  const { flows, slot } = setup();
  flows.open('f1');
  await settle();
  const change = (origin: string, name: string) =>
    flows.take({
      type: 'edited',
      flowId: 'f1',
      origin,
      revision: 1,
      updatedAt: '2026-01-01T00:00:02.000Z',
      patch: { settings: { name } },
      step: {
        kind: 'edit',
        entry: {
          id: 'e1',
          label: 'Rename',
          at: '2026-01-01T00:00:02.000Z',
          forward: { settings: { name } },
          backward: { settings: { name: 'Orders' } },
        },
      },
    });
  change('me', 'Mine');
  expect(opened(slot()).document.store.getState().document.name).toBe('Orders');
  change('other', 'Theirs');
  expect(opened(slot()).document.store.getState().document.name).toBe('Theirs');
});
