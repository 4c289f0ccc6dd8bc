import type { RunItem } from '#shared/api/conversations.ts';
import { Broadcast } from '../broadcast.ts';
import type { Database } from '../database/database.ts';
import { type NewItem, readItems, readRun, StaleRunError, type StoredRun, saveRun } from '../runs/runRows.ts';

/** What a step changes of a run. */
export type RunChange = Partial<
  Pick<
    StoredRun,
    'state' | 'waits' | 'outcome' | 'owner' | 'control' | 'mode' | 'environmentId' | 'environmentName'
  >
>;

/** A run as it lies in the database, with those who watch it: what is told is on disk. */
export class RunKeeper {
  readonly listeners = new Broadcast<RunItem>();
  private readonly database: Database;
  private stored: StoredRun;

  constructor(database: Database, run: StoredRun) {
    this.database = database;
    this.stored = run;
  }

  /** As it was last read or written. */
  get run(): StoredRun {
    return this.stored;
  }

  /** Everything that happened so far. */
  items(): RunItem[] {
    return readItems(this.database, this.stored);
  }

  /**
   * Stores items and a change in one transaction, then tells of the items. Where another process wrote the run meanwhile,
   * that is read first and `change` asked again: it throws `StaleRunError` where it does not fit any more.
   */
  save(items: readonly NewItem[], change: (run: StoredRun) => RunChange): void {
    for (let tries = 1; ; tries++) {
      try {
        const saved = saveRun(this.database, { ...this.stored, ...change(this.stored) }, items);
        this.stored = saved.run;
        for (const item of saved.items) this.listeners.publish(item);
        return;
      } catch (error) {
        if (!(error instanceof StaleRunError) || !this.catchUp() || tries >= 5) throw error;
      }
    }
  }

  /** Reads what other processes wrote and tells of it; whether there was anything. */
  catchUp(): boolean {
    const now = readRun(this.database, this.stored.id);
    if (now.version === this.stored.version) return false;
    const before = this.stored.lastSeq;
    this.stored = now;
    for (const item of readItems(this.database, now, before)) this.listeners.publish(item);
    return true;
  }
}
