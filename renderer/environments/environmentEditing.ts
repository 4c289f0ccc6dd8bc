import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Environment } from '#shared/api/environments.ts';
import { callError } from '../api/callError.ts';
import type { Client } from '../api/client.ts';
import {
  type DraftErrors,
  draftErrors,
  draftOf,
  type EnvironmentDraft,
  inputOf,
  isSound,
  renamedSecrets,
  type VariableDraft,
} from './environmentDraft.ts';
import type { EnvironmentList } from './environmentList.ts';

/** An environment on the screen: what is typed, what is wrong with it, and whether it is on disk. */
export interface EditingState {
  draft: EnvironmentDraft;
  errors: DraftErrors;
  saved:
    | { state: 'saved'; at: string }
    | { state: 'saving' }
    /** Not sound yet: saved as soon as it is. */
    | { state: 'waiting' }
    | { state: 'failed'; message: string };
}

/** Edits an environment; every sound state is saved by itself. */
export interface EnvironmentEditing {
  store: StoreApi<EditingState>;
  change(change: Partial<Pick<EnvironmentDraft, 'name' | 'acceptSelfSigned'>>): void;
  /** Changes a variable, or adds it where there is none of its key. */
  setVariable(variable: VariableDraft): void;
  removeVariable(key: string): void;
  /** A secret's value in clear. @throws what the call throws */
  reveal(variable: VariableDraft): Promise<string>;
  retry(): void;
  /** What another window saved; taken where nothing here waits. */
  take(environment: Environment): void;
}

/** What of the API editing needs. */
export type EnvironmentsApi = Pick<Client['environments'], 'save' | 'reveal'>;

/** A pause in typing that is long enough to save. */
const PAUSE_MS = 400;

/** Starts editing a stored environment. */
export function createEnvironmentEditing(
  api: EnvironmentsApi,
  list: EnvironmentList,
  environment: Environment,
): EnvironmentEditing {
  const { id } = environment;
  const others = () =>
    (list.store.getState().environments ?? []).filter((one) => one.id !== id).map(({ name }) => name);
  const fresh = (from: Environment): EditingState => ({
    draft: draftOf(from),
    errors: { name: null, variables: new Map() },
    saved: { state: 'saved', at: from.updatedAt },
  });
  const store = createStore<EditingState>(() => fresh(environment));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let basedOn = environment.updatedAt;

  const edit = (draft: EnvironmentDraft) => {
    const errors = draftErrors(draft, others());
    clearTimeout(timer);
    if (!isSound(errors)) {
      store.setState({ draft, errors, saved: { state: 'waiting' } });
      return;
    }
    store.setState({ draft, errors, saved: { state: 'saving' } });
    timer = setTimeout(() => void save(), PAUSE_MS);
  };

  const save = async () => {
    if (running) return;
    running = true;
    try {
      for (let sent: EnvironmentDraft | null = null; sent !== store.getState().draft; ) {
        sent = store.getState().draft;
        if (!isSound(store.getState().errors)) return;
        const result = await api.save(inputOf(await withFetchedSecrets(sent)));
        list.put(result);
        basedOn = result.updatedAt;
        if (store.getState().draft === sent) sent = settled(sent, result);
      }
    } catch (error) {
      store.setState({ saved: { state: 'failed', message: callError(error).message } });
    } finally {
      running = false;
    }
  };

  /** A renamed secret is stored under its new name with the value that it had. */
  const withFetchedSecrets = async (draft: EnvironmentDraft): Promise<EnvironmentDraft> => {
    const values = new Map<string, string>();
    for (const { key, stored } of renamedSecrets(draft))
      values.set(key, (await api.reveal({ id, name: stored })).value);
    const variables = draft.variables.map((one) => ({ ...one, value: values.get(one.key) ?? one.value }));
    return { ...draft, variables };
  };

  /** Saved secrets are the vault's from now on. */
  const settled = (draft: EnvironmentDraft, result: Environment): EnvironmentDraft => {
    const next = {
      ...draft,
      variables: draft.variables.map((one) =>
        one.secret ? { ...one, stored: one.name } : { ...one, stored: null },
      ),
    };
    store.setState({ draft: next, saved: { state: 'saved', at: result.updatedAt } });
    return next;
  };

  return {
    store,
    change: (change) => edit({ ...store.getState().draft, ...change }),
    setVariable(variable) {
      const { draft } = store.getState();
      const index = draft.variables.findIndex(({ key }) => key === variable.key);
      const variables = index < 0 ? [...draft.variables, variable] : draft.variables.with(index, variable);
      edit({ ...draft, variables });
    },
    removeVariable(key) {
      const { draft } = store.getState();
      edit({ ...draft, variables: draft.variables.filter((one) => one.key !== key) });
    },
    async reveal({ value, stored }) {
      if (value !== null || stored === null) return value ?? '';
      return (await api.reveal({ id, name: stored })).value;
    },
    retry: () => edit(store.getState().draft),
    take(from) {
      if (from.updatedAt <= basedOn || running || store.getState().saved.state !== 'saved') return;
      basedOn = from.updatedAt;
      store.setState(fresh(from));
    },
  };
}
