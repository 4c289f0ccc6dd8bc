import { nodeData, onEndReads } from '#shared/flow/dataNames.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import type { Place } from '../editor/editorStore.ts';

/** A node that sets or uses a name, with the place in it. */
export interface NameUse {
  nodeId: string;
  label: string;
  place: Place;
}

/** A name of the flow's interaction data: where it comes from and where it goes. */
export interface NameUses {
  name: string;
  /** Whether a conversation may have it from its start (the flow's seeds). */
  seeded: boolean;
  setIn: readonly NameUse[];
  usedIn: readonly NameUse[];
  /** Whether the delivery at the end uses it. */
  delivered: boolean;
}

/** Every name of interaction data in a flow, sorted, each node once a name and side. */
export function nameUses(document: FlowDocument): NameUses[] {
  const names = new Map<string, { setIn: NameUse[]; usedIn: NameUse[] }>();
  const of = (name: string) => {
    const known = names.get(name) ?? { setIn: [], usedIn: [] };
    names.set(name, known);
    return known;
  };
  for (const { id, label, ...node } of document.nodes) {
    const { reads, writes } = nodeData({ id, label, ...node });
    const add = (list: NameUse[], use: (typeof reads)[number]) => {
      if (list.at(-1)?.nodeId === id) return;
      const { actionId, at } = use;
      // From the action or exit on: `['actions', 2, 'text']` is `['text']` of that action.
      const field = at.slice(actionId === null ? 1 : 2);
      list.push({ nodeId: id, label, place: { nodeId: id, ...(actionId !== null && { actionId }), field } });
    };
    for (const use of writes) if (use.name !== '') add(of(use.name).setIn, use);
    for (const use of reads) if (use.name !== '' && !use.name.startsWith('$')) add(of(use.name).usedIn, use);
  }
  const seeds = new Set((document.seeds ?? []).map(({ name }) => name));
  const delivered = new Set(onEndReads(document).map(({ name }) => name));
  for (const name of [...seeds, ...delivered]) if (name !== '' && !name.startsWith('$')) of(name);
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, uses]) => ({ name, ...uses, seeded: seeds.has(name), delivered: delivered.has(name) }));
}
