import type { FlowNode } from '#shared/flow/document.ts';
import { nodeEdges } from '#shared/flow/edges.ts';
import { centreOf, type Rect } from './rect.ts';

/** An arrow key. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The node that an arrow key leads to. Right and left follow connections (the first route first; of several that lead
 * here, the one that lies nearest); up and down walk through what shares a connection with the node, then through what
 * lies that way on the canvas. So every node can be reached.
 */
export function neighbour(
  nodes: readonly FlowNode[],
  rectOf: (id: string) => Rect | undefined,
  from: string,
  direction: Direction,
): string | null {
  const here = rectOf(from);
  if (!here) return null;
  const connected = candidates(nodes, from, direction).filter((id) => id !== from);
  if (direction === 'right' && connected[0]) return connected[0];
  const near = nearest(connected, rectOf, here, direction);
  if (near) return near;
  return nearest(
    nodes.map(({ id }) => id).filter((id) => id !== from),
    rectOf,
    here,
    direction,
    true,
  );
}

function candidates(nodes: readonly FlowNode[], from: string, direction: Direction): string[] {
  const targets = (node: FlowNode) => [...new Set(nodeEdges(node).map(({ to }) => to))];
  if (direction === 'right') {
    const node = nodes.find(({ id }) => id === from);
    return node ? targets(node) : [];
  }
  const sources = nodes.filter((node) => nodeEdges(node).some(({ to }) => to === from));
  if (direction === 'left') return sources.map(({ id }) => id);
  return [...new Set(sources.flatMap(targets))];
}

/** The nearest that lies in a direction; `strict` wants it mostly that way, for what is not connected. */
function nearest(
  ids: readonly string[],
  rectOf: (id: string) => Rect | undefined,
  here: Rect,
  direction: Direction,
  strict = false,
): string | null {
  const own = centreOf(here);
  let best: { id: string; cost: number } | null = null;
  for (const id of ids) {
    const rect = rectOf(id);
    if (!rect) continue;
    const { x, y } = centreOf(rect);
    const level = direction === 'left' || direction === 'right';
    const along = (level ? x - own.x : y - own.y) * (direction === 'left' || direction === 'up' ? -1 : 1);
    const across = Math.abs(level ? y - own.y : x - own.x);
    const wrongWay = along <= 0;
    // Left always follows a connection, wherever its source lies.
    if (wrongWay && (strict || !level)) continue;
    if (strict && across > along * 2 + 200) continue;
    const cost = Math.abs(along) + 2 * across;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
