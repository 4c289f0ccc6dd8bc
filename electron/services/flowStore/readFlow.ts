import type { HistoryEntry, OpenFlow } from '#shared/api/flows.ts';
import { type FlowDocument, FORMAT, FORMAT_VERSION } from '#shared/flow/document.ts';
import type { Database } from '../database/database.ts';
import { type FlowRow, keyRange } from './flowRow.ts';
import type { ItemList } from './items.ts';

/** The document of a flow, put together from its rows. */
export function readDocument(database: Database, flow: FlowRow): FlowDocument {
  const { from, to } = keyRange(flow.key);
  const rows = database.all<{ list: ItemList; id: string; rank: number; value: string }>(
    'SELECT list, id, rank, value FROM item WHERE key > ? AND key < ?',
    from,
    to,
  );
  const texts = new Map<ItemList, { id: string; rank: number; value: string }[]>();
  for (const row of rows) {
    const list = texts.get(row.list);
    if (list) list.push(row);
    else texts.set(row.list, [row]);
  }
  const values = (list: ItemList) => {
    const found = (texts.get(list) ?? []).sort((a, b) => a.rank - b.rank);
    // One text for the parser: faster than thousands of small ones.
    return JSON.parse(`[${found.map(({ value }) => value).join(',')}]`) as never[];
  };
  const settings = JSON.parse(flow.settings) as FlowDocument;
  const document: FlowDocument = {
    ...settings,
    format: FORMAT,
    version: FORMAT_VERSION,
    nodes: values('nodes'),
  };
  if (texts.has('notes')) document.notes = values('notes');
  if (texts.has('tests')) document.tests = values('tests');
  const assets = texts.get('assets');
  if (assets) {
    document.assets = Object.fromEntries(assets.map(({ id, value }) => [id, JSON.parse(value)]));
  }
  return document;
}

/** A flow as the editor opens it: document and undo stack. */
export function readOpenFlow(database: Database, flow: FlowRow): OpenFlow {
  const { from, to } = keyRange(flow.key);
  const rows = database.all<HistoryRow>(
    'SELECT * FROM history WHERE key > ? AND key < ? ORDER BY key',
    from,
    to,
  );
  const entries = rows.map(
    ({ entry_id: id, label, at, forward, backward }): HistoryEntry => ({
      id,
      label,
      at,
      forward: JSON.parse(forward),
      backward: JSON.parse(backward),
    }),
  );
  return {
    id: flow.id,
    revision: flow.revision,
    updatedAt: flow.updated_at,
    document: readDocument(database, flow),
    history: { entries, position: rows.filter(({ key }) => key <= flow.position).length },
  };
}

interface HistoryRow {
  key: number;
  entry_id: string;
  label: string;
  at: string;
  forward: string;
  backward: string;
}

/** The part of a document that stands in the flow's own row, as JSON. */
export function settingsText(document: FlowDocument): string {
  const { format: _f, version: _v, nodes: _n, notes: _no, tests: _t, assets: _a, ...settings } = document;
  return JSON.stringify(settings);
}
