import { CARD_WIDTH, cardLayout } from '#shared/flow/cardSize.ts';
import type { FlowNode, Position } from '#shared/flow/document.ts';
import { nodePorts } from '#shared/flow/edges.ts';

/** Between columns, and between the cards of one. */
export const COLUMN_GAP = 108;
/** Smallest gap between two cards of a column. */
export const ROW_GAP = 28;

/**
 * Places for nodes that have none (a production export has no positions): a column a step from the start, in the order
 * of their routes; what nothing leads to comes in columns below. Every node gets a place.
 */
export function placeInColumns(nodes: readonly FlowNode[], start: string | null): Map<string, Position> {
  const places = new Map<string, Position>();
  let below = 0;
  for (const columns of parts(nodes, start)) {
    const heights = columns.map(heightOf);
    const tallest = Math.max(...heights);
    columns.forEach((column, c) => {
      let y = below + (tallest - (heights[c] ?? 0)) / 2;
      for (const node of column) {
        places.set(node.id, { x: c * (CARD_WIDTH + COLUMN_GAP), y: Math.round(y) });
        y += cardLayout(node).height + ROW_GAP;
      }
    });
    below += tallest + 2 * ROW_GAP;
  }
  return places;
}

/** The flow's parts that hang together, each as columns: first the one that begins at the start. */
function parts(nodes: readonly FlowNode[], start: string | null): FlowNode[][][] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const led = new Set(nodes.flatMap((node) => nodePorts(node).map(({ to }) => to)));
  const first = start === null ? undefined : byId.get(start);
  const roots = [...(first ? [first] : []), ...nodes.filter(({ id }) => !led.has(id)), ...nodes];
  const found: FlowNode[][][] = [];
  for (const root of roots) {
    if (seen.has(root.id)) continue;
    seen.add(root.id);
    const columns = [[root]];
    for (let column = columns[0]; column && column.length > 0; column = columns.at(-1)) {
      const next: FlowNode[] = [];
      for (const node of column) {
        for (const { to } of nodePorts(node)) {
          const target = to === null ? undefined : byId.get(to);
          if (!target || seen.has(target.id)) continue;
          seen.add(target.id);
          next.push(target);
        }
      }
      if (next.length === 0) break;
      columns.push(next);
    }
    found.push(columns);
  }
  return found;
}

function heightOf(column: readonly FlowNode[]): number {
  return column.reduce((sum, node) => sum + cardLayout(node).height + ROW_GAP, -ROW_GAP);
}
