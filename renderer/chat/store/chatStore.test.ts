import { ORPCError } from '@orpc/client';
import { describe, expect, test, vi } from 'vitest';
import type { RunInfo, RunItem } from '#shared/api/conversations.ts';
import type { Client } from '../../api/client.ts';
import { createDocumentStore } from '../../document/documentStore.ts';
import { createEditorStore } from '../../editor/editorStore.ts';
import { testDocument, testRun } from '../fold/testRun.ts';
import { createChat } from './chatStore.ts';

const LIVE = { environmentId: null, environmentName: null, mode: 'live' as const };

describe('the test chat', () => {
  test('starts with the seeds of the flow, follows the run and shows it on the canvas', async () => {
    const { chat, calls, editor } = setUp();
    const start = chat.start();
    // Nothing starts before it is known where.
    await new Promise((done) => setImmediate(done));
    expect(calls.filter(([name]) => name === 'start')).toEqual([]);
    chat.setSurroundings({ ...LIVE, environmentId: 'e1', environmentName: 'Staging' });
    expect(await start).toBe(true);
    expect(calls).toContainEqual([
      'start',
      { flowId: 'f', environmentId: 'e1', mode: 'live', data: { fullname: 'Ada' } },
    ]);
    await vi.waitFor(() => expect(editor.store.getState().trail).toMatchObject({ active: 'welcome' }));
    expect(chat.store.getState()).toMatchObject({ phase: 'open', run: { id: 'r1' } });
  });

  test('a run that goes on is shown again; one that was put away is not', async () => {
    const going = info('r9', null);
    const { chat } = setUp({ runs: [going] });
    await vi.waitFor(() => expect(chat.store.getState().run?.id).toBe('r9'));
    chat.clear();
    expect(chat.store.getState()).toMatchObject({ run: null, phase: 'idle' });
    const again = setUp({ runs: [going], settings: new Map([['flow.f.chatClosed', 'r9']]) });
    await vi.waitFor(() => expect(again.chat.store.getState().phase).toBe('idle'));
    const ended = setUp({ runs: [info('r8', 'end')] });
    await vi.waitFor(() => expect(ended.chat.store.getState().phase).toBe('idle'));
  });

  test('a run that ended while nobody looked is shown with its end, once', async () => {
    const settings = new Map([['flow.f.chatOpen', 'r8']]);
    const { chat } = setUp({ runs: [info('r8', 'error')], settings });
    await vi.waitFor(() => expect(chat.store.getState().run?.id).toBe('r8'));
    chat.clear();
    expect(settings.get('flow.f.chatOpen')).toBeNull();
  });

  test('what is said where no conversation goes on starts one; two replies keep their order', async () => {
    const { chat, calls } = setUp();
    chat.setSurroundings(LIVE);
    await Promise.all([chat.say('one'), chat.say('two')]);
    expect(calls.filter(([name]) => name === 'start' || name === 'say')).toEqual([
      ['start', expect.anything()],
      ['say', { runId: 'r1', text: 'one' }],
      ['say', { runId: 'r1', text: 'two' }],
    ]);
    await chat.say('one');
    expect(chat.store.getState().said).toEqual(['two', 'one']);
  });

  test('what could not be said is told, and said to have failed', async () => {
    const { chat } = setUp({ fails: 'say' });
    chat.setSurroundings(LIVE);
    expect(await chat.say('one')).toBe(false);
    expect(chat.store.getState().error?.title).toBe('This was not said');
    chat.dismissError();
    expect(chat.store.getState().error).toBeNull();
  });

  test('edits that can’t be saved are said; the conversation goes on', async () => {
    const { chat, document } = setUp({ fails: 'apply' });
    chat.setSurroundings(LIVE);
    document.edit('Rename', (flow) => ({ ...flow, name: 'Other' }));
    expect(await chat.start()).toBe(true);
    expect(chat.store.getState().unsaved).not.toBeNull();
  });

  test('another environment or mode is changed over to, and noted where it happened', async () => {
    const { chat, calls } = setUp();
    chat.setSurroundings(LIVE);
    await chat.start();
    await vi.waitFor(() => expect(chat.store.getState().conversation.lines.length).toBeGreaterThan(0));
    chat.setSurroundings({ environmentId: 'e2', environmentName: 'Production', mode: 'sample' });
    await vi.waitFor(() => expect(chat.store.getState().notes).toHaveLength(2));
    expect(calls).toContainEqual(['setEnvironment', { runId: 'r1', environmentId: 'e2' }]);
    expect(calls).toContainEqual(['setMode', { runId: 'r1', mode: 'sample' }]);
    expect(chat.store.getState().notes.map(({ line }) => line.text)).toEqual([
      'From here on with the environment Production',
      'From here on webhooks are answered by their samples',
    ]);
  });

  test('a stream that is told anew replaces what is shown instead of doubling it', async () => {
    const { chat, detach } = setUp();
    chat.setSurroundings(LIVE);
    await chat.start();
    const lines = () => chat.store.getState().conversation.lines.length;
    await vi.waitFor(() => expect(lines()).toBeGreaterThan(0));
    const before = chat.store.getState().conversation;
    detach();
    chat.attach();
    await vi.waitFor(() => expect(chat.store.getState().conversation).not.toBe(before));
    expect(chat.store.getState().conversation).toEqual(before);
  });

  test('a run that was deleted elsewhere is put away; another failure to follow it is told', async () => {
    const gone = new ORPCError('GONE', { data: { kind: 'run', id: 'r1' }, message: 'It is gone.' });
    const deleted = setUp({ fails: 'watch', error: gone });
    deleted.chat.setSurroundings(LIVE);
    await deleted.chat.start();
    await vi.waitFor(() => expect(deleted.chat.store.getState()).toMatchObject({ run: null, phase: 'idle' }));
    const { chat } = setUp({ fails: 'watch' });
    chat.setSurroundings(LIVE);
    await chat.start();
    await vi.waitFor(() =>
      expect(chat.store.getState().error?.title).toBe('The conversation can’t be followed'),
    );
    expect(chat.store.getState().run?.id).toBe('r1');
  });

  test('requests of earlier runs', async () => {
    const { chat } = setUp({ runs: [info('r2', 'end'), info('r1', 'end')] });
    chat.loadEarlier();
    await vi.waitFor(() => expect(chat.store.getState().earlier).toHaveLength(2));
    expect(chat.store.getState().earlier?.map(({ run }) => run.id)).toEqual(['r2', 'r1']);
  });
});

