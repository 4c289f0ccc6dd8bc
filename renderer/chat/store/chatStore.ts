import { createStore } from 'zustand/vanilla';
import type { Mode, RunInfo } from '#shared/api/conversations.ts';
import { callError } from '../../api/callError.ts';
import type { Client } from '../../api/client.ts';
import type { OpenDocument } from '../../document/documentStore.ts';
import type { Editor } from '../../editor/editorStore.ts';
import type { Settings } from '../../settings/settingsStore.ts';
import { EMPTY_CONVERSATION, type LineOf } from '../fold/conversation.ts';
import { seedExamples } from '../fold/seedExamples.ts';
import { announceNews } from './announceNews.ts';
import type { Chat, ChatState, StartAs, Surroundings } from './chatState.ts';
import { readEarlierRuns } from './earlierRuns.ts';
import { createRunFollower } from './runFollower.ts';
import { trailOf } from './trail.ts';

/** What the chat stands on. */
export interface ChatOptions {
  client: Pick<Client, 'conversations' | 'runs'>;
  document: OpenDocument;
  editor: Editor;
  settings: Pick<Settings, 'get' | 'set'>;
}

/** The test chat of an open flow. */
export function createChat({ client, document, editor, settings }: ChatOptions): Chat {
  const { conversations, runs } = client;
  const { flowId } = document.store.getState();
  const closedKey = `flow.${flowId}.chatClosed`;
  /** The run whose end nobody has seen yet: one that ends while no window shows it is shown all the same. */
  const openKey = `flow.${flowId}.chatOpen`;
  const store = createStore<ChatState>(() => ({
    phase: 'looking',
    run: null,
    conversation: EMPTY_CONVERSATION,
    notes: [],
    error: null,
    unsaved: null,
    toggled: new Set(),
    said: [],
    earlier: null,
  }));
  let users = 0;
  /** Read out is what happened from then on, and each event once. */
  let liveFrom = '';
  let heardSeq = 0;
  let surroundings: Surroundings | null = null;
  let applied: Surroundings | null = null;
  let lastStart: StartAs = {};
  let chosen = () => {};
  const whenChosen = new Promise<void>((done) => {
    chosen = done;
  });
  let saying: Promise<unknown> = Promise.resolve();

  const fail = (title: string, error: unknown) =>
    store.setState({ error: { title, message: callError(error).message } });

  const follower = createRunFollower({
    watch: conversations.watch,
    current: () => store.getState().conversation,
    onItems(conversation, items) {
      const { run } = store.getState();
      if (!run) return;
      store.setState({ conversation });
      if (conversation.ended && settings.get(openKey) === run.id) settings.set(openKey, null);
      editor.setTrail(trailOf(run, conversation, document.store.getState().document));
      const heard = heardSeq;
      announceNews(items, ({ seq, event }) => seq > heard && event.at >= liveFrom);
      heardSeq = Math.max(heardSeq, conversation.lastSeq);
    },
    onError(error) {
      if (error.code === 'GONE') put(null);
      else store.setState({ error: { title: 'The conversation can’t be followed', message: error.message } });
    },
  });
  const follow = () => {
    const { run } = store.getState();
    if (run && users > 0) follower.follow(run);
  };
  /** Shows a run, or none. */
  const put = (run: RunInfo | null) => {
    follower.stop();
    keepEarlier();
    heardSeq = 0;
    applied = run && {
      environmentId: run.environmentId,
      environmentName: run.environmentName,
      mode: run.mode,
    };
    store.setState({
      run,
      phase: run ? 'open' : 'idle',
      conversation: EMPTY_CONVERSATION,
      notes: [],
      toggled: new Set(),
    });
    if (run && run.outcome === null && settings.get(openKey) !== run.id) settings.set(openKey, run.id);
    editor.setTrail(null);
    follow();
    changeOver();
  };
  /** The requests of a conversation that is put away stay in the list. */
  const keepEarlier = () => {
    const { run, conversation, earlier } = store.getState();
    if (!run || !earlier || conversation.exchanges.length === 0) return;
    store.setState({ earlier: [{ run, exchanges: conversation.exchanges }, ...earlier] });
  };
  /** Looks once whether a conversation of this flow goes on, from before a reload or in a run of another window. */
  const look = async () => {
    try {
      const [latest] = await runs.list({ flowId, limit: 1 });
      if (store.getState().phase !== 'looking') return;
      const goesOn = latest && latest.outcome === null && latest.id !== settings.get(closedKey);
      const endedUnseen = latest && latest.id === settings.get(openKey);
      liveFrom = new Date().toISOString();
      put(goesOn || endedUnseen ? latest : null);
    } catch (error) {
      if (store.getState().phase !== 'looking') return;
      store.setState({ phase: 'idle' });
      if (callError(error).code !== 'GONE') fail('Kept conversations can’t be read', error);
    }
  };
  const goesOn = () => {
    const { run, conversation } = store.getState();
    return run !== null && conversation.ended === null && conversation.status?.waits !== 'ended';
  };
  const note = (text: string) => {
    const { conversation, notes } = store.getState();
    const { turn, lines } = conversation;
    const place = { at: new Date().toISOString(), turn, nodeId: '', actionId: null };
    const line: LineOf<'note'> = { id: `n${notes.length}`, ...place, kind: 'note', text };
    store.setState({ notes: [...notes, { before: lines.length, line }] });
  };
  /** A conversation that goes on changes over to what was chosen meanwhile. */
  const changeOver = () => {
    const { run } = store.getState();
    if (!run || !applied || !surroundings || !goesOn()) return;
    const before = applied;
    const { environmentId, environmentName, mode } = surroundings;
    applied = surroundings;
    const failed = (error: unknown) => {
      applied = before;
      fail('The conversation could not be changed over', error);
    };
    if (environmentId !== before.environmentId) {
      conversations.setEnvironment({ runId: run.id, environmentId }).then(() => {
        note(
          environmentName
            ? `From here on with the environment ${environmentName}`
            : 'From here on without an environment',
        );
      }, failed);
    }
    if (mode !== before.mode) {
      conversations.setMode({ runId: run.id, mode }).then(() => note(MODE_NOTES[mode]), failed);
    }
  };
  const saveEdits = async () => {
    try {
      await document.flush();
      if (store.getState().unsaved !== null) store.setState({ unsaved: null });
    } catch {
      const { saved } = document.store.getState();
      const why = 'message' in saved ? saved.message : 'They are saved as soon as that is possible.';
      store.setState({ unsaved: why });
    }
  };
  const start = async (as: StartAs = {}): Promise<boolean> => {
    if (store.getState().phase === 'starting') return false;
    lastStart = as;
    const before = store.getState().phase;
    store.setState({ phase: 'starting', error: null });
    await whenChosen;
    await saveEdits();
    liveFrom = new Date().toISOString();
    const { environmentId, mode } = surroundings ?? { environmentId: null, mode: 'live' as const };
    const { startAt, data = seedExamples(document.store.getState().document) } = as;
    try {
      const where = startAt === undefined ? {} : { startAt };
      put(await conversations.start({ flowId, environmentId, mode, data, ...where }));
      return true;
    } catch (error) {
      store.setState({ phase: before === 'open' ? 'open' : 'idle' });
      fail('The conversation could not be started', error);
      return false;
    }
  };
  const sayNow = async (text: string): Promise<boolean> => {
    store.setState({ error: null });
    if (goesOn()) await saveEdits();
    else if (!(await start(lastStart))) return false;
    const { run } = store.getState();
    if (!run) return false;
    try {
      await conversations.say({ runId: run.id, text });
      return true;
    } catch (error) {
      fail('This was not said', error);
      return false;
    }
  };
  /** A call about the run; what it changes arrives through the stream. */
  const tell = (title: string, call: (runId: string) => Promise<unknown>) => {
    const { run } = store.getState();
    if (!run) return;
    store.setState({ error: null });
    call(run.id).catch((error: unknown) => fail(title, error));
  };

  return {
    store,
    attach() {
      users++;
      if (users === 1) {
        if (store.getState().phase === 'looking') void look();
        else follow();
      }
      return () => {
        users--;
        if (users === 0) follower.stop();
      };
    },
    setSurroundings(next) {
      surroundings = next;
      chosen();
      changeOver();
    },
    start,
    restart: () => start(lastStart),
    say(text) {
      const said = store.getState().said.filter((one) => one !== text);
      store.setState({ said: [...said, text].slice(-MOST_SAID) });
      // One after the other: two quick answers keep their order.
      const result = saying.then(() => sayNow(text));
      saying = result;
      return result;
    },
    transfer: (outcome) =>
      tell('The outcome was not taken', (runId) => conversations.transfer({ runId, outcome })),
    timeOut: () => tell('The time-out was not taken', (runId) => conversations.timeOut({ runId })),
    skipDelay: () => tell('The pause was not skipped', (runId) => conversations.skipDelay({ runId })),
    abort: () => tell('The request was not stopped', (runId) => conversations.abort({ runId })),
    forceFault: (code) => tell('The fault was not set', (runId) => conversations.forceFault({ runId, code })),
    clear() {
      const { run } = store.getState();
      if (run) settings.set(closedKey, run.id);
      settings.set(openKey, null);
      lastStart = {};
      put(null);
    },
    dismissError: () => store.setState({ error: null }),
    toggle(lineId) {
      const toggled = new Set(store.getState().toggled);
      if (!toggled.delete(lineId)) toggled.add(lineId);
      store.setState({ toggled });
    },
    loadEarlier() {
      if (store.getState().earlier) return;
      store.setState({ earlier: [] });
      readEarlierRuns(runs, flowId).then(
        (read) => {
          const { earlier, run } = store.getState();
          const known = new Set([run?.id, ...(earlier ?? []).map((one) => one.run.id)]);
          const more = read.filter((one) => !known.has(one.run.id));
          store.setState({ earlier: [...(earlier ?? []), ...more] });
        },
        () => store.setState({ earlier: null }),
      );
    },
  };
}

const MOST_SAID = 100;

const MODE_NOTES: Record<Mode, string> = {
  live: 'From here on webhooks go to the network',
  sample: 'From here on webhooks are answered by their samples',
  recorded: 'From here on webhooks are answered by recordings',
};
