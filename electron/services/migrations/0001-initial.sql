-- Rows of one owner lie together: their key is the owner's key * 2^32 + a number within the owner.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE flow (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  format_version INTEGER NOT NULL,
  -- The one in the settings, to find names that are taken.
  name TEXT NOT NULL,
  -- The document without its lists and assets, JSON.
  settings TEXT NOT NULL,
  revision INTEGER NOT NULL,
  -- Key of the last undo entry that is done; 0 where none is.
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
);

CREATE INDEX flow_by_name ON flow (name COLLATE NOCASE);

-- One row a node, note, test and asset.
CREATE TABLE item (
  key INTEGER PRIMARY KEY,
  flow INTEGER NOT NULL REFERENCES flow (key) ON DELETE CASCADE,
  list TEXT NOT NULL CHECK (list IN ('nodes', 'notes', 'tests', 'assets')),
  id TEXT NOT NULL,
  -- Order within the list; sparse, so that others stay where they are when one is put between them.
  rank INTEGER NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (flow, list, id)
);

-- The undo stack of each flow.
CREATE TABLE history (
  key INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  forward TEXT NOT NULL,
  backward TEXT NOT NULL
);

-- What happened lately, for other processes and to detect conflicting edits; old rows are dropped.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  writer TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  origin TEXT,
  revision INTEGER,
  at TEXT,
  entry_id TEXT,
  parts TEXT,
  -- Null where it is the undo entry's own.
  patch TEXT
);

-- What the library shows of a flow, made of the revision it says.
CREATE TABLE card (
  flow INTEGER PRIMARY KEY REFERENCES flow (key) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  made_by INTEGER NOT NULL,
  value TEXT NOT NULL
);

-- rowid: the flow's key. Trigrams find any piece of text of three characters and more.
CREATE VIRTUAL TABLE search USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');

CREATE TABLE environment (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  accept_self_signed INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
);

CREATE TABLE variable (
  environment TEXT NOT NULL REFERENCES environment (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  secret INTEGER NOT NULL,
  -- In clear, or sealed by the vault where it is secret.
  value TEXT NOT NULL,
  PRIMARY KEY (environment, name)
);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE run (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  flow INTEGER NOT NULL REFERENCES flow (key) ON DELETE CASCADE,
  name TEXT,
  mode TEXT NOT NULL,
  environment_id TEXT,
  environment_name TEXT,
  started_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  outcome TEXT,
  turns INTEGER NOT NULL,
  waits TEXT NOT NULL,
  -- The process that works on it.
  owner TEXT NOT NULL,
  -- Counts writes: a process that holds an older state must not write.
  version INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  -- The engine's state, secrets masked.
  state TEXT NOT NULL,
  -- Replies that wait to be said, the forced fault.
  control TEXT NOT NULL
);
CREATE INDEX run_of_flow ON run (flow, key);
CREATE INDEX run_unfinished ON run (waits) WHERE waits IN ('webhook', 'delivering');

-- A run's events and exchanges in order, secrets masked.
CREATE TABLE run_item (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('event', 'exchange')),
  turn INTEGER NOT NULL,
  action_id TEXT,
  -- Of an exchange: where its answer came from (live, sample, recorded, forced).
  source TEXT,
  value TEXT NOT NULL
);
CREATE INDEX exchange_of_action ON run_item (action_id, key) WHERE kind = 'exchange' AND action_id IS NOT NULL;
