import type { Settings } from '../../settings/settingsStore.ts';

/** Under which key the data is remembered that a flow's conversations were last started with by hand. */
export function seedsKey(flowId: string): string {
  return `flow.${flowId}.chatSeeds`;
}

/** The data that a flow's conversations were last started with by hand; null where they never were. */
export function keptSeeds(settings: Pick<Settings, 'get'>, flowId: string): Record<string, string> | null {
  const kept = settings.get(seedsKey(flowId));
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
