import type { FlowCard } from '#shared/api/flows.ts';
import { requiredEnv } from '#shared/flow/dataNames.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { findProblems } from '#shared/flow/problems/findProblems.ts';
import type { Database } from '../database/database.ts';
import { ifPossible } from '../storageError.ts';
import { flowPicture } from './flowPicture.ts';
import type { FlowRow } from './flowRow.ts';
import { readDocument } from './readFlow.ts';
import { MIN_INDEXED, matchQuery, searchTerms, searchText } from './searchText.ts';

/** What is worked out of a document once a revision. */
type CardValue = Omit<FlowCard, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

/** Raise it when cards or problems are made differently: kept cards are then made anew. */
const MADE_BY = 1;

/** The library's cards, last edited first. Those whose flow was edited since are made anew. */
export function listCards(
  database: Database,
  { search, deleted = false }: { search?: string | undefined; deleted?: boolean | undefined },
): FlowCard[] {
  const fresh = refreshCards(database);
  const rows = database.all<CardRow>(
    `SELECT flow.key, flow.id, flow.revision, created_at, updated_at, deleted_at, card.value
     FROM flow LEFT JOIN card ON card.flow = flow.key WHERE deleted_at IS ${deleted ? 'NOT NULL' : 'NULL'}`,
  );
  const cards = rows.map(({ key, id, revision, created_at, updated_at, deleted_at, value }) => ({
    key,
    card: {
      id,
      ...(fresh.get(key) ?? (JSON.parse(value ?? '{}') as CardValue)),
      revision,
      createdAt: created_at,
      updatedAt: updated_at,
      deletedAt: deleted_at,
    },
  }));
  const terms = searchTerms(search ?? '');
  const found = terms.length > 0 ? cards.filter(matcher(database, terms)) : cards;
  const time = ({ card }: { card: FlowCard }) => (deleted ? card.deletedAt : card.updatedAt) ?? '';
  return found
    .sort((a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : b.key - a.key))
    .map(({ card }) => card);
}

interface CardRow
  extends Pick<FlowRow, 'key' | 'id' | 'revision' | 'created_at' | 'updated_at' | 'deleted_at'> {
  value: string | null;
}

/** Keeps card and search text of a document that was just written. */
export function keepCard(
  database: Database,
  flow: number,
  revision: number,
  document: FlowDocument,
  card = makeCard(document),
): void {
  database.run(
    `INSERT INTO card (flow, revision, made_by, value) VALUES (?, ?, ?, ?) ON CONFLICT (flow) DO UPDATE SET
       revision = excluded.revision, made_by = excluded.made_by, value = excluded.value`,
    flow,
    revision,
    MADE_BY,
    JSON.stringify(card),
  );
  database.run('DELETE FROM search WHERE rowid = ?', flow);
  database.run('INSERT INTO search (rowid, text) VALUES (?, ?)', flow, searchText(document));
}

/** Makes stale cards anew and gives them, in case they could not be kept: a full disk must not hide the library. */
function refreshCards(database: Database): Map<number, CardValue> {
  const stale = database.all<FlowRow>(
    `SELECT flow.* FROM flow LEFT JOIN card ON card.flow = flow.key
     WHERE card.revision IS NOT flow.revision OR card.made_by IS NOT ?`,
    MADE_BY,
  );
  const made = new Map<number, CardValue>();
  for (const flow of stale) {
    const document = readDocument(database, flow);
    const card = makeCard(document);
    made.set(flow.key, card);
    ifPossible(() =>
      database.write(() => {
        if (!database.get('SELECT 1 FROM flow WHERE key = ?', flow.key)) return;
        keepCard(database, flow.key, flow.revision, document, card);
      }),
    );
  }
  return made;
}

function makeCard(document: FlowDocument): CardValue {
  const problems = findProblems(document);
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  return {
    name: document.name,
    description: document.description,
    nodes: document.nodes.length,
    routes: document.nodes.reduce((sum, { exit }) => sum + ('routes' in exit ? exit.routes.length : 0), 0),
    tests: document.tests?.length ?? 0,
    errors: count('error'),
    warnings: count('warning'),
    requiredEnv: requiredEnv(document),
    picture: flowPicture(document),
  };
}

/** Terms too short for the index are looked for in name and description. */
function matcher(
  database: Database,
  terms: readonly string[],
): (one: { key: number; card: FlowCard }) => boolean {
  const long = terms.filter((term) => Array.from(term).length >= MIN_INDEXED);
  const short = terms.filter((term) => !long.includes(term)).map((term) => term.toLowerCase());
  const keys =
    long.length === 0
      ? null
      : new Set(database.column<number>('SELECT rowid FROM search WHERE search MATCH ?', matchQuery(long)));
  return ({ key, card }) => {
    if (keys && !keys.has(key)) return false;
    const head = `${card.name}\n${card.description}`.toLowerCase();
    return short.every((term) => head.includes(term));
  };
}
