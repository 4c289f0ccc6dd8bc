import { nodeData } from './dataNames.ts';
import type { FlowDocument } from './document.ts';
import { type FlowGraph, flowGraph } from './flowGraph.ts';
import { ANY_NAME } from './nodeFacts.ts';
import { type Components, stronglyConnected } from './stronglyConnected.ts';

/** Which names may be set when a node is entered. */
export interface MaySet {
  /** Whether some path from the start to the node (by its place) may have set the name. */
  has(place: number, name: string): boolean;
}

/** Names told apart by one number: its bits. */
const BITS = 32;

/**
 * Forward "may be set" analysis for some names: a name counts as set at a node when any path from the start to it may
 * have set it, or a webhook on the way does not say what it returns. A name set on one path only is no problem: what
 * the author sees are names that nothing can have set. One pass in topological order, a bit a name.
 */
export function namesMaySet(graph: FlowGraph, reached: Components, wanted: Iterable<string>): MaySet {
  const numbers = new Map([ANY_NAME, ...wanted].map((name, i) => [name, i]));
  const width = Math.ceil(numbers.size / BITS);
  const into = passOn(graph, reached, addedByWays(graph, reached, numbers), width);
  const bit = (component: number, i: number) =>
    (((into[component * width + Math.floor(i / BITS)] as number) >>> (i % BITS)) & 1) === 1;
  return {
    has: (place, name) => {
      const component = reached.of[place] as number;
      if (component === -1) return false;
      const i = numbers.get(name);
      return bit(component, 0) || (i !== undefined && bit(component, i));
    },
  };
}

/** The numbers of the names that a way adds, by way; ways that add none are left out. */
function addedByWays(
  graph: FlowGraph,
  reached: Components,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<number, number[]> {
  const added = new Map<number, number[]>();
  graph.facts.forEach(({ ways }, n) => {
    if (reached.of[n] === -1 || ways.every(({ sets }) => sets.length === 0)) return;
    for (let way = graph.first[n] as number; way < (graph.first[n + 1] as number); way++) {
      const found = ways[graph.wayOf[way] as number]?.sets.flatMap((name) => numbers.get(name) ?? []);
      if (found && found.length > 0) added.set(way, found);
    }
  });
  return added;
}

/**
 * For each component, as `width` numbers, the names that may be set when it is entered. What is set on a way inside a
 * cycle may be set everywhere in it, since one can walk it again: so the members of a component share one set.
 */
function passOn(
  { first, targets }: FlowGraph,
  { order, of, reached, count }: Components,
  added: ReadonlyMap<number, number[]>,
  width: number,
): Int32Array {
  const into = new Int32Array(count * width);
  for (let end = reached, begin = 0; end > 0; end = begin) {
    const component = of[order[end - 1] as number] as number;
    for (begin = end; begin > 0 && of[order[begin - 1] as number] === component; ) begin--;
    leaveBy(begin, end, component, true);
    leaveBy(begin, end, component, false);
  }
  return into;

  /** Hands a component's names on by its ways: those inside it first, then those that leave it. */
  function leaveBy(begin: number, end: number, component: number, inside: boolean): void {
    const from = component * width;
    for (let i = begin; i < end; i++) {
      const v = order[i] as number;
      for (let way = first[v] as number; way < (first[v + 1] as number); way++) {
        const target = of[targets[way] as number] as number;
        if ((target === component) !== inside) continue;
        const to = target * width;
        if (!inside)
          for (let w = 0; w < width; w++)
            into[to + w] = (into[to + w] as number) | (into[from + w] as number);
        for (const number of added.get(way) ?? NONE) {
          const w = to + Math.floor(number / BITS);
          into[w] = (into[w] as number) | (1 << (number % BITS));
        }
      }
    }
  }
}

const NONE: readonly number[] = [];

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
