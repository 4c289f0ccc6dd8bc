import { newId } from '#shared/core/ids.ts';
import { type FlowDocument, FORMAT_VERSION } from '#shared/flow/document.ts';
import { LISTS } from '#shared/flow/patch.ts';
import type { Changes } from '../changes.ts';
import type { Database } from '../database/database.ts';
import { keepCard } from './flowCards.ts';
import { insertItems } from './items.ts';
import { freshRanks } from './ranks.ts';
import { settingsText } from './readFlow.ts';

/** Stores a document as a new flow, in one transaction, and tells of it. */
export function storeNewFlow(
  database: Database,
  changes: Changes,
  makeDocument: () => FlowDocument,
  origin: string | null = null,
): { id: string; document: FlowDocument } {
  const id = newId('f');
  const { document, seq } = database.write(() => {
    // Made inside the transaction: a name that is free now is free when it is stored.
    const document = makeDocument();
    const now = new Date().toISOString();
    const key = database.insert(
      `INSERT INTO flow (id, format_version, name, settings, revision, position, created_at, updated_at)
       VALUES (?, ?, ?, ?, 0, 0, ?, ?)`,
      id,
      FORMAT_VERSION,
      document.name,
      settingsText(document),
      now,
      now,
    );
    for (const list of LISTS) {
      const items: readonly { id: string }[] = document[list] ?? [];
      const ranks = freshRanks(items.length);
      const rows = items.map((value, i) => ({
        id: value.id,
        rank: ranks[i] ?? 0,
        value: JSON.stringify(value),
      }));
      insertItems(database, key, list, rows);
    }
    const assets = Object.entries(document.assets ?? {});
    const ranks = freshRanks(assets.length);
    insertItems(
      database,
      key,
      'assets',
      assets.map(([assetId, asset], i) => ({
        id: assetId,
        rank: ranks[i] ?? 0,
        value: JSON.stringify(asset),
      })),
    );
    keepCard(database, key, 0, document);
    return { document, seq: changes.record({ kind: 'created', subject: id, origin }) };
  });
  changes.publish(seq, () => changes.flows.publish({ type: 'created', flowId: id, origin }));
  return { id, document };
}