function info(id: string, outcome: RunInfo['outcome']): RunInfo {
  const at = '2026-01-01T00:00:00Z';
  const where = { mode: 'live' as const, environmentId: null, environmentName: null };
  return { id, flowId: 'f', name: null, ...where, startedAt: at, updatedAt: at, outcome, turns: 0 };
}

interface Given {
  runs?: RunInfo[];
  settings?: Map<string, unknown>;
  /** The call that fails, and with what. */
  fails?: string;
  error?: Error;
}

function setUp({ runs = [], settings = new Map(), fails, error }: Given = {}) {
  const calls: [string, unknown][] = [];
  const answer =
    <Output>(name: string, output: (input: never) => Output) =>
    async (input: never) => {
      calls.push([name, input]);
      if (fails === name) throw error ?? new Error('it failed');
      return output(input);
    };
  let started = 0;
  const items = testRun([{ type: 'reply', text: 'AB1234' }]).slice(0, 4);
  const exchange: RunItem = { kind: 'exchange', exchange: { id: 'x' } as never };
  const client = {
    conversations: {
      start: answer('start', () => info(`r${++started}`, null)),
      watch: answer('watch', async function* () {
        yield* items;
        await new Promise(() => {});
      }),
      ...Object.fromEntries(
        ['say', 'transfer', 'timeOut', 'skipDelay', 'abort', 'forceFault', 'setEnvironment', 'setMode'].map(
          (name) => [name, answer(name, () => undefined)],
        ),
      ),
    },
    runs: {
      list: answer('list', ({ limit }: { limit: number }) => runs.slice(0, limit)),
      get: answer('get', ({ runId }: { runId: string }) => ({
        info: runs.find(({ id }) => id === runId),
        items: [exchange],
        data: {},
      })),
    },
  } as unknown as Pick<Client, 'conversations' | 'runs'>;
  const opened = {
    id: 'f',
    revision: 1,
    updatedAt: '2026-01-01T00:00:00Z',
    document: { ...testDocument, seeds: [{ name: 'fullname', example: 'Ada' }, { name: 'vip' }] },
    history: { entries: [], position: 0 },
  };
  const api = {
    open: async () => opened as never,
    apply: answer('apply', () => ({ revision: 2, updatedAt: opened.updatedAt })),
  };
  const document = createDocumentStore(api as never, opened as never, 'window');
  const editor = createEditorStore();
  const chat = createChat({
    client,
    document,
    editor,
    settings: { get: (key) => settings.get(key), set: (key, value) => void settings.set(key, value) },
  });
  const detach = chat.attach();
  return { chat, calls, editor, document, detach };
}
