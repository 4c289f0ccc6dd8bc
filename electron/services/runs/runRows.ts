import type { Mode, RunInfo, RunItem } from '#shared/api/conversations.ts';
import type { EndReason, TraceEvent } from '#shared/core/event.ts';
import type { ConversationState } from '#shared/engine/state.ts';
import type { Exchange } from '#shared/fulfillment/types.ts';
import type { Database } from '../database/database.ts';
import { keyRange } from '../flowStore/flowRow.ts';
import type { AnswerSource } from '../runLoop/answerer.ts';
import { GoneError } from '../serviceErrors.ts';

/** What a run keeps besides its conversation: replies that wait to be said, the fault that the next webhook fails with. */
export interface RunControl {
  queued: string[];
  fault: string | null;
}

/** A run as it lies in the database. */
export interface StoredRun {
  key: number;
  id: string;
  flowId: string;
  name: string | null;
  mode: Mode;
  environmentId: string | null;
  environmentName: string | null;
  startedAt: string;
  updatedAt: string;
  outcome: EndReason | null;
  turns: number;
  waits: ConversationState['waits'];
  owner: string;
  version: number;
  lastSeq: number;
  state: ConversationState;
  control: RunControl;
}

/** An event or exchange to append. */
export type NewItem =
  | { kind: 'event'; event: TraceEvent }
  | {
      kind: 'exchange';
      exchange: Exchange;
      nodeId: string;
      actionId: string | null;
      group: string;
      source: AnswerSource;
    };

/** Another process has written the run since it was read. */
export class StaleRunError extends Error {
  constructor() {
    super('the run was changed by another process');
    this.name = 'StaleRunError';
  }
}

/** The run of an id. */
export function readRun(database: Database, id: string): StoredRun {
  const row = database.get<RunRow>(
    'SELECT run.*, flow.id AS flow_id FROM run JOIN flow ON flow.key = run.flow WHERE run.id = ?',
    id,
  );
  if (!row) throw new GoneError('run', id);
  return {
    ...runInfo(row),
    key: row.key,
    waits: row.waits,
    owner: row.owner,
    version: row.version,
    lastSeq: row.last_seq,
    state: JSON.parse(row.state) as ConversationState,
    control: JSON.parse(row.control) as RunControl,
  };
}

/** Rows of `run` with `flow_id` as the API shows them. */
export function runInfo(row: RunInfoRow): RunInfo {
  return {
    id: row.id,
    flowId: row.flow_id,
    name: row.name,
    mode: row.mode,
    environmentId: row.environment_id,
    environmentName: row.environment_name,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    outcome: row.outcome,
    turns: row.turns,
  };
}

/** The columns that `runInfo` needs. */
export const INFO_COLUMNS =
  'run.id, flow.id AS flow_id, run.name, mode, environment_id, environment_name, started_at, run.updated_at, outcome, turns';

/** What `runInfo` reads. */
export interface RunInfoRow {
  id: string;
  flow_id: string;
  name: string | null;
  mode: Mode;
  environment_id: string | null;
  environment_name: string | null;
  started_at: string;
  updated_at: string;
  outcome: EndReason | null;
  turns: number;
}

interface RunRow extends RunInfoRow {
  key: number;
  waits: ConversationState['waits'];
  owner: string;
  version: number;
  last_seq: number;
  state: string;
  control: string;
}

/** Writes a new run, without items. */
export function insertRun(database: Database, run: Omit<StoredRun, 'key'>): number {
  database.run(
    `INSERT INTO run (id, flow, name, mode, environment_id, environment_name, started_at, updated_at, outcome, turns,
       waits, owner, version, last_seq, state, control)
     SELECT ?, key, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM flow WHERE id = ?`,
    run.id,
    run.name,
    run.mode,
    run.environmentId,
    run.environmentName,
    run.startedAt,
    run.updatedAt,
    run.outcome,
    run.turns,
    run.waits,
    run.owner,
    run.version,
    run.lastSeq,
    JSON.stringify(run.state),
    JSON.stringify(run.control),
    run.flowId,
  );
  const [key] = database.column<number>('SELECT key FROM run WHERE id = ?', run.id);
  if (key === undefined) throw new GoneError('flow', run.flowId);
  return key;
}

