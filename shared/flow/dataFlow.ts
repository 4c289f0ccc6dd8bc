import { nodeData } from './dataNames.ts';
import type { FlowDocument } from './document.ts';
import { type FlowGraph, flowGraph } from './flowGraph.ts';
import { ANY_NAME, type NodeFacts } from './nodeFacts.ts';
import { type Components, stronglyConnected } from './stronglyConnected.ts';

/** Which names may be set when a node is entered. */
export interface MaySet {
  /** Whether some path from the start to the node (by its place) may have set the name. */
  has(place: number, name: string): boolean;
}

/** Names told apart in one sweep over the flow: the bits of a 32-bit number. */
const SWEEP = 32;

/**
 * Forward "may be set" analysis for some names: a name counts as set at a node when any path from the start to it may
 * have set it, or a webhook on the way does not say what it returns. A name set on one path only is no problem: what
 * the author sees are names that nothing can have set. One sweep in topological order does 32 names.
 */
export function namesMaySet(graph: FlowGraph, reached: Components, wanted: Iterable<string>): MaySet {
  const names = [ANY_NAME, ...wanted];
  const placeOf = new Map(names.map((name, i) => [name, i]));
  const gens = generated(graph, reached, placeOf);
  const sweeps: Int32Array[] = [];
  for (let from = 0; from < names.length; from += SWEEP) {
    sweeps.push(sweep(graph, reached, gens[from / SWEEP] ?? []));
  }
  const bit = (place: number, i: number) =>
    (((sweeps[Math.floor(i / SWEEP)]?.[reached.of[place] as number] ?? 0) >>> (i % SWEEP)) & 1) === 1;
  return {
    has: (place, name) => {
      if (reached.of[place] === -1) return false;
      const i = placeOf.get(name);
      return bit(place, 0) || (i !== undefined && bit(place, i));
    },
  };
}

interface Gen {
  way: number;
  bits: number;
}

/** What each way of a reached node adds, for each sweep. */
function generated(graph: FlowGraph, reached: Components, placeOf: ReadonlyMap<string, number>): Gen[][] {
  const gens: Gen[][] = [];
  graph.facts.forEach(({ ways }: NodeFacts, n) => {
    if (reached.of[n] === -1 || ways.every(({ sets }) => sets.length === 0)) return;
    for (let way = graph.first[n] as number; way < (graph.first[n + 1] as number); way++) {
      for (const name of ways[graph.wayOf[way] as number]?.sets ?? []) {
        const i = placeOf.get(name);
        if (i === undefined) continue;
        const number = Math.floor(i / SWEEP);
        gens[number] ??= [];
        gens[number]?.push({ way, bits: 1 << (i % SWEEP) });
      }
    }
  });
  return gens;
}

/** One bit set a component, of what may be set when it is entered; members of a component share it. */
function sweep({ first, targets }: FlowGraph, reached: Components, gens: readonly Gen[]): Int32Array {
  const into = new Int32Array(reached.count);
  if (gens.length === 0) return into;
  const adds = new Int32Array(targets.length);
  for (const { way, bits } of gens) adds[way] = (adds[way] as number) | bits;
  const { order, of } = reached;
  let end = reached.reached;
  while (end > 0) {
    const component = of[order[end - 1] as number] as number;
    let begin = end;
    while (begin > 0 && of[order[begin - 1] as number] === component) begin--;
    passOn(begin, end, component);
    end = begin;
  }
  return into;

  function passOn(begin: number, end: number, component: number): void {
    // What is set on a way inside a cycle may be set everywhere in it: one can walk it again.
    for (const inside of [true, false]) {
      for (let i = begin; i < end; i++) {
        const v = order[i] as number;
        for (let way = first[v] as number; way < (first[v + 1] as number); way++) {
          const to = of[targets[way] as number] as number;
          if ((to === component) !== inside) continue;
          into[to] = (into[to] as number) | (into[component] as number) | (adds[way] as number);
        }
      }
    }
  }
}

/**
 * The names that may be set when a node is entered, seeds included, sorted: what an author can insert there. With
 * `before`, also what the node itself has set by then: before that action, or (null) before its exit.
 */
export function namesKnownAt(document: FlowDocument, nodeId: string, before?: string | null): string[] {
  const graph = flowGraph(document);
  const place = graph.placeOf.get(nodeId);
  const names = new Set((document.seeds ?? []).map(({ name }) => name));
  const node = place === undefined ? undefined : document.nodes[place];
  if (place === undefined || !node) return [...names].sort();
  for (const [from, way] of waysLeadingTo(graph, place)) {
    for (const name of graph.facts[from]?.ways[way]?.sets ?? []) names.add(name);
  }
  if (before !== undefined) {
    const end = before === null ? node.actions.length : node.actions.findIndex(({ id }) => id === before);
    const earlier = new Set(node.actions.slice(0, Math.max(end, 0)).map(({ id }) => id));
    for (const { name, actionId } of nodeData(node).writes) {
      if (actionId !== null && earlier.has(actionId)) names.add(name);
    }
  }
  for (const noName of [ANY_NAME, '$reply', '']) names.delete(noName);
  return [...names].sort();
}

/** Every way that can be walked before a node is entered: the node it leaves, and which of its ways it is. */
function waysLeadingTo(graph: FlowGraph, place: number): [number, number][] {
  const { size, first, targets, wayOf } = graph;
  const into: [number, number][][] = Array.from({ length: size }, () => []);
  for (let v = 0; v < size; v++) {
    for (let way = first[v] as number; way < (first[v + 1] as number); way++) {
      into[targets[way] as number]?.push([v, wayOf[way] as number]);
    }
  }
  const seen = new Set([place]);
  const found: [number, number][] = [];
  for (const v of seen) {
    for (const way of into[v] ?? []) {
      found.push(way);
      seen.add(way[0]);
    }
  }
  return found;
}

/** The nodes that a conversation can come to from the start, as components in topological order. */
export function reachable(graph: FlowGraph): Components {
  return stronglyConnected(graph, graph.start < 0 ? [] : [graph.start]);
}
