import type { FlowCard } from '#shared/api/flows.ts';
import { requiredEnv } from '#shared/flow/dataNames.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { flowPicture } from '#shared/flow/flowPicture.ts';
import { findProblems } from '#shared/flow/problems/findProblems.ts';
import type { Database } from '../database/database.ts';
import { ifPossible } from '../storageError.ts';
import { type FlowRow, findFlow } from './flowRow.ts';
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
  const rows = database.all<CardRow>(
    `SELECT flow.key, flow.id, flow.revision, created_at, updated_at, deleted_at, value,
       card.revision AS made_of, made_by
     FROM flow LEFT JOIN card ON card.flow = flow.key WHERE deleted_at IS ${deleted ? 'NOT NULL' : 'NULL'}`,
  );
  refreshCards(database, rows);
  const terms = searchTerms(search ?? '');
  const long = terms.filter((term) => Array.from(term).length >= MIN_INDEXED);
  const short = terms.filter((term) => !long.includes(term)).map((term) => term.toLowerCase());
  const keys = long.length > 0 ? new Set(findKeys(database, long)) : null;
  // One that was erased meanwhile has no card.
  const found = rows.filter(({ key, value }) => value !== null && (keys === null || keys.has(key)));
  const time = (row: CardRow) => (deleted ? row.deleted_at : row.updated_at) ?? '';
  found.sort((a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : b.key - a.key));
  // One text for the parser: faster than thousands of small ones.
  const values = JSON.parse(`[${found.map(({ value }) => value).join(',')}]`) as CardValue[];
  const cards = found.map((row, i): FlowCard => {
    const { id, revision, created_at: createdAt, updated_at: updatedAt, deleted_at: deletedAt } = row;
    return { ...(values[i] as CardValue), id, revision, createdAt, updatedAt, deletedAt };
  });
  return short.length > 0 ? cards.filter((card) => hasInHead(card, short)) : cards;
}

interface CardRow
  extends Pick<FlowRow, 'key' | 'id' | 'revision' | 'created_at' | 'updated_at' | 'deleted_at'> {
  value: string | null;
  made_of: number | null;
  made_by: number | null;
}

function findKeys(database: Database, terms: readonly string[]): number[] {
  return database.column<number>('SELECT rowid FROM search WHERE search MATCH ?', matchQuery(terms));
}

/** Terms too short for the index are looked for in name and description. */
function hasInHead({ name, description }: FlowCard, terms: readonly string[]): boolean {
  const head = `${name}\n${description}`.toLowerCase();
  return terms.every((term) => head.includes(term));
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

/** Makes stale cards anew, in `rows` too: a full disk, where they can't be kept, must not hide the library. */
function refreshCards(database: Database, rows: readonly CardRow[]): void {
  for (const row of rows) {
    if (row.made_of === row.revision && row.made_by === MADE_BY) continue;
    const flow = findFlow(database, row.id);
    if (!flow) continue;
    const document = readDocument(database, flow);
    const card = makeCard(document);
    row.value = JSON.stringify(card);
    row.revision = flow.revision;
    row.updated_at = flow.updated_at;
    ifPossible(() =>
      database.write(() => {
        if (!database.get('SELECT 1 FROM flow WHERE key = ?', flow.key)) return;
        keepCard(database, flow.key, flow.revision, document, card);
      }),
    );
  }
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