/**
 * Writes what changed of a run and appends items, in one transaction; gives the run as it is then and the items as they
 * are streamed. Name and flow are not its business.
 * @throws StaleRunError where `run` is not what lies in the database any more, GoneError where it was deleted
 */
export function saveRun(
  database: Database,
  run: StoredRun,
  items: readonly NewItem[],
): { run: StoredRun; items: RunItem[] } {
  return database.write(() => {
    let { turns, lastSeq } = run;
    const streamed: RunItem[] = [];
    for (const item of items) {
      const seq = ++lastSeq;
      insertItem(database, run.key, seq, turns, item);
      streamed.push(toRunItem(run.id, seq, turns, item));
      if (item.kind === 'event' && item.event.type === 'reply') turns++;
    }
    const saved = { ...run, turns, lastSeq, version: run.version + 1, updatedAt: new Date().toISOString() };
    const changed = database.run(
      `UPDATE run SET mode = ?, environment_id = ?, environment_name = ?, updated_at = ?, outcome = ?, turns = ?, waits = ?,
         owner = ?, version = ?, last_seq = ?, state = ?, control = ? WHERE key = ? AND version = ?`,
      saved.mode,
      saved.environmentId,
      saved.environmentName,
      saved.updatedAt,
      saved.outcome,
      saved.turns,
      saved.waits,
      saved.owner,
      saved.version,
      saved.lastSeq,
      JSON.stringify(saved.state),
      JSON.stringify(saved.control),
      run.key,
      run.version,
    );
    if (changed === 0) {
      if (database.get('SELECT 1 FROM run WHERE key = ?', run.key)) throw new StaleRunError();
      throw new GoneError('run', run.id);
    }
    return { run: saved, items: streamed };
  });
}

function insertItem(database: Database, run: number, seq: number, turn: number, item: NewItem): void {
  const value =
    item.kind === 'event'
      ? item.event
      : { ...item.exchange, nodeId: item.nodeId, actionId: item.actionId, group: item.group };
  database.run(
    'INSERT INTO run_item (key, kind, turn, action_id, source, value) VALUES (?, ?, ?, ?, ?, ?)',
    keyRange(run).from + seq,
    item.kind,
    turn,
    item.kind === 'exchange' ? item.actionId : null,
    item.kind === 'exchange' ? item.source : null,
    JSON.stringify(value),
  );
}

/** The items of a run after the first `after` ones, in order. */
export function readItems(database: Database, run: StoredRun, after = 0): RunItem[] {
  const { from, to } = keyRange(run.key);
  return database
    .all<{ key: number; kind: 'event' | 'exchange'; turn: number; value: string }>(
      'SELECT key, kind, turn, value FROM run_item WHERE key > ? AND key < ? ORDER BY key',
      from + after,
      to,
    )
    .map(({ key, kind, turn, value }) => {
      const seq = key - from;
      const parsed: unknown = JSON.parse(value);
      if (kind === 'event') return { kind, seq, turn, event: parsed as TraceEvent };
      const exchange = parsed as Exchange & { nodeId: string; actionId: string | null; group: string };
      return { kind, exchange: { ...exchange, id: `${run.id}-${seq}`, runId: run.id, turn } };
    });
}

function toRunItem(runId: string, seq: number, turn: number, item: NewItem): RunItem {
  if (item.kind === 'event') return { kind: 'event', seq, turn, event: item.event };
  const { exchange, nodeId, actionId, group } = item;
  return {
    kind: 'exchange',
    exchange: { ...exchange, id: `${runId}-${seq}`, runId, nodeId, actionId, turn, group },
  };
}
