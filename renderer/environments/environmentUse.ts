import type { FlowCard } from '#shared/api/flows.ts';

/** A flow that names variables, and which of them an environment lacks. */
export interface FlowUse {
  flow: Pick<FlowCard, 'id' | 'name'>;
  /** Whether the flow is tested with this environment. */
  chosen: boolean;
  names: { name: string; missing: boolean }[];
}

/** The flows that name variables: those tested with this environment first, then those that lack something. */
export function environmentUse(
  flows: readonly FlowCard[],
  variables: readonly string[],
  isChosen: (flowId: string) => boolean,
): FlowUse[] {
  const known = new Set(variables);
  const rank = ({ chosen, names }: FlowUse) =>
    (chosen ? 0 : 2) + (names.some(({ missing }) => missing) ? 0 : 1);
  return flows
    .filter(({ requiredEnv }) => requiredEnv.length > 0)
    .map((flow) => ({
      flow,
      chosen: isChosen(flow.id),
      names: flow.requiredEnv.map((name) => ({ name, missing: !known.has(name) })),
    }))
    .sort((a, b) => rank(a) - rank(b) || a.flow.name.localeCompare(b.flow.name));
}
