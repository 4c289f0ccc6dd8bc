import { useStore } from 'zustand';
import type { Environment } from '#shared/api/environments.ts';
import { useSetting } from '../settings/useSetting.ts';
import { useAppServices } from '../shell/AppContext.ts';

/** All environments; null until they were listed. */
export function useEnvironments(): readonly Environment[] | null {
  return useStore(useAppServices().environments.store, (state) => state.environments);
}

/**
 * The environment chosen for a flow, remembered a flow, and the function that chooses one (null: none). Where none was
 * ever chosen and there is just one, that one is meant.
 */
export function useFlowEnvironment(flowId: string): [Environment | null, (id: string | null) => void] {
  const environments = useEnvironments();
  const [chosen, choose] = useSetting<string | null | undefined>(`flow.${flowId}.environment`, undefined);
  return [chosenEnvironment(environments ?? [], chosen), choose];
}

/** The chosen environment; `undefined` means that none was ever chosen. */
export function chosenEnvironment(
  environments: readonly Environment[],
  chosen: string | null | undefined,
): Environment | null {
  if (chosen === undefined) return environments.length === 1 ? (environments[0] ?? null) : null;
  return environments.find(({ id }) => id === chosen) ?? null;
}
