import type { Rect } from './rect.ts';

/** A card's place with the id of its node. */
export interface CardRect extends Rect {
  id: string;
}

/** Finds cards by their place without looking at all of them. */
export interface CardIndex {
  /** The cards that overlap a stretch of the x axis, each once. */
  between(left: number, right: number): CardRect[];
}

/** Width of one column of the index; a card lies in one or two of them. */
const COLUMN = 512;

/** An index of cards by x. Making it takes one pass; asking for a narrow stretch takes a few hundred nanoseconds. */
export function createCardIndex(cards: Iterable<CardRect>): CardIndex {
  const columns = new Map<number, CardRect[]>();
  for (const card of cards) {
    const last = Math.floor((card.x + card.width) / COLUMN);
    for (let c = Math.floor(card.x / COLUMN); c <= last; c++) {
      const column = columns.get(c);
      if (column) column.push(card);
      else columns.set(c, [card]);
    }
  }
  return {
    between(left, right) {
      const found = new Set<CardRect>();
      const last = Math.floor(right / COLUMN);
      for (let c = Math.floor(left / COLUMN); c <= last; c++) {
        for (const card of columns.get(c) ?? []) {
          if (card.x < right && card.x + card.width > left) found.add(card);
        }
      }
      return [...found];
    },
  };
}

/** An index in which a few cards lie elsewhere for the moment. */
export function withMoved(index: CardIndex, moved: ReadonlyMap<string, CardRect>): CardIndex {
  if (moved.size === 0) return index;
  return {
    between: (left, right) => [
      ...index.between(left, right).filter(({ id }) => !moved.has(id)),
      ...[...moved.values()].filter(({ x, width }) => x < right && x + width > left),
    ],
  };
}
