import type { HistoryStep } from '#shared/api/flows.ts';
import type { Database } from '../database/database.ts';
import { type FlowRow, keyRange } from './flowRow.ts';

/** How many steps can be undone at least; they are counted now and then only, so that it may be 255 more. */
export const UNDO_DEPTH = 1000;
/** Steps beyond this much text are forgotten too, oldest first, so that big gestures don't fill the disk. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Does to the undo stack what a step says and gives the position it then has (the key of the last entry that is done).
 * `forward` is the entry's patch as JSON: the caller has it already.
 */
export function moveStack(database: Database, flow: FlowRow, step: HistoryStep, forward: string): number {
  const { from, to } = keyRange(flow.key);
  const position = flow.position || from;
  if (step.kind !== 'edit') {
    const key = findEntry(database, flow, step.entryId, position);
    // As the editor does: an entry that is not there (any more) moves nothing.
    if (key === null) return position;
    return step.kind === 'undo' ? key - 1 : key;
  }
  const { id, label, at } = step.entry;
  const backward = JSON.stringify(step.entry.backward);
  database.run('DELETE FROM history WHERE key > ? AND key < ?', position, to);
  const top = database.get<{ key: number; entry_id: string }>(
    'SELECT key, entry_id FROM history WHERE key > ? AND key <= ? ORDER BY key DESC LIMIT 1',
    from,
    position,
  );
  if (top?.entry_id === id) {
    database.run(
      'UPDATE history SET label = ?, at = ?, forward = ?, backward = ? WHERE key = ?',
      label,
      at,
      forward,
      backward,
      top.key,
    );
    return top.key;
  }
  const key = position + 1;
  database.run(
    'INSERT INTO history (key, entry_id, label, at, forward, backward) VALUES (?, ?, ?, ?, ?, ?)',
    key,
    id,
    label,
    at,
    forward,
    backward,
  );
  if (flow.revision % 256 === 0) prune(database, flow.key);
  return key;
}

function findEntry(database: Database, flow: FlowRow, entryId: string, position: number): number | null {
  const { from, to } = keyRange(flow.key);
  // Nearly always the step next to the position.
  for (const key of [position, position + 1]) {
    const row = database.get<{ entry_id: string }>('SELECT entry_id FROM history WHERE key = ?', key);
    if (row?.entry_id === entryId) return key;
  }
  const row = database.get<{ key: number }>(
    'SELECT key FROM history WHERE key > ? AND key < ? AND entry_id = ?',
    from,
    to,
    entryId,
  );
  return row?.key ?? null;
}

function prune(database: Database, owner: number): void {
  const { from, to } = keyRange(owner);
  const rows = database.all<{ key: number; size: number }>(
    `SELECT key, octet_length(forward) + octet_length(backward) AS size FROM history
     WHERE key > ? AND key < ? ORDER BY key DESC`,
    from,
    to,
  );
  let bytes = 0;
  const oldest = rows.findIndex(({ size }, i) => {
    bytes += size;
    return i >= UNDO_DEPTH || (i > 0 && bytes > MAX_BYTES);
  });
  const last = rows[oldest];
  if (last) database.run('DELETE FROM history WHERE key > ? AND key <= ?', from, last.key);
}
