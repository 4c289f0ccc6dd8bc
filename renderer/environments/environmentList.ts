import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Environment } from '#shared/api/environments.ts';

/** The environments as last listed. */
export interface EnvironmentListState {
  /** Null until they were listed for the first time. */
  environments: readonly Environment[] | null;
  /** Why listing failed, in words; the last list stays. */
  error: string | null;
}

/** The environments of this machine, kept for the screen of their own, the editor's picker and the problems. */
export interface EnvironmentList {
  store: StoreApi<EnvironmentListState>;
  /** Lists anew: other windows change them too. */
  refresh(): Promise<void>;
  /** Shows a saved one at once, in its place or at the end. */
  put(environment: Environment): void;
  /** Takes a deleted one out. */
  remove(id: string): void;
}

/** Lists environments through `list`; `words` turns an error into a sentence. */
export function createEnvironmentList(
  list: () => Promise<Environment[]>,
  words: (error: unknown) => string,
): EnvironmentList {
  const store = createStore<EnvironmentListState>(() => ({ environments: null, error: null }));
  let changes = 0;
  return {
    store,
    async refresh() {
      const before = changes;
      try {
        const environments = await list();
        // What was saved while the list was on its way is newer than the list.
        if (before === changes) store.setState({ environments, error: null });
      } catch (error) {
        store.setState({ error: words(error) });
      }
    },
    put(environment) {
      changes++;
      const known = store.getState().environments ?? [];
      const index = known.findIndex(({ id }) => id === environment.id);
      store.setState({
        environments: index < 0 ? [...known, environment] : known.with(index, environment),
      });
    },
    remove(id) {
      changes++;
      const known = store.getState().environments ?? [];
      store.setState({ environments: known.filter((one) => one.id !== id) });
    },
  };
}
