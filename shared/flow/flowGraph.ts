import type { FlowDocument } from './document.ts';
import { type NodeFacts, nodeFacts } from './nodeFacts.ts';
import type { FlatGraph } from './stronglyConnected.ts';

/** A flow as the analyses see it: nodes by their place in the document, connected ways by number. */
export interface FlowGraph extends FlatGraph {
  facts: readonly NodeFacts[];
  /** The place of each node in the document, by id. */
  placeOf: ReadonlyMap<string, number>;
  /** The place of the start, or -1 where there is none. */
  start: number;
  /** For each way, which of its node's facts' `ways` it is. */
  wayOf: Int32Array;
  /** For each way, whether it waits for people: 1 or 0. */
  waits: Uint8Array;
}

const graphs = new WeakMap<FlowDocument['nodes'], FlowGraph>();

/** The graph of a flow; the same one for the same nodes. Targets that lead to no node are left out. */
export function flowGraph({ nodes, start }: Pick<FlowDocument, 'nodes' | 'start'>): FlowGraph {
  let graph = graphs.get(nodes);
  if (!graph) {
    graph = build(nodes.map(nodeFacts), new Map(nodes.map(({ id }, n) => [id, n])));
    graphs.set(nodes, graph);
  }
  const place = start === null ? -1 : (graph.placeOf.get(start) ?? -1);
  return graph.start === place ? graph : { ...graph, start: place };
}

/**
 * The graph with the facts of some nodes replaced: quicker than a new one where few changed and none moved.
 * `sameWays`: the new facts have the same ways as those they replace.
 */
export function withFacts(
  graph: FlowGraph,
  changed: ReadonlyMap<number, NodeFacts>,
  sameWays: boolean,
): FlowGraph {
  const facts = graph.facts.slice();
  for (const [n, fact] of changed) facts[n] = fact;
  return sameWays ? { ...graph, facts } : { ...build(facts, graph.placeOf, graph), start: graph.start };
}

/** Numbers the ways; those of a node whose facts are the same as in `before` are copied from there. */
function build(
  facts: readonly NodeFacts[],
  placeOf: ReadonlyMap<string, number>,
  before?: FlowGraph,
): FlowGraph {
  const size = facts.length;
  const most = before ? before.targets.length + addedWays(facts, before) : countWays(facts);
  const first = new Int32Array(size + 1);
  const targets = new Int32Array(most);
  const wayOf = new Int32Array(most);
  const waits = new Uint8Array(most);
  let count = 0;
  for (let n = 0; n < size; n++) {
    first[n] = count;
    const fact = facts[n] as NodeFacts;
    if (before && before.facts[n] === fact) {
      for (let way = before.first[n] as number; way < (before.first[n + 1] as number); way++) {
        targets[count] = before.targets[way] as number;
        wayOf[count] = before.wayOf[way] as number;
        waits[count++] = before.waits[way] as number;
      }
      continue;
    }
    fact.ways.forEach((way, w) => {
      const target = placeOf.get(way.to);
      if (target === undefined) return;
      targets[count] = target;
      wayOf[count] = w;
      waits[count++] = way.waits ? 1 : 0;
    });
  }
  first[size] = count;
  return { size, first, targets, wayOf, waits, facts, placeOf, start: -1 };
}

function countWays(facts: readonly NodeFacts[]): number {
  let count = 0;
  for (const { ways } of facts) count += ways.length;
  return count;
}

function addedWays(facts: readonly NodeFacts[], before: FlowGraph): number {
  let added = 0;
  facts.forEach((fact, n) => {
    if (fact !== before.facts[n]) added += fact.ways.length;
  });
  return added;
}
