import type { FlowChange, HistoryStep } from '#shared/api/flows.ts';
import { newId } from '#shared/core/ids.ts';
import { type FlowDocument, FORMAT, FORMAT_VERSION } from '#shared/flow/document.ts';
import { integrityProblems } from '#shared/flow/integrity.ts';
import { applyPatch, type FlowPatch, touchedParts } from '#shared/flow/patch.ts';
import { type ChangeRow, type Changes, patchTextOf } from '../changes.ts';
import type { Database } from '../database/database.ts';
import { ConflictError, InvalidError } from '../serviceErrors.ts';
import { type FlowRow, requireFlow } from './flowRow.ts';
import { healingPatch } from './heal.ts';
import { writeItems } from './items.ts';
import { moveStack } from './undoStack.ts';

/** One edit: what it changes, and what it does to the undo stack. */
export interface Edit {
  id: string;
  baseRevision: number;
  origin: string;
  patch: FlowPatch;
  step: HistoryStep;
}

/** What an edit came to; `tell` publishes it and is to be called once the transaction is on disk. */
export interface AppliedEdit {
  revision: number;
  updatedAt: string;
  tell(): void;
}

/**
 * Writes one edit in one transaction: changed rows, undo stack, revision, change log.
 * @throws ConflictError where the parts it touches were changed since `baseRevision`, GoneError, InvalidError, StorageError
 */
export function applyEdit(database: Database, changes: Changes, edit: Edit): AppliedEdit {
  return database.write(() => {
    const flow = requireFlow(database, edit.id);
    const parts = touchedParts(edit.patch);
    if (edit.baseRevision !== flow.revision) {
      const done = mergeOrRefuse(database, flow, edit, parts);
      if (done) return done;
    }
    requireSoundNodes(edit.patch);
    const applied = writeEdit(database, changes, flow, edit, parts);
    const healing = healingPatch(database, flow, edit.patch);
    if (!healing) return applied;
    const healed = writeEdit(
      database,
      changes,
      requireFlow(database, edit.id),
      healingEdit(edit.id, healing),
      touchedParts(healing.forward),
    );
    // One revision further than the editor expects: it reads the flow anew.
    return {
      ...healed,
      tell: () => {
        applied.tell();
        healed.tell();
      },
    };
  });
}

type WrittenEdit = Pick<Edit, 'patch' | 'step'> & { origin: string | null };

function writeEdit(
  database: Database,
  changes: Changes,
  flow: FlowRow,
  { patch, step, origin }: WrittenEdit,
  parts: ReadonlySet<string>,
): AppliedEdit {
  const revision = flow.revision + 1;
  const updatedAt = new Date().toISOString();
  writeItems(database, flow.key, patch);
  const patchText = JSON.stringify(patch);
  const isWhole = step.kind === 'edit' && step.entry.forward === patch;
  const forward = step.kind === 'edit' && !isWhole ? JSON.stringify(step.entry.forward) : patchText;
  const position = moveStack(database, flow, step, forward);
  database.run(
    'UPDATE flow SET revision = ?, position = ?, updated_at = ? WHERE key = ?',
    revision,
    position,
    updatedAt,
    flow.key,
  );
  if (patch.settings) {
    const { name, text } = patchedSettings(flow.settings, patch);
    database.run('UPDATE flow SET name = ?, settings = ? WHERE key = ?', name, text, flow.key);
  }
  const seq = changes.record({
    kind: step.kind,
    subject: flow.id,
    origin,
    revision,
    at: updatedAt,
    entry_id: step.kind === 'edit' ? step.entry.id : step.entryId,
    parts: JSON.stringify([...parts]),
    patch: step.kind === 'edit' && forward === patchText ? null : patchText,
  });
  const change: FlowChange = { type: 'edited', flowId: flow.id, origin, revision, updatedAt, patch, step };
  return { revision, updatedAt, tell: () => changes.publish(seq, () => changes.flows.publish(change)) };
}

function patchedSettings(text: string, patch: FlowPatch): { name: string; text: string } {
  const document = {
    ...(JSON.parse(text) as FlowDocument),
    format: FORMAT,
    version: FORMAT_VERSION,
    nodes: [],
  } as FlowDocument;
  const {
    format: _f,
    version: _v,
    nodes: _n,
    ...settings
  } = applyPatch(document, { settings: patch.settings ?? {} });
  return { name: settings.name, text: JSON.stringify(settings) };
}

/**
 * An edit made on an older revision: fine where it touches other parts than what came since. Gives the earlier outcome
 * where the very same edit was stored already (its answer got lost on the way).
 */
function mergeOrRefuse(
  database: Database,
  flow: FlowRow,
  edit: Edit,
  parts: ReadonlySet<string>,
): AppliedEdit | null {
  const since = database.all<ChangeRow>(
    'SELECT * FROM change WHERE subject = ? AND revision > ? ORDER BY seq',
    flow.id,
    edit.baseRevision,
  );
  const complete = since.length === flow.revision - edit.baseRevision;
  const [first] = since;
  if (complete && first && isSameEdit(database, first, edit)) {
    return {
      revision: first.revision ?? flow.revision,
      updatedAt: first.at ?? flow.updated_at,
      tell: () => {},
    };
  }
  const changed = new Set(since.flatMap((row) => JSON.parse(row.parts ?? '[]') as string[]));
  const both = complete ? [...parts].filter((part) => changed.has(part)) : [...parts];
  if (both.length > 0 || !complete) throw new ConflictError(flow.revision, both);
  return null;
}

function isSameEdit(database: Database, row: ChangeRow, edit: Edit): boolean {
  const entryId = edit.step.kind === 'edit' ? edit.step.entry.id : edit.step.entryId;
  if (row.origin !== edit.origin || row.kind !== edit.step.kind || row.entry_id !== entryId) return false;
  return patchTextOf(database, row) === JSON.stringify(edit.patch);
}

/** What the schema of one part can't see: ids that stand twice within a node. */
function requireSoundNodes(patch: FlowPatch): void {
  const nodes = (patch.nodes?.put ?? []).map(({ value }) => value);
  if (nodes.length === 0) return;
  const document: FlowDocument = {
    format: FORMAT,
    version: FORMAT_VERSION,
    name: 'x',
    description: '',
    start: null,
    idleTimeoutMinutes: null,
    nodes,
  };
  const problems = integrityProblems(document).filter(({ rule }) => rule === 'duplicate-id');
  const [first] = problems;
  if (first) throw new InvalidError(`The edit can’t be saved: ${first.message}`, problems);
}

function healingEdit(
  flowId: string,
  { forward, backward }: { forward: FlowPatch; backward: FlowPatch },
): WrittenEdit & { id: string } {
  const entry = {
    id: newId('heal'),
    label: 'Disconnect from deleted nodes',
    at: new Date().toISOString(),
    forward,
    backward,
  };
  return { id: flowId, origin: null, patch: forward, step: { kind: 'edit', entry } };
}
