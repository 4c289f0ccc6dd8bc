import { didYouMean } from '../../core/didYouMean.ts';
import { namesMaySet } from '../dataFlow.ts';
import { nodeData, onEndReads } from '../dataNames.ts';
import { ANY_NAME } from '../nodeFacts.ts';
import type { FlowFinding, FlowView } from './rule.ts';

/**
 * Data used where no path has set it: always empty there. A fallback covers it, as does asking whether it is set, a seed
 * of that name, and a webhook on the way that does not say what it returns. Nodes that nothing leads to are left out.
 */
export function dataSet(view: FlowView): FlowFinding[] {
  const { document, graph, reached } = view;
  const seeds = new Set((document.seeds ?? []).map(({ name }) => name));
  const wanted = new Set<string>();
  for (let i = 0; i < reached.reached; i++) {
    for (const { name } of graph.facts[reached.order[i] as number]?.openReads ?? []) {
      if (!seeds.has(name)) wanted.add(name);
    }
  }
  const findings: FlowFinding[] = [];
  if (wanted.size > 0) {
    const set = namesMaySet(graph, reached, wanted);
    graph.facts.forEach(({ openReads }, node) => {
      if (reached.of[node] === -1) return;
      for (const { name, at, actionId } of openReads) {
        if (seeds.has(name) || set.has(node, name)) continue;
        const finding: FlowFinding = { ...unset(view, name, 'no path to here has set it'), node, at };
        findings.push(actionId === null ? finding : { ...finding, actionId });
      }
    });
  }
  return [...findings, ...neverSetAtTheEnd(view, seeds)];
}

/** The delivery at the end can follow any node, so only what nothing ever sets is told. */
function neverSetAtTheEnd(view: FlowView, seeds: ReadonlySet<string>): FlowFinding[] {
  const reads = onEndReads(view.document).filter(
    ({ name, covered }) => !covered && !name.startsWith('$') && !seeds.has(name),
  );
  if (reads.length === 0) return [];
  const written = new Set<string>();
  for (let i = 0; i < view.reached.reached; i++) {
    for (const { sets } of view.graph.facts[view.reached.order[i] as number]?.ways ?? []) {
      for (const name of sets) written.add(name);
    }
    const node = view.document.nodes[view.reached.order[i] as number];
    for (const { name } of node ? nodeData(node).writes : []) written.add(name);
  }
  if (written.has(ANY_NAME)) return [];
  return reads.flatMap(({ name, at }) =>
    written.has(name) ? [] : [{ ...unset(view, name, 'nothing sets it'), node: null, at: ['onEnd', ...at] }],
  );
}

function unset({ document }: FlowView, name: string, why: string): Omit<FlowFinding, 'node' | 'at'> {
  if (name === '$reply') {
    return {
      severity: 'warning',
      rule: 'unset-data',
      message: '{{$reply}} is used before the customer can have said anything',
      fix: 'Wait for a reply before it, or give a fallback: {{$reply|…}}',
    };
  }
  const known = new Set((document.seeds ?? []).map((seed) => seed.name));
  for (const node of document.nodes) for (const write of nodeData(node).writes) known.add(write.name);
  known.delete(name);
  const near = didYouMean(name, [...known]);
  return {
    severity: 'warning',
    rule: 'unset-data',
    message: `'${name}' is used here, but ${why}`,
    fix: near
      ? `Did you mean '${near}'?`
      : `Store it before, give a fallback ({{${name}|…}}), or list it as known from the start`,
  };
}
