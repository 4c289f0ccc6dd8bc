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

const graphs = new WeakMap<FlowDocument['nodes'], { start: string | null; graph: FlowGraph }>();

/** The graph of a flow; the same one for the same nodes and start. Targets that lead to no node are left out. */
export function flowGraph({ nodes, start }: Pick<FlowDocument, 'nodes' | 'start'>): FlowGraph {
  const known = graphs.get(nodes);
  if (known?.start === start) return known.graph;
  const graph = build(nodes, start);
  graphs.set(nodes, { start, graph });
  return graph;
}

function build(nodes: FlowDocument['nodes'], start: string | null): FlowGraph {
  const size = nodes.length;
  const facts: NodeFacts[] = new Array(size);
  const placeOf = new Map<string, number>();
  let most = 0;
  nodes.forEach((node, n) => {
    const fact = nodeFacts(node);
    facts[n] = fact;
    most += fact.ways.length;
    placeOf.set(node.id, n);
  });
  const first = new Int32Array(size + 1);
  const targets = new Int32Array(most);
  const wayOf = new Int32Array(most);
  const waits = new Uint8Array(most);
  let count = 0;
  facts.forEach(({ ways }, n) => {
    first[n] = count;
    ways.forEach((way, w) => {
      const target = placeOf.get(way.to);
      if (target === undefined) return;
      targets[count] = target;
      wayOf[count] = w;
      waits[count] = way.waits ? 1 : 0;
      count++;
    });
  });
  first[size] = count;
  return {
    size,
    first,
    targets,
    wayOf,
    waits,
    facts,
    placeOf,
    start: start === null ? -1 : (placeOf.get(start) ?? -1),
  };
}
