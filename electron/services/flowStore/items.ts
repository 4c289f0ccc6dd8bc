import { type FlowPatch, LISTS, type ListName, type ListPatch } from '#shared/flow/patch.ts';
import type { Database } from '../database/database.ts';
import { nextKey } from './flowRow.ts';
import { fillRanks, freshRanks } from './ranks.ts';

/** Where parts of a flow are kept. */
export type ItemList = ListName | 'assets';

interface Item {
  id: string;
}

/** Writes what a patch does to lists and assets, with the same outcome as `applyPatch`: only changed rows are touched. */
export function writeItems(database: Database, flow: number, patch: FlowPatch): void {
  for (const list of LISTS) {
    const change = patch[list] as ListPatch<Item> | undefined;
    if (change) writeList(database, flow, list, change);
  }
  if (!patch.assets) return;
  const put = Object.entries(patch.assets.put ?? {});
  insertItems(
    database,
    flow,
    'assets',
    put.map(([id, asset]) => ({ id, rank: 0, value: JSON.stringify(asset) })),
  );
  removeItems(database, flow, 'assets', patch.assets.remove ?? []);
}

/** Writes rows, new ones and those whose place or value changed. */
export function insertItems(
  database: Database,
  flow: number,
  list: ItemList,
  rows: readonly { id: string; rank: number; value: string }[],
): void {
  if (rows.length === 0) return;
  let key = nextKey(database, 'item', flow);
  for (const { id, rank, value } of rows) {
    database.run(
      `INSERT INTO item (key, flow, list, id, rank, value) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (flow, list, id) DO UPDATE SET rank = excluded.rank, value = excluded.value`,
      key++,
      flow,
      list,
      id,
      rank,
      value,
    );
  }
}

function writeList(database: Database, flow: number, list: ListName, change: ListPatch<Item>): void {
  removeItems(database, flow, list, change.remove ?? []);
  const put = change.put ?? [];
  const placed = put.filter((one) => one.index !== undefined).sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  const isPlaced = new Set(placed.map(({ value }) => value.id));
  for (const { index, value } of put) {
    if (index !== undefined || isPlaced.has(value.id)) continue;
    database.run(
      'UPDATE item SET value = ? WHERE flow = ? AND list = ? AND id = ?',
      JSON.stringify(value),
      flow,
      list,
      value.id,
    );
  }
  if (placed.length > 0) placeItems(database, flow, list, placed, isPlaced);
}

function placeItems(
  database: Database,
  flow: number,
  list: ListName,
  placed: readonly { index?: number; value: Item }[],
  isPlaced: ReadonlySet<string>,
): void {
  const order: { id: string; rank: number | null }[] = database
    .all<{ id: string; rank: number }>('SELECT id, rank FROM item WHERE flow = ? AND list = ?', flow, list)
    .filter(({ id }) => !isPlaced.has(id))
    .sort((a, b) => a.rank - b.rank);
  for (const { index, value } of placed) {
    order.splice(Math.min(index ?? 0, order.length), 0, { id: value.id, rank: null });
  }
  const filled = fillRanks(order.map(({ rank }) => rank));
  const ranks = filled ?? freshRanks(order.length);
  if (!filled) {
    order.forEach(({ id }, i) => {
      database.run(
        'UPDATE item SET rank = ? WHERE flow = ? AND list = ? AND id = ?',
        ranks[i] ?? 0,
        flow,
        list,
        id,
      );
    });
  }
  const rankOf = new Map(order.map(({ id }, i) => [id, ranks[i] ?? 0]));
  const rows = placed.map(({ value }) => ({
    id: value.id,
    rank: rankOf.get(value.id) ?? 0,
    value: JSON.stringify(value),
  }));
  insertItems(database, flow, list, rows);
}

function removeItems(database: Database, flow: number, list: ItemList, ids: readonly string[]): void {
  for (const id of ids) {
    database.run('DELETE FROM item WHERE flow = ? AND list = ? AND id = ?', flow, list, id);
  }
}
