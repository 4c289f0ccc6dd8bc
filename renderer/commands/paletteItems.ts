import type { ReactNode } from 'react';
import type { Keys } from '../ui/keyboard/keys.ts';
import { type Match, match, matchesStarts } from './match.ts';

/** The kinds of things the palette finds, in the order of their groups. */
export const GROUPS = {
  command: { title: 'Commands', prefix: '>' },
  node: { title: 'Nodes in this flow', prefix: '#' },
  flow: { title: 'Flows', prefix: '@' },
  data: { title: 'Data', prefix: null },
} as const;

/** A kind of thing that the palette finds. */
export type PaletteGroup = keyof typeof GROUPS;

/** Something to choose in the palette. */
export interface PaletteItem {
  id: string;
  group: PaletteGroup;
  icon: ReactNode;
  title: string;
  /** Data names are set in mono. */
  mono?: boolean;
  /** Quiet words behind the title. */
  context: string;
  /** Further words that find it. */
  words?: string | undefined;
  keys?: Keys | undefined;
  run(): void;
}

/** An item that was found, with its matched letters. */
export interface FoundItem {
  item: PaletteItem;
  ranges: Match['ranges'];
}

/** Most items a group shows, without and with a query for all kinds, and for one kind alone. */
const MOST = { idle: { command: 6, node: 4, flow: 6, data: 0 }, any: 8, one: 200 };

/** What was typed, without its prefix, and the one kind that the prefix asks for. */
export function parseQuery(typed: string): { query: string; only: PaletteGroup | null } {
  const only = (Object.keys(GROUPS) as PaletteGroup[]).find(
    (group) => GROUPS[group].prefix !== null && typed.startsWith(GROUPS[group].prefix),
  );
  return { query: (only ? typed.slice(1) : typed).trim(), only: only ?? null };
}

/** The items that a query finds, by group, best first; items that match equally stay in their order. */
export function findItems(
  items: readonly PaletteItem[],
  typed: string,
): { group: PaletteGroup; found: FoundItem[]; total: number }[] {
  const { query, only } = parseQuery(typed);
  return (Object.keys(GROUPS) as PaletteGroup[])
    .filter((group) => only === null || only === group)
    .map((group) => {
      const all = rank(
        items.filter((item) => item.group === group),
        query,
      );
      const most = only ? MOST.one : query === '' ? MOST.idle[group] : MOST.any;
      return { group, found: all.slice(0, most), total: all.length };
    })
    .filter(({ found }) => found.length > 0);
}

function rank(items: readonly PaletteItem[], query: string): FoundItem[] {
  if (query === '') return items.map((item) => ({ item, ranges: [] }));
  return items
    .flatMap((item) => {
      const inTitle = match(item.title, query);
      if (inTitle) return [{ item, ranges: inTitle.ranges, score: inTitle.score + 100 }];
      const beside = matchesStarts(`${item.title} ${item.context} ${item.words ?? ''}`, query);
      return beside ? [{ item, ranges: [], score: 0 }] : [];
    })
    .sort((a, b) => b.score - a.score);
}
