import type { Database } from '../database/database.ts';
import { GoneError } from '../serviceErrors.ts';

/** A flow's own row. */
export interface FlowRow {
  key: number;
  id: string;
  format_version: number;
  name: string;
  settings: string;
  revision: number;
  position: number;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

/** The row of a flow that is there and not in "Recently deleted". */
export function requireFlow(database: Database, id: string): FlowRow {
  const row = findFlow(database, id);
  if (!row || row.deleted_at !== null) throw new GoneError('flow', id);
  return row;
}

/** The row of a flow, deleted or not. */
export function findFlow(database: Database, id: string): FlowRow | undefined {
  return database.get<FlowRow>('SELECT * FROM flow WHERE id = ?', id);
}

/** Rows of one owner lie together: keys from `from` (not itself) to `to` (not itself). */
export function keyRange(owner: number): { from: number; to: number } {
  return { from: owner * 2 ** 32, to: (owner + 1) * 2 ** 32 };
}

/** The next free key of an owner's rows in `table`. */
export function nextKey(database: Database, table: 'item' | 'history' | 'run_item', owner: number): number {
  const { from, to } = keyRange(owner);
  const [last] = database.column<number | null>(
    `SELECT max(key) FROM ${table} WHERE key > ? AND key < ?`,
    from,
    to,
  );
  return (last ?? from) + 1;
}
