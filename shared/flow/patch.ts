import type { FlowDocument } from './document.ts';

/** The lists of a document whose entries are stored, compared and undone one by one. */
export const LISTS = ['nodes', 'notes', 'tests'] as const;
/** One of those lists. */
export type ListName = (typeof LISTS)[number];
type Item<L extends ListName> = NonNullable<FlowDocument[L]>[number];

/** A change of one list: entries put (with `index` where the place is new; applied in order) and ids removed. */
export interface ListPatch<T> {
  remove?: string[];
  put?: { index?: number; value: T }[];
}

/** The flow's own fields: everything beside the lists and assets. A key with `null` for an optional field removes it. */
export type FlowSettings = Omit<FlowDocument, ListName | 'assets' | 'format' | 'version'>;

/**
 * A change of a document, by the parts it touches: what one edit saves, what undo applies backwards, and what another
 * window gets. An empty patch changes nothing. `settings` holds changed fields only (`null`: removed, or a null value).
 */
export interface FlowPatch {
  settings?: { [K in keyof FlowSettings]?: FlowSettings[K] | null };
  nodes?: ListPatch<Item<'nodes'>>;
  notes?: ListPatch<Item<'notes'>>;
  tests?: ListPatch<Item<'tests'>>;
  assets?: { remove?: string[]; put?: NonNullable<FlowDocument['assets']> };
}

/** The patch that makes `after` of `before`. Parts are compared by reference first, so equal parts cost nothing. */
export function diffFlow(before: FlowDocument, after: FlowDocument): FlowPatch {
  const patch: FlowPatch = {};
  const settings = diffSettings(before, after);
  if (settings) patch.settings = settings;
  for (const list of LISTS) {
    const change = diffList<{ id: string }>(before[list] ?? [], after[list] ?? []);
    if (change) Object.assign(patch, { [list]: change });
  }
  const assets = diffAssets(before.assets ?? {}, after.assets ?? {});
  if (assets) patch.assets = assets;
  return patch;
}

/** The document with a patch applied; everything untouched is the same object as before. */
export function applyPatch(document: FlowDocument, patch: FlowPatch): FlowDocument {
  const out: Record<string, unknown> = { ...document };
  for (const [key, value] of Object.entries(patch.settings ?? {})) {
    if (value === null && !NULLABLE.has(key)) delete out[key];
    else out[key] = value;
  }
  for (const list of LISTS) {
    const change = patch[list] as ListPatch<{ id: string }> | undefined;
    if (!change) continue;
    const items = patchList<{ id: string }>(document[list] ?? [], change);
    if (items.length > 0 || list === 'nodes') out[list] = items;
    else delete out[list];
  }
  if (patch.assets) {
    const assets = { ...document.assets, ...patch.assets.put };
    for (const id of patch.assets.remove ?? []) delete assets[id];
    if (Object.keys(assets).length > 0) out.assets = assets;
    else delete out.assets;
  }
  return out as FlowDocument;
}

/** Whether a patch changes nothing. */
export function isEmptyPatch(patch: FlowPatch): boolean {
  return Object.keys(patch).length === 0;
}

/** The parts a patch touches, as keys (`nodes:ID`, `settings:name`): two patches with none in common can be swapped. */
export function touchedParts(patch: FlowPatch): Set<string> {
  const parts = new Set(Object.keys(patch.settings ?? {}).map((key) => `settings:${key}`));
  for (const list of LISTS) {
    for (const { value } of patch[list]?.put ?? []) parts.add(`${list}:${value.id}`);
    for (const id of patch[list]?.remove ?? []) parts.add(`${list}:${id}`);
  }
  for (const id of [...Object.keys(patch.assets?.put ?? {}), ...(patch.assets?.remove ?? [])])
    parts.add(`assets:${id}`);
  return parts;
}

const SETTINGS = [
  'name',
  'description',
  'start',
  'idleTimeoutMinutes',
  'onEnd',
  'seeds',
  'accepted',
] as const satisfies readonly (keyof FlowSettings)[];
/** Fields whose value may be null; for the others null in a patch means that the field is removed. */
const NULLABLE: ReadonlySet<string> = new Set<keyof FlowSettings>(['start', 'idleTimeoutMinutes']);

function diffSettings(before: FlowDocument, after: FlowDocument): FlowPatch['settings'] | null {
  const changed = SETTINGS.filter((key) => before[key] !== after[key]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((key) => [key, after[key] ?? null]));
}

function diffList<T extends { id: string }>(before: readonly T[], after: readonly T[]): ListPatch<T> | null {
  if (before === after) return null;
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map((item) => item.id));
  const remove = before.filter((item) => !kept.has(item.id)).map((item) => item.id);
  const put: NonNullable<ListPatch<T>['put']> = [];
  const remaining = before.filter((item) => kept.has(item.id));
  const steady = steadyItems(remaining, after);
  after.forEach((value, index) => {
    const was = old.get(value.id);
    if (was === undefined || !steady.has(value.id)) put.push({ index, value });
    else if (was !== value) put.push({ value });
  });
  if (remove.length === 0 && put.length === 0) return null;
  return { ...(remove.length > 0 && { remove }), ...(put.length > 0 && { put }) };
}

/** The ids that keep their order, as many as there can be; the others are taken out and put in again at their new index. */
function steadyItems<T extends { id: string }>(before: readonly T[], after: readonly T[]): Set<string> {
  const place = new Map(before.map((item, i) => [item.id, i]));
  const kept = after.filter(({ id }) => place.has(id));
  const places = kept.map(({ id }) => place.get(id) ?? 0);
  return new Set(longestRising(places).map((i) => (kept[i] as T).id));
}

/** The indexes of a longest rising subsequence (patience sorting). */
function longestRising(values: readonly number[]): number[] {
  const ends: number[] = [];
  const cameFrom: number[] = [];
  values.forEach((value, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    cameFrom.push(low > 0 ? (ends[low - 1] as number) : -1);
    ends[low] = i;
  });
  const found: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = cameFrom[i] as number) found.push(i);
  return found.reverse();
}

function patchList<T extends { id: string }>(items: readonly T[], patch: ListPatch<T>): T[] {
  const puts = patch.put ?? [];
  const replaced = new Map(
    puts.filter((one) => one.index === undefined).map(({ value }) => [value.id, value]),
  );
  const placed = puts
    .filter((one) => one.index !== undefined)
    .sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  const out = new Set([...(patch.remove ?? []), ...placed.map(({ value }) => value.id)]);
  const result: T[] = [];
  let next = 0;
  const putDue = () => {
    for (let one = placed[next]; one && (one.index ?? 0) <= result.length; one = placed[++next]) {
      result.push(one.value);
    }
  };
  for (const item of items) {
    if (out.has(item.id)) continue;
    putDue();
    result.push(replaced.get(item.id) ?? item);
  }
  putDue();
  result.push(...placed.slice(next).map(({ value }) => value));
  return result;
}

type Assets = NonNullable<FlowDocument['assets']>;

function diffAssets(before: Assets, after: Assets): FlowPatch['assets'] | null {
  const remove = Object.keys(before).filter((id) => !Object.hasOwn(after, id));
  const put = Object.fromEntries(Object.entries(after).filter(([id, asset]) => before[id] !== asset));
  if (remove.length === 0 && Object.keys(put).length === 0) return null;
  return { ...(remove.length > 0 && { remove }), ...(Object.keys(put).length > 0 && { put }) };
}
