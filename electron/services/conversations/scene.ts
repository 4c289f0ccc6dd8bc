import type { EnvironmentStore } from '../environmentStore.ts';
import type { StoredRun } from '../runs/runRows.ts';
import { GoneError } from '../serviceErrors.ts';
import type { CompiledFlow, CompiledFlows } from './compiledFlows.ts';
import { loadSurroundings, type Surroundings } from './surroundings.ts';

/** The flow and the environment that a conversation plays in. */
export type Scene = CompiledFlow & Surroundings;

/**
 * The scene of a run as flow and environment are now: edits are picked up by the next message. What was deleted for good
 * meanwhile stays as it was `before`.
 */
export async function loadScene(
  { flows, environments }: { flows: CompiledFlows; environments: EnvironmentStore },
  { flowId, environmentId, mode }: Pick<StoredRun, 'flowId' | 'environmentId' | 'mode'>,
  before: Scene | null,
): Promise<Scene> {
  const compiled = flows.get(flowId) ?? before;
  if (!compiled) throw new GoneError('flow', flowId);
  const { revision, document, flow } = compiled;
  const surroundings = await loadSurroundings(environments, { environmentId, mode, document }, before);
  return { ...surroundings, revision, document, flow };
}
