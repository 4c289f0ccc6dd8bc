import { CARD_WIDTH, cardLayout } from './cardSize.ts';
import type { FlowDocument, FlowNode, Position } from './document.ts';
import { nodeEdges } from './edges.ts';
import { flowGraph } from './flowGraph.ts';

/** Space between two columns of cards, in px (tokens.md, Edges). */
export const COLUMN_GAP = 108;
/** Space between two cards of a column that this layout keeps; cards never come nearer than 28. */
const ROW_GAP = 40;
const GRID = 20;

/**
 * Gives every node without a position a simple one (an export for production carries none): a column for each step away
 * from the start, in each column from the top in the order of the ways that lead there, beside the node they come from.
 * Nodes that nothing leads to follow below. Nodes with a position stay, and are kept clear of. The same document comes
 * back where nothing was to do.
 */
export function placeNodes(document: FlowDocument): FlowDocument {
  if (document.nodes.every(({ position }) => position)) return document;
  const places = findPlaces(document);
  const nodes = document.nodes.map((node, n) => {
    const position = places[n];
    return node.position || !position ? node : withPosition(node, position);
  });
  return { ...document, nodes };
}

/** In schema order, so that a placed document is canonical as it stands. */
function withPosition({ id, label, ...rest }: FlowNode, position: Position): FlowNode {
  return { id, label, position, ...rest };
}

function findPlaces(document: FlowDocument): (Position | undefined)[] {
  const { nodes } = document;
  const graph = flowGraph(document);
  const places = nodes.map(({ position }) => position);
  const columns = new Columns();
  nodes.forEach((node, n) => {
    const place = places[n];
    if (place) columns.take(place, cardLayout(node).height);
  });
  const seen = new Set<number>();
  for (const root of roots(nodes.length, graph.start, graph.targets)) {
    if (seen.has(root)) continue;
    const origin: Position = places[root] ?? { x: columns.left, y: columns.bottom };
    const queue = [{ n: root, wanted: origin }];
    seen.add(root);
    for (const { n, wanted } of queue) {
      const place = places[n] ?? columns.place(wanted, cardLayout(nodes[n] as FlowNode).height);
      places[n] = place;
      // In the order of the card's handles: failures last, so that they lead to the bottom of the next column.
      for (const { to } of nodeEdges(nodes[n] as FlowNode)) {
        const target = graph.placeOf.get(to);
        if (target === undefined || seen.has(target)) continue;
        seen.add(target);
        queue.push({ n: target, wanted: { x: place.x + CARD_WIDTH + COLUMN_GAP, y: place.y } });
      }
    }
  }
  return places;
}

/** Where to begin: the start, then nodes that nothing leads to, then whatever is left (cycles on their own). */
function* roots(size: number, start: number, targets: Int32Array): Generator<number> {
  if (start >= 0) yield start;
  const led = new Set(targets);
  for (let n = 0; n < size; n++) if (!led.has(n)) yield n;
  for (let n = 0; n < size; n++) yield n;
}

/** The room that is taken, by column: the lowest free place of each left edge in use. */
class Columns {
  private readonly free = new Map<number, number>();
  private readonly taken: { x: number; top: number; bottom: number }[] = [];
  left = 0;
  /** Below everything. */
  bottom = 0;

  /** A card that stands where it stands. */
  take({ x, y }: Position, height: number): void {
    this.left = this.taken.length === 0 ? x : Math.min(this.left, x);
    this.taken.push({ x, top: y, bottom: y + height });
    this.lower(y + height);
  }

  /** The first place at or below the wanted one that is free and below the others of its column. */
  place({ x, y }: Position, height: number): Position {
    let top = snap(Math.max(y, this.free.get(x) ?? Number.NEGATIVE_INFINITY));
    for (;;) {
      const hit = this.taken.find(
        (card) =>
          Math.abs(card.x - x) < CARD_WIDTH &&
          card.top < top + height + ROW_GAP &&
          card.bottom + ROW_GAP > top,
      );
      if (!hit) break;
      top = snap(hit.bottom + ROW_GAP);
    }
    this.free.set(x, top + height + ROW_GAP);
    this.lower(top + height);
    return { x, y: top };
  }

  private lower(bottom: number): void {
    this.bottom = Math.max(this.bottom, snap(bottom + ROW_GAP));
  }
}

const snap = (y: number): number => Math.ceil(y / GRID) * GRID;
