import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Environment } from '#shared/api/environments.ts';
import { blankVariable, draftErrors, draftOf, freeName } from './environmentDraft.ts';
import { createEnvironmentEditing, type EnvironmentsApi } from './environmentEditing.ts';
import { createEnvironmentList } from './environmentList.ts';

const staging: Environment = {
  id: 'e1',
  name: 'Staging',
  acceptSelfSigned: false,
  updatedAt: '2026-01-01T00:00:00.000Z',
  variables: [
    { name: 'API', secret: false, value: 'https://x.example' },
    { name: 'API_KEY', secret: true, value: null },
  ],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function editing(fail?: () => boolean) {
  const saved: Parameters<EnvironmentsApi['save']>[0][] = [];
  const api = {
    save: async (input: Parameters<EnvironmentsApi['save']>[0]) => {
      if (fail?.()) throw new Error('disk full');
      saved.push(structuredClone(input));
      return {
        ...staging,
        name: input.name,
        variables: input.variables.map(({ name, secret, value }) => ({
          name,
          secret,
          value: secret ? null : (value ?? null),
        })),
        updatedAt: `2026-01-01T00:00:0${saved.length}.000Z`,
      };
    },
    reveal: async ({ name }: { name: string }) => ({ value: `clear ${name}` }),
  } as unknown as EnvironmentsApi;
  const list = createEnvironmentList(async () => [staging], String);
  list.put(staging);
  list.put({ ...staging, id: 'e2', name: 'Production' });
  return { saved, list, editing: createEnvironmentEditing(api, list, staging) };
}

const pause = () => vi.advanceTimersByTimeAsync(1000);

test('a burst of typing is saved once, and an untouched secret travels without its value', async () => {
  const { saved, list, editing: env } = editing();
  for (const name of ['S', 'St', 'Stage']) env.change({ name });
  expect(env.store.getState().saved.state).toBe('saving');
  await pause();
  expect(saved).toHaveLength(1);
  expect(saved[0]?.variables).toEqual([
    { name: 'API', secret: false, value: 'https://x.example' },
    { name: 'API_KEY', secret: true },
  ]);
  expect(env.store.getState().saved.state).toBe('saved');
  expect(list.store.getState().environments?.[0]?.name).toBe('Stage');
});

test('a renamed secret keeps its value', async () => {
  const { saved, editing: env } = editing();
  const secret = env.store.getState().draft.variables[1]!;
  env.setVariable({ ...secret, name: 'TOKEN' });
  await pause();
  expect(saved[0]?.variables[1]).toEqual({ name: 'TOKEN', secret: true, value: 'clear API_KEY' });
  expect(env.store.getState().draft.variables[1]).toMatchObject({ stored: 'TOKEN' });
});

test('nothing is saved while a name is missing or twice there; what is typed stays', async () => {
  const { saved, editing: env } = editing();
  const added = { ...blankVariable(), name: 'API' };
  env.setVariable(added);
  await pause();
  expect(saved).toHaveLength(0);
  expect(env.store.getState().saved.state).toBe('waiting');
  expect(env.store.getState().errors.variables.get(added.key)?.name).toBe('There is already a variable API.');
  env.setVariable({ ...added, name: 'API_2', value: 'x' });
  await pause();
  expect(saved[0]?.variables.map(({ name }) => name)).toEqual(['API', 'API_KEY', 'API_2']);
});

test('a failure is shown and tried again on demand', async () => {
  let failing = true;
  const { saved, editing: env } = editing(() => failing);
  env.change({ acceptSelfSigned: true });
  await pause();
  expect(env.store.getState().saved.state).toBe('failed');
  failing = false;
  env.retry();
  await pause();
  expect(saved[0]?.acceptSelfSigned).toBe(true);
});

test('another window’s version is taken only where nothing here waits', async () => {
  const { editing: env } = editing();
  const theirs = { ...staging, name: 'Theirs', updatedAt: '2026-01-02T00:00:00.000Z' };
  env.change({ name: 'Mine' });
  env.take(theirs);
  expect(env.store.getState().draft.name).toBe('Mine');
  await pause();
  env.take(theirs);
  expect(env.store.getState().draft.name).toBe('Theirs');
});

test('names of environments and variables are checked beside their fields', () => {
  const draft = draftOf(staging);
  expect(draftErrors({ ...draft, name: ' production ' }, ['Production']).name).toBe(
    'There is already an environment named production.',
  );
  const bad = { ...blankVariable(), name: '1st', secret: true };
  expect(draftErrors({ ...draft, variables: [bad] }, []).variables.get(bad.key)).toEqual({
    name: 'Letters, digits and _ only, not starting with a digit, at most 100.',
    value: 'A secret needs a value.',
  });
  expect(freeName('Staging', ['staging', 'Staging 2'])).toBe('Staging 3');
});
