import type { FlowGraph } from '../flowGraph.ts';
import { type Components, stronglyConnected } from '../stronglyConnected.ts';
import type { FlowFinding, FlowRule, FlowView } from './rule.ts';

/**
 * Loops that a conversation can walk without waiting for anybody: the engine stops such a conversation after 100 nodes.
 * An error where nothing ever leaves the loop; a warning where it can be left (a webhook that is asked until it is done).
 */
export const loops: FlowRule = { inGraph: true, inNode: ({ label }) => label, find };

function find({ document, graph, reached }: FlowView): FlowFinding[] {
  if (reached.count === reached.reached && !hasSelfLoop(graph)) return [];
  const hasty = stronglyConnected(
    graph,
    reached.order.subarray(0, reached.reached),
    (way) => graph.waits[way] === 0,
  );
  const findings: FlowFinding[] = [];
  for (const members of cycles(graph, hasty)) {
    const first = Math.min(...members);
    const labels = shortestCycle(graph, hasty, first).map((n) => `'${document.nodes[n]?.label}'`);
    const trapped = members.every((n) => !canLeave(graph, hasty, n));
    findings.push({
      severity: trapped ? 'error' : 'warning',
      rule: 'loop',
      node: first,
      at: ['exit'],
      message: `${labels.join(' -> ')} is a loop that never waits for the customer${trapped ? ' and never ends' : ''}`,
      fix: trapped
        ? 'Wait for a reply in it, or lead it out'
        : 'Wait for a reply in it, or be sure that it is left',
    });
  }
  return findings;
}

function hasSelfLoop({ size, first, targets }: FlowGraph): boolean {
  for (let v = 0; v < size; v++) {
    for (let way = first[v] as number; way < (first[v + 1] as number); way++)
      if (targets[way] === v) return true;
  }
  return false;
}

/** The components that are cycles: more than one node, or one that leads to itself. */
function cycles(graph: FlowGraph, { order, reached, of }: Components): number[][] {
  const found: number[][] = [];
  for (let begin = 0, end = 0; begin < reached; begin = end) {
    const component = of[order[begin] as number];
    while (end < reached && of[order[end] as number] === component) end++;
    const first = order[begin] as number;
    if (end - begin > 1 || hastyTargets(graph, first).includes(first))
      found.push([...order.subarray(begin, end)]);
  }
  return found;
}

/** Where the ways of a node that wait for nobody lead. */
function hastyTargets({ first, targets, waits }: FlowGraph, v: number): number[] {
  const found: number[] = [];
  for (let way = first[v] as number; way < (first[v + 1] as number); way++) {
    if (waits[way] === 0) found.push(targets[way] as number);
  }
  return found;
}

/** Whether a conversation at a node of a loop can rest there or go on outside of it. */
function canLeave(graph: FlowGraph, { of }: Components, v: number): boolean {
  if (graph.facts[v]?.rests) return true;
  return hastyTargets(graph, v).some((target) => of[target] !== of[v]);
}

/** The nodes of a shortest cycle through `from`, which stands at both ends. */
function shortestCycle(graph: FlowGraph, { of }: Components, from: number): number[] {
  const cameFrom = new Map<number, number>();
  const queue = [from];
  for (const v of queue) {
    for (const target of hastyTargets(graph, v)) {
      if (target === from) return pathTo(v, from, cameFrom);
      if (of[target] !== of[from] || cameFrom.has(target)) continue;
      cameFrom.set(target, v);
      queue.push(target);
    }
  }
  return [from, from];
}

function pathTo(last: number, from: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [from];
  for (let v = last; v !== from; v = cameFrom.get(v) ?? from) path.push(v);
  return [...path, from].reverse();
}
