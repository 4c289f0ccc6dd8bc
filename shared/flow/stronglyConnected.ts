/** A directed graph in flat form: the ways out of vertex `v` are `targets[first[v]]` up to before `targets[first[v + 1]]`. */
export interface FlatGraph {
  size: number;
  first: Int32Array;
  targets: Int32Array;
}

/** The strongly connected components that were reached, sinks first. */
export interface Components {
  /** Vertices in groups, a component after the other; those of one component stand side by side. */
  order: Int32Array;
  /** How many vertices were reached: only so many of `order` are filled. */
  reached: number;
  /** Each vertex's component (from 0, sinks first), or -1 where it was not reached. */
  of: Int32Array;
  count: number;
}

/**
 * Tarjan's algorithm without recursion, from the given roots, over the ways that `follows` lets pass.
 * An edge never leads to a component of a higher number: going down from `count - 1` visits sources first.
 */
export function stronglyConnected(
  { size, first, targets }: FlatGraph,
  roots: Iterable<number>,
  follows: (way: number) => boolean = () => true,
): Components {
  const found = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = new Int32Array(size);
  const open = new Int32Array(size);
  const path = new Int32Array(size);
  const of = new Int32Array(size).fill(-1);
  const order = new Int32Array(size);
  let [time, opened, depth, reached, count] = [0, 0, 0, 0, 0];

  const enter = (v: number) => {
    found[v] = low[v] = time++;
    next[v] = first[v] as number;
    open[opened++] = v;
    path[depth++] = v;
  };
  const leave = (v: number) => {
    depth--;
    if (depth > 0) {
      const parent = path[depth - 1] as number;
      low[parent] = Math.min(low[parent] as number, low[v] as number);
    }
    if (low[v] !== found[v]) return;
    for (;;) {
      const member = open[--opened] as number;
      of[member] = count;
      order[reached++] = member;
      if (member === v) break;
    }
    count++;
  };

  for (const root of roots) {
    if (found[root] !== -1) continue;
    enter(root);
    while (depth > 0) {
      const v = path[depth - 1] as number;
      const way = next[v] as number;
      if (way === first[v + 1]) {
        leave(v);
        continue;
      }
      next[v] = way + 1;
      if (!follows(way)) continue;
      const w = targets[way] as number;
      if (found[w] === -1) enter(w);
      else if (of[w] === -1) low[v] = Math.min(low[v] as number, found[w] as number);
    }
  }
  return { order, reached, of, count };
}
