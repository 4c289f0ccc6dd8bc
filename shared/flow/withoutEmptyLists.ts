import type { FlowDocument } from './document.ts';

const OPTIONAL_LISTS = [
  'notes',
  'tests',
  'seeds',
  'accepted',
] as const satisfies readonly (keyof FlowDocument)[];

/** The document without optional lists that are empty: none says the same, and equal flows are equal bytes. */
export function withoutEmptyLists(document: FlowDocument): FlowDocument {
  const { assets } = document;
  const empty: (keyof FlowDocument)[] = OPTIONAL_LISTS.filter((list) => document[list]?.length === 0);
  if (assets && Object.keys(assets).length === 0) empty.push('assets');
  if (empty.length === 0) return document;
  return Object.fromEntries(
    Object.entries(document).filter(([key]) => !empty.includes(key as keyof FlowDocument)),
  ) as FlowDocument;
}
