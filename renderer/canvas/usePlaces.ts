import { createContext, useContext } from 'react';
import type { FlowDocument, Position } from '#shared/flow/document.ts';
import { placeInColumns } from './geometry/columns.ts';

/** Gives the places of nodes that have none in the document. */
export type Places = () => ReadonlyMap<string, Position>;

/** Provides the places. */
export const PlacesContext = createContext<Places | null>(null);

/** The places of nodes that have none in the document; only inside a canvas. */
export function usePlaces(): Places {
  const places = useContext(PlacesContext);
  if (!places) throw new Error('usePlaces outside of a canvas');
  return places;
}

/** Looks for places again only when nodes were added or taken away, so that what has none stays where it is. */
export function createPlaces(document: () => FlowDocument): Places {
  let ids = '';
  let places: ReadonlyMap<string, Position> = new Map();
  let last: FlowDocument['nodes'] | null = null;
  return () => {
    const { nodes, start } = document();
    if (nodes === last) return places;
    last = nodes;
    const without = nodes.filter(({ position }) => !position);
    const key = without.map(({ id }) => id).join();
    if (key === ids) return places;
    ids = key;
    places = placeMissing(nodes, without, start);
    return places;
  };
}

/** All of a flow without places in columns; the few that lack one in a drawn flow below it. */
function placeMissing(
  nodes: FlowDocument['nodes'],
  without: FlowDocument['nodes'],
  start: string | null,
): ReadonlyMap<string, Position> {
  if (without.length === 0) return new Map();
  const found = placeInColumns(without, start);
  if (without.length === nodes.length) return found;
  const bottom = Math.max(...nodes.map(({ position }) => (position ? position.y : -Infinity)));
  const left = Math.min(...nodes.map(({ position }) => (position ? position.x : Infinity)));
  return new Map([...found].map(([id, { x, y }]) => [id, { x: x + left, y: y + bottom + 400 }]));
}
