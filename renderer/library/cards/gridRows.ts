import type { FlowCard } from '#shared/api/flows.ts';

/** Narrowest card and the gap between cards, in px (layout.md). */
const CARD = 256;
const GAP = 20;

/** How many cards stand beside each other in `width` px. */
export function gridColumns(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / (CARD + GAP)));
}

/** One row of the grid; `index` is the place of its first card. `drop`: its last cell takes files. */
export interface GridRow {
  index: number;
  cards: readonly FlowCard[];
  drop: boolean;
}

/** The cards in rows, the drop target in the cell after the last. */
export function gridRows(cards: readonly FlowCard[], columns: number, drop: boolean): GridRow[] {
  const cells = cards.length + (drop ? 1 : 0);
  return Array.from({ length: Math.ceil(cells / columns) }, (_, row) => {
    const index = row * columns;
    return {
      index,
      cards: cards.slice(index, index + columns),
      drop: drop && index + columns >= cells,
    };
  });
}

/** The card that an arrow key leads to, or null where it leads nowhere. */
export function nextCard(key: string, index: number, count: number, columns: number): number | null {
  const to = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index + columns,
    ArrowUp: index - columns,
    Home: 0,
    End: count - 1,
    PageDown: Math.min(count - 1, index + columns * 3),
    PageUp: Math.max(0, index - columns * 3),
  }[key];
  if (to === undefined || to < 0) return null;
  if (to < count) return to;
  // From the last row but one, Down leads to the last card even where none stands below.
  const lastRow = Math.floor((count - 1) / columns);
  return key === 'ArrowDown' && Math.floor(index / columns) < lastRow ? count - 1 : null;
}
