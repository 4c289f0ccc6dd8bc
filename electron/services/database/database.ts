import Sqlite from 'better-sqlite3';
import { StorageError, storageError, toStorageError } from '../storageError.ts';
import { createDatabaseFile } from './createDatabaseFile.ts';
import { inspectDatabaseFile, isSmall } from './databaseFile.ts';
import { migrate, requireKnown } from './migrate.ts';

/** What a statement takes and a column gives. */
export type SqlValue = string | number | Buffer | null;

/**
 * The database of one data folder. Everything is synchronous. What SQLite can't do is thrown as a `StorageError`;
 * a failed `write` has changed nothing.
 */
export interface Database {
  readonly path: string;
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
  /** The first column of every row. */
  column<Value>(sql: string, ...values: SqlValue[]): Value[];
  /** How many rows were changed. */
  run(sql: string, ...values: SqlValue[]): number;
  /** The key of the row that was inserted. */
  insert(sql: string, ...values: SqlValue[]): number;
  /** One transaction; inside another one, a part of it. Acknowledged means on disk. */
  write<Result>(work: () => Result): Result;
  /** Changes whenever another connection has committed something. */
  dataVersion(): number;
  /** Moves the journal into the database and wipes it; false where another process uses it just now. */
  emptyJournal(): boolean;
  close(): void;
}

/** How long to wait for another process's transaction, in ms. */
const BUSY_MS = 5000;

/**
 * Opens `parley.db`, making it where the folder has none and raising an older one. A file that is damaged, truncated,
 * foreign or made by a newer Parley is refused, and never changed.
 */
export function openDatabase(path: string, { busyMs = BUSY_MS }: { busyMs?: number } = {}): Database {
  try {
    if (inspectDatabaseFile(path)) requireSound(path, busyMs);
    else createDatabaseFile(path, (file) => migrate(connect(file, busyMs), file).close());
    const sqlite = connect(path, busyMs);
    try {
      migrate(sqlite, path);
    } catch (error) {
      sqlite.close();
      throw error;
    }
    return wrap(sqlite, path);
  } catch (error) {
    throw toStorageError(error, path) ?? error;
  }
}

function connect(path: string, busyMs: number): Sqlite.Database {
  const sqlite = new Sqlite(path, { timeout: busyMs });
  try {
    sqlite.pragma('journal_mode = WAL');
    // FULL: a transaction is on disk when its commit returns, also after a power cut.
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    // What is deleted or overwritten is wiped: a variable that was made secret must leave no trace.
    sqlite.pragma('secure_delete = ON');
    // Moving the journal (of about 16 MB then) into the database takes a few ms: at every thousandth edit, not every hundredth.
    sqlite.pragma('wal_autocheckpoint = 4000');
    // 32 MiB of pages in memory: a flow of 10,000 nodes and its undo stack.
    sqlite.pragma('cache_size = -32768');
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('cell_size_check = ON');
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Looks into a database by a connection that can't write: one that is refused keeps every byte, its journal's, too. */
function requireSound(path: string, busyMs: number): void {
  const sqlite = new Sqlite(path, { readonly: true, timeout: busyMs });
  try {
    requireKnown(sqlite, path);
    if (!isSmall(path)) return;
    const found = sqlite.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw storageError('corrupt', path, undefined, String(found).split('\n')[0]);
  } finally {
    sqlite.close();
  }
}

function wrap(sqlite: Sqlite.Database, path: string): Database {
  const statements = new Map<string, Sqlite.Statement>();
  const prepare = (sql: string): Sqlite.Statement => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = sqlite.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (!sqlite.open) throw new StorageError('io', `The database ${path} is closed.`, error);
      throw toStorageError(error, path) ?? error;
    }
  };
  const columns = new Map<string, Sqlite.Statement>();
  return {
    path,
    all: <Row>(sql: string, ...values: SqlValue[]) => guarded(() => prepare(sql).all(...values) as Row[]),
    get: <Row>(sql: string, ...values: SqlValue[]) =>
      guarded(() => prepare(sql).get(...values) as Row | undefined),
    column: <Value>(sql: string, ...values: SqlValue[]) =>
      guarded(() => {
        let statement = columns.get(sql);
        if (!statement) {
          statement = sqlite.prepare(sql).pluck();
          columns.set(sql, statement);
        }
        return statement.all(...values) as Value[];
      }),
    run: (sql, ...values) => guarded(() => prepare(sql).run(...values).changes),
    insert: (sql, ...values) => guarded(() => Number(prepare(sql).run(...values).lastInsertRowid)),
    write: (work) => {
      if (sqlite.inTransaction) return work();
      return guarded(() => {
        prepare('BEGIN IMMEDIATE').run();
        try {
          const result = work();
          prepare('COMMIT').run();
          return result;
        } catch (error) {
          // A full disk may have rolled it back already.
          if (sqlite.inTransaction) prepare('ROLLBACK').run();
          throw error;
        }
      });
    },
    dataVersion: () => guarded(() => sqlite.pragma('data_version', { simple: true }) as number),
    emptyJournal: () =>
      guarded(() => {
        const [result] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
        return result?.busy === 0;
      }),
    close: () => {
      statements.clear();
      columns.clear();
      if (sqlite.open) sqlite.close();
    },
  };
}
