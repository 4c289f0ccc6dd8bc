import { useEffect } from 'react';
import type { Environment } from '#shared/api/environments.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { createEnvironmentEditing, type EnvironmentEditing } from './environmentEditing.ts';
import type { EnvironmentList } from './environmentList.ts';

/** What is typed stays for as long as the window, also while another screen is shown. */
const editings = new WeakMap<EnvironmentList, Map<string, EnvironmentEditing>>();

/** The editing of an environment; another window's changes come in while nothing waits here. */
export function useEnvironmentEditing(environment: Environment): EnvironmentEditing {
  const { client, environments } = useAppServices();
  const known = editings.get(environments) ?? new Map<string, EnvironmentEditing>();
  editings.set(environments, known);
  const editing =
    known.get(environment.id) ?? createEnvironmentEditing(client.environments, environments, environment);
  known.set(environment.id, editing);
  useEffect(() => editing.take(environment), [editing, environment]);
  return editing;
}
