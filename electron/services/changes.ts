import type { FlowChange, HistoryStep } from '#shared/api/flows.ts';
import { newId } from '#shared/core/ids.ts';
import type { FlowPatch } from '#shared/flow/patch.ts';
import { Broadcast, type Subscription } from './broadcast.ts';
import type { Database } from './database/database.ts';

/** A row of the change log. */
export interface ChangeRow {
  seq: number;
  writer: string;
  kind: FlowChange['type'] | 'undo' | 'redo' | 'edit' | 'setting';
  /** A flow's id, or a setting's key. */
  subject: string;
  origin: string | null;
  revision: number | null;
  at: string | null;
  entry_id: string | null;
  parts: string | null;
  /** Null where it is the undo entry's own. */
  patch: string | null;
}

/** What happened, as it is recorded. */
export type NewChange = Pick<ChangeRow, 'kind' | 'subject'> & Partial<ChangeRow>;

/** A change of a setting. */
export interface SettingChange {
  key: string;
  value: unknown;
}

/** How often other processes' changes are looked for while somebody listens, in ms. */
const POLL_MS = 500;
/** How many changes are kept for those who look later. */
const KEEP = 1000;

/**
 * What happens to flows and settings, told to everyone who listens: at once within this process, by way of the database
 * (a log of the latest changes) between processes that have the same folder open.
 */
export class Changes {
  readonly flows = new Broadcast<FlowChange>();
  readonly settings = new Broadcast<SettingChange>();
  private readonly database: Database;
  private readonly writer = newId('w');
  private readonly foreignListeners = new Set<() => void>();
  private timer: ReturnType<typeof setInterval> | null = null;
  private seen = 0;
  private version = 0;

  constructor(database: Database) {
    this.database = database;
  }

  /** Every change of any flow from now on. */
  watchFlows(signal?: AbortSignal): Subscription<FlowChange> {
    this.listen();
    return this.flows.subscribe({ signal, onEnd: () => this.rest() });
  }

  /** Every change of a setting from now on. */
  watchSettings(signal?: AbortSignal): Subscription<SettingChange> {
    this.listen();
    return this.settings.subscribe({ signal, onEnd: () => this.rest() });
  }

  /** Calls back whenever another process has committed something; gives the way to stop that. */
  onForeignCommit(listener: () => void): () => void {
    this.listen();
    this.foreignListeners.add(listener);
    return () => {
      this.foreignListeners.delete(listener);
      this.rest();
    };
  }

  /** Records a change; call it within the transaction that makes it. Gives its number, for `publish`. */
  record(change: NewChange): number {
    const {
      kind,
      subject,
      origin = null,
      revision = null,
      at = null,
      entry_id = null,
      parts = null,
      patch = null,
    } = change;
    const seq = this.database.insert(
      `INSERT INTO change (writer, kind, subject, origin, revision, at, entry_id, parts, patch)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      this.writer,
      kind,
      subject,
      origin,
      revision,
      at,
      entry_id,
      parts,
      patch,
    );
    if (seq % 256 === 0) this.database.run('DELETE FROM change WHERE seq <= ?', seq - KEEP);
    return seq;
  }

  /** Tells everyone of a change of this process, after what others committed before it. */
  publish(seq: number, tell: () => void): void {
    if (!this.timer) return;
    if (seq > this.seen + 1) this.catchUp(seq);
    this.seen = Math.max(this.seen, seq);
    tell();
  }

  /** Ends every stream. */
  close(): void {
    this.flows.end();
    this.settings.end();
    this.foreignListeners.clear();
    this.rest();
  }

  private listen(): void {
    if (this.timer) return;
    this.seen = this.database.column<number | null>('SELECT max(seq) FROM change')[0] ?? 0;
    this.version = this.database.dataVersion();
    this.timer = setInterval(() => this.poll(), POLL_MS);
    this.timer.unref();
  }

  private rest(): void {
    if (!this.timer || this.flows.size + this.settings.size + this.foreignListeners.size > 0) return;
    clearInterval(this.timer);
    this.timer = null;
  }

  private poll(): void {
    try {
      const version = this.database.dataVersion();
      if (version === this.version) return;
      this.version = version;
      this.catchUp(Number.MAX_SAFE_INTEGER);
      for (const listener of this.foreignListeners) listener();
    } catch (error) {
      // A database that can't be read is an error to those who wait for its news.
      this.flows.end(error);
      this.settings.end(error);
    }
  }

  /** Tells of what other processes did, up to the change `until`. */
  private catchUp(until: number): void {
    const rows = this.database.all<ChangeRow>(
      'SELECT * FROM change WHERE seq > ? AND seq < ? ORDER BY seq',
      this.seen,
      until,
    );
    for (const row of rows) {
      this.seen = row.seq;
      if (row.writer !== this.writer) this.tell(row);
    }
  }

  private tell(row: ChangeRow): void {
    const { kind, subject, origin } = row;
    if (kind === 'setting') {
      const found = this.database.get<{ value: string }>('SELECT value FROM setting WHERE name = ?', subject);
      if (found) this.settings.publish({ key: subject, value: JSON.parse(found.value) });
    } else if (kind === 'edited' || kind === 'edit' || kind === 'undo' || kind === 'redo') {
      const edit = editOf(this.database, row);
      // An edit whose undo entry is gone again is followed by another one: its revision shows that one is missing.
      if (edit) this.flows.publish(edit);
    } else this.flows.publish({ type: kind, flowId: subject, origin });
  }
}

/** The patch of a recorded edit, as JSON; null where it can't be told any more. */
export function patchTextOf(database: Database, row: ChangeRow): string | null {
  if (row.patch !== null) return row.patch;
  const entry = entryOf(database, row);
  if (!entry) return null;
  return row.kind === 'undo' ? entry.backward : entry.forward;
}

interface EntryRow {
  label: string;
  at: string;
  forward: string;
  backward: string;
}

function entryOf(database: Database, row: ChangeRow): EntryRow | undefined {
  return database.get<EntryRow>(
    `SELECT history.label, history.at, history.forward, history.backward FROM history
     JOIN flow ON history.key > flow.key * 4294967296 AND history.key < (flow.key + 1) * 4294967296
     WHERE flow.id = ? AND history.entry_id = ?`,
    row.subject,
    row.entry_id,
  );
}

function editOf(database: Database, row: ChangeRow): FlowChange | null {
  const entry = entryOf(database, row);
  const patch = patchTextOf(database, row);
  if (patch === null || !row.entry_id || row.revision === null || row.at === null) return null;
  let step: HistoryStep;
  if (row.kind === 'undo' || row.kind === 'redo') step = { kind: row.kind, entryId: row.entry_id };
  else if (!entry) return null;
  else {
    const { label, at } = entry;
    const forward = JSON.parse(entry.forward) as FlowPatch;
    const backward = JSON.parse(entry.backward) as FlowPatch;
    step = { kind: 'edit', entry: { id: row.entry_id, label, at, forward, backward } };
  }
  const { subject: flowId, origin, revision, at: updatedAt } = row;
  return { type: 'edited', flowId, origin, revision, updatedAt, patch: JSON.parse(patch) as FlowPatch, step };
}
