import type { FlowCard } from '#shared/api/flows.ts';

/** Ways to sort the library, with their words. */
export const SORTS = {
  edited: 'Last edited',
  created: 'Newest',
  name: 'Name',
  nodes: 'Most nodes',
  problems: 'Most problems',
} as const;

/** A way to sort the library. */
export type Sort = keyof typeof SORTS;

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const COMPARE: Record<Sort, (a: FlowCard, b: FlowCard) => number> = {
  edited: (a, b) => compare(b.updatedAt, a.updatedAt),
  created: (a, b) => compare(b.createdAt, a.createdAt),
  name: (a, b) => byName.compare(a.name, b.name),
  nodes: (a, b) => b.nodes - a.nodes,
  problems: (a, b) => b.errors - a.errors || b.warnings - a.warnings,
};

/** The cards in an order; cards that it does not tell apart stay as they were. */
export function sortCards(cards: readonly FlowCard[], sort: Sort): readonly FlowCard[] {
  return cards.toSorted(COMPARE[sort]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
