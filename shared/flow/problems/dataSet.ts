import { didYouMean } from '../../core/didYouMean.ts';
import { namesMaySet } from '../dataFlow.ts';
import { onEndReads } from '../dataNames.ts';
import { ANY_NAME } from '../nodeFacts.ts';
import type { FlowFinding, FlowRule, FlowView } from './rule.ts';

/**
 * Data used where no path has set it: always empty there. A fallback covers it, as does asking whether it is set, a seed
 * of that name, and a webhook on the way that does not say what it returns. Nodes that nothing leads to are left out.
 */
export const dataSet: FlowRule = {
  inGraph: true,
  inDocument: ['seeds', 'onEnd'],
  find,
};

function find(view: FlowView): FlowFinding[] {
  const { document, graph, reached } = view;
  const seeds = new Set((document.seeds ?? []).map(({ name }) => name));
  const wanted = new Set<string>();
  for (let i = 0; i < reached.reached; i++) {
    for (const { name } of graph.facts[reached.order[i] as number]?.openReads ?? []) {
      if (!seeds.has(name)) wanted.add(name);
    }
  }
  const nearName = suggester(view, seeds);
  const findings: FlowFinding[] = [];
  if (wanted.size > 0) {
    const set = namesMaySet(graph, reached, wanted);
    graph.facts.forEach(({ openReads }, node) => {
      if (reached.of[node] === -1) return;
      for (const { name, at, actionId } of openReads) {
        if (seeds.has(name) || set.has(node, name)) continue;
        const finding: FlowFinding = {
          ...unset(name, 'no path to here has set it', nearName(name)),
          node,
          at,
        };
        findings.push(actionId === null ? finding : { ...finding, actionId });
      }
    });
  }
  return [...findings, ...neverSetAtTheEnd(view, seeds, nearName)];
}

/** The delivery at the end can follow any node, so only what nothing ever sets is told. */
function neverSetAtTheEnd(view: FlowView, seeds: ReadonlySet<string>, nearName: NearName): FlowFinding[] {
  const reads = onEndReads(view.document).filter(
    ({ name, covered }) => !covered && !name.startsWith('$') && !seeds.has(name),
  );
  if (reads.length === 0) return [];
  const written = new Set<string>();
  for (let i = 0; i < view.reached.reached; i++) {
    for (const name of view.graph.facts[view.reached.order[i] as number]?.writes ?? []) written.add(name);
  }
  if (written.has(ANY_NAME)) return [];
  return reads.flatMap(({ name, at }) =>
    written.has(name)
      ? []
      : [{ ...unset(name, 'nothing sets it', nearName(name)), node: null, at: ['onEnd', ...at] }],
  );
}

function unset(name: string, why: string, near: string | null): Omit<FlowFinding, 'node' | 'at'> {
  if (name === '$reply') {
    return {
      severity: 'warning',
      rule: 'unset-data',
      message: '{{$reply}} is used before the customer can have said anything',
      fix: 'Wait for a reply before it, or give a fallback: {{$reply|…}}',
    };
  }
  return {
    severity: 'warning',
    rule: 'unset-data',
    message: `'${name}' is used here, but ${why}`,
    fix: near
      ? `Did you mean '${near}'?`
      : `Store it before, give a fallback ({{${name}|…}}), or list it as known from the start`,
  };
}

/** The name that a mistyped one may be meant for, of those that the flow sets. */
type NearName = (name: string) => string | null;

/** Comparing more names than this takes too long while an author types; after that there are no suggestions. */
const MOST_COMPARED = 20_000;

function suggester({ graph }: FlowView, seeds: ReadonlySet<string>): NearName {
  let known: Set<string> | null = null;
  let left = MOST_COMPARED;
  const found = new Map<string, string | null>();
  return (name) => {
    if (!known) {
      known = new Set(seeds);
      for (const { writes } of graph.facts) for (const write of writes) known.add(write);
      for (const noName of [ANY_NAME, '$reply', '']) known.delete(noName);
    }
    let near = found.get(name);
    if (near === undefined) {
      left -= known.size;
      near =
        left < 0
          ? null
          : didYouMean(
              name,
              [...known].filter((one) => one !== name),
            );
      found.set(name, near);
    }
    return near;
  };
}
