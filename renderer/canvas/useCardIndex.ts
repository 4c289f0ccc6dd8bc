import { createContext, useContext } from 'react';
import type { CardIndex } from './geometry/cardIndex.ts';

/** Provides the places of all cards; the object stays the same and always knows the newest places. */
export const CardIndexContext = createContext<CardIndex | null>(null);

/** The places of all cards; only inside a canvas. What it finds changes with the canvas's `layout` number. */
export function useCardIndex(): CardIndex {
  const index = useContext(CardIndexContext);
  if (!index) throw new Error('useCardIndex outside of a canvas');
  return index;
}
