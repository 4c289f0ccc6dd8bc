import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Settings } from '../settings/settingsStore.ts';
import { closeTab, moveTab, openTab, type TabList } from './tabList.ts';

/** The tabs of a window; remembered, but each window goes its own way once it is open. */
export interface OpenTabs {
  store: StoreApi<{ tabs: TabList }>;
  open(flowId: string): void;
  /** Gives the tab to show instead, if the closed one was shown. */
  close(flowId: string): string | null;
  move(flowId: string, to: number): void;
  /** Keeps only tabs of flows that are there. */
  prune(exists: (flowId: string) => boolean): void;
}

const KEY = 'shell.tabs';

/** The tabs that were open last. */
export function createOpenTabs(settings: Settings): OpenTabs {
  const stored = settings.get(KEY);
  const store = createStore<{ tabs: TabList }>(() => ({
    tabs: Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [],
  }));
  const set = (tabs: TabList) => {
    if (tabs === store.getState().tabs) return;
    store.setState({ tabs });
    settings.set(KEY, tabs);
  };
  return {
    store,
    open: (flowId) => set(openTab(store.getState().tabs, flowId)),
    close(flowId) {
      const { tabs, next } = closeTab(store.getState().tabs, flowId);
      set(tabs);
      return next;
    },
    move: (flowId, to) => set(moveTab(store.getState().tabs, flowId, to)),
    prune(exists) {
      const { tabs } = store.getState();
      if (!tabs.every(exists)) set(tabs.filter(exists));
    },
  };
}
