import type { AppInfo } from '#shared/api/app.ts';
import { randomUuid } from '#shared/core/ids.ts';
import { callError } from '../api/callError.ts';
import type { Client } from '../api/client.ts';
import { subscribe } from '../api/subscribe.ts';
import { createOpenFlows, type OpenFlows } from '../editor/openFlows.ts';
import { initialEditorState } from '../editor/panels/panelMemory.ts';
import { createEnvironmentList, type EnvironmentList } from '../environments/environmentList.ts';
import { createFlowCards, type FlowCards } from '../library/cards/flowCards.ts';
import { createFlowImports, type FlowImports, type ImportedFlow } from '../library/imports/flowImports.ts';
import { createSettings, type Settings } from '../settings/settingsStore.ts';
import { toast } from '../ui/overlays/toast.ts';
import { createOpenTabs, type OpenTabs } from './openTabs.ts';
import { goToRoute } from './route.ts';

/** What a window has once. */
export interface AppServices {
  client: Client;
  info: AppInfo;
  /** Names this window among all that may edit a flow. */
  origin: string;
  settings: Settings;
  cards: FlowCards;
  environments: EnvironmentList;
  imports: FlowImports;
  flows: OpenFlows;
  tabs: OpenTabs;
}

/** Reads what a window needs before its first screen, and follows what other windows do from then on. */
export async function startAppServices(client: Client): Promise<AppServices> {
  const origin = randomUuid();
  const words = (error: unknown) => callError(error).message;
  const [info, stored] = await Promise.all([client.app.info(), client.app.settings()]);
  const settings = createSettings(
    stored,
    (key, value) => client.app.setSetting({ key, value: value as never }),
    (error) => toast({ id: 'settings', tone: 'danger', text: `Not remembered: ${words(error)}` }),
  );
  const cards = createFlowCards(client.flows, words);
  const environments = createEnvironmentList(() => client.environments.list(), words);
  const tabs = createOpenTabs(settings);
  const imports = createFlowImports(client.flows, (whole, done) => {
    void cards.refresh();
    if (done) tellImported(whole);
  });
  const flows = createOpenFlows({
    api: client.flows,
    origin,
    editorState: () => initialEditorState(settings, window.innerWidth),
    events: (flowId) => ({ onConflict: () => tellConflict(flowId) }),
  });
  const tellConflict = (flowId: string) => {
    const slot = flows.store.getState().slots.get(flowId);
    const name = slot?.state === 'open' ? slot.document.store.getState().document.name : '';
    toast({
      id: `conflict ${flowId}`,
      tone: 'warn',
      text: `Another window changed the same part of “${name}”. Your version was kept; Undo shows theirs.`,
    });
  };
  const pruneTabs = () => {
    const ids = new Set(cards.store.getState().cards?.map((card) => card.id));
    if (!cards.store.getState().error)
      tabs.prune((id) => ids.has(id) || flows.store.getState().slots.has(id));
  };
  void cards.refresh().then(pruneTabs);
  void environments.refresh();

  subscribe(
    (signal) => client.flows.watch(undefined, { signal }),
    (change) => {
      flows.take(change);
      cards.take(change);
    },
    {
      onReset() {
        flows.catchUp();
        void cards.refresh();
        void environments.refresh();
        void client.app.settings().then(settings.takeAll, () => {});
      },
    },
  );
  subscribe(
    (signal) => client.app.watchSettings(undefined, { signal }),
    ({ key, value }) => settings.take(key, value),
  );
  // Environments have no stream of their own: another window's changes are read when this one is looked at again.
  window.addEventListener('focus', () => void environments.refresh());
  return { client, info, origin, settings, cards, environments, imports, flows, tabs };
}

function tellImported(whole: readonly ImportedFlow[]): void {
  const [first] = whole;
  if (!first) return;
  toast({
    tone: 'success',
    text: whole.length === 1 ? `Imported “${first.name}”` : `Imported ${whole.length} flows`,
    ...(whole.length === 1 && {
      action: { label: 'Open', run: () => goToRoute({ screen: 'flow', flowId: first.flowId }) },
    }),
  });
}
