import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FlowCard, FlowChange } from '#shared/api/flows.ts';

/** The flows of the library as last listed. */
export interface FlowCardsState {
  /** Null until they were listed for the first time. */
  cards: readonly FlowCard[] | null;
  deleted: readonly FlowCard[] | null;
  /** Why listing failed, in words; the last list stays. */
  error: string | null;
  /** Something changed since: a screen that shows them lists again. */
  stale: boolean;
}

/** What of the API the library's list needs. */
export interface ListApi {
  list(input: { search?: string; deleted?: boolean }): Promise<FlowCard[]>;
}

/** The library's flows, kept for the cards, the tabs' names and the palette. */
export interface FlowCards {
  store: StoreApi<FlowCardsState>;
  /** Lists anew; calls that come while one is under way share the one after it. */
  refresh(): Promise<void>;
  /** Takes a change that `flows.watch` told. */
  take(change: FlowChange): void;
}

/** Lists flows through `api`; `words` turns an error into a sentence. */
export function createFlowCards(api: ListApi, words: (error: unknown) => string): FlowCards {
  const store = createStore<FlowCardsState>(() => ({ cards: null, deleted: null, error: null, stale: true }));
  let running: Promise<void> | null = null;
  let again = false;

  const list = async (): Promise<void> => {
    do {
      again = false;
      store.setState({ stale: false });
      try {
        const [cards, deleted] = await Promise.all([api.list({}), api.list({ deleted: true })]);
        store.setState({ cards, deleted, error: null });
      } catch (error) {
        store.setState({ error: words(error), stale: true });
      }
    } while (again);
  };

  return {
    store,
    refresh() {
      if (running) again = true;
      running ??= list().finally(() => {
        running = null;
      });
      return running;
    },
    take(change) {
      store.setState((state) => ({ ...withChange(state, change), stale: true }));
    },
  };
}

/** What can be said of the list at once: the new name, and what went to or came from "Recently deleted". */
export function withChange(state: FlowCardsState, change: FlowChange): FlowCardsState {
  const { cards, deleted } = state;
  const card = cards?.find(({ id }) => id === change.flowId);
  switch (change.type) {
    case 'edited': {
      const name = change.patch.settings?.name;
      if (!card || !cards) return state;
      const next = { ...card, ...(name && { name }), updatedAt: change.updatedAt, revision: change.revision };
      return { ...state, cards: cards.map((one) => (one === card ? next : one)) };
    }
    case 'deleted':
      return card && cards ? { ...state, cards: cards.filter((one) => one !== card) } : state;
    case 'restored':
    case 'erased':
      return { ...state, deleted: deleted?.filter(({ id }) => id !== change.flowId) ?? null };
    case 'created':
      return state;
    default:
      return state;
  }
}
