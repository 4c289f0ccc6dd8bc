import type { RunInfo, RunRecord } from '#shared/api/conversations.ts';
import type { Database } from '../database/database.ts';
import { keyRange } from '../flowStore/flowRow.ts';
import { GoneError } from '../serviceErrors.ts';
import { INFO_COLUMNS, type RunInfoRow, readItems, readRun, runInfo, type StoredRun } from './runRows.ts';

/** Kept runs. Unknown ids are a `GoneError`. */
export interface RunStore {
  /** The newest first. */
  list(flowId: string, limit?: number): RunInfo[];
  record(id: string): RunRecord;
  rename(id: string, name: string | null): void;
  delete(id: string): void;
  deleteAll(flowId: string): void;
}

const DEFAULT_LIMIT = 200;

/** The runs of a database. */
export function createRunStore(database: Database): RunStore {
  const erase = (keys: readonly number[]) =>
    database.write(() => {
      for (const key of keys) {
        const { from, to } = keyRange(key);
        database.run('DELETE FROM run_item WHERE key > ? AND key < ?', from, to);
        database.run('DELETE FROM run WHERE key = ?', key);
      }
    });
  return {
    list: (flowId, limit = DEFAULT_LIMIT) =>
      database
        .all<RunInfoRow>(
          `SELECT ${INFO_COLUMNS} FROM run JOIN flow ON flow.key = run.flow WHERE flow.id = ? ORDER BY run.key DESC LIMIT ?`,
          flowId,
          limit,
        )
        .map(runInfo),
    record: (id) => {
      const run = readRun(database, id);
      return { info: infoOf(run), items: readItems(database, run), data: run.state.data };
    },
    rename: (id, name) => {
      if (database.run('UPDATE run SET name = ? WHERE id = ?', name?.trim() || null, id) === 0)
        throw new GoneError('run', id);
    },
    delete: (id) => erase([readRun(database, id).key]),
    deleteAll: (flowId) =>
      erase(
        database.column<number>(
          'SELECT run.key FROM run JOIN flow ON flow.key = run.flow WHERE flow.id = ?',
          flowId,
        ),
      ),
  };
}

/** What the API shows of a stored run. */
export function infoOf(run: StoredRun): RunInfo {
  const { id, flowId, name, mode, environmentId, environmentName, startedAt, updatedAt, outcome, turns } =
    run;
  return { id, flowId, name, mode, environmentId, environmentName, startedAt, updatedAt, outcome, turns };
}
