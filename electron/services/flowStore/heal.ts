import type { FlowNode } from '#shared/flow/document.ts';
import { nodePorts, retarget } from '#shared/flow/edges.ts';
import type { FlowPatch } from '#shared/flow/patch.ts';
import type { Database } from '../database/database.ts';
import type { FlowRow } from './flowRow.ts';

/**
 * Two edits of different windows can each be fine and together leave a connection to a node that is gone (one connects to
 * it while the other deletes it). What must be done about the connections that `patch` left so: null where there are none.
 * Call it once the patch is written.
 */
export function healingPatch(
  database: Database,
  flow: FlowRow,
  patch: FlowPatch,
): { forward: FlowPatch; backward: FlowPatch } | null {
  const removed = new Set(patch.nodes?.remove ?? []);
  for (const { value } of patch.nodes?.put ?? []) removed.delete(value.id);
  const suspects = new Map((patch.nodes?.put ?? []).map(({ value }) => [value.id, value]));
  if (removed.size > 0)
    for (const node of nodesNaming(database, flow.key, removed)) suspects.set(node.id, node);
  const exists = existence(database, flow.key);
  const broken: { before: FlowNode; after: FlowNode }[] = [];
  for (const node of suspects.values()) {
    // A changed node that another window deleted was not written.
    if (!nodePorts(node).some(({ to }) => to !== null && !exists(to)) || !exists(node.id)) continue;
    broken.push({ before: node, after: retarget(node, (to) => (exists(to) ? to : null)) });
  }
  const mayLoseStart = removed.size > 0 || patch.settings?.start !== undefined;
  const start = mayLoseStart ? startOf(flow, patch) : null;
  const startIsGone = start !== null && !exists(start);
  if (broken.length === 0 && !startIsGone) return null;
  const side = (pick: 'before' | 'after', startValue: string | null): FlowPatch => ({
    ...(broken.length > 0 && { nodes: { put: broken.map((one) => ({ value: one[pick] })) } }),
    ...(startIsGone && { settings: { start: startValue } }),
  });
  return { forward: side('after', null), backward: side('before', start) };
}

function startOf(flow: FlowRow, patch: FlowPatch): string | null {
  if (patch.settings?.start !== undefined) return patch.settings.start;
  return (JSON.parse(flow.settings) as { start: string | null }).start;
}

function existence(database: Database, flow: number): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    let there = known.get(id);
    if (there === undefined) {
      there =
        database.get("SELECT 1 FROM item WHERE flow = ? AND list = 'nodes' AND id = ?", flow, id) !==
        undefined;
      known.set(id, there);
    }
    return there;
  };
}

/** The nodes whose text has one of the ids in it; most of them are parsed for nothing, but few have one at all. */
function nodesNaming(database: Database, flow: number, ids: ReadonlySet<string>): FlowNode[] {
  const mention = new RegExp(`"(?:${[...ids].join('|')})"`);
  return database
    .column<string>("SELECT value FROM item WHERE flow = ? AND list = 'nodes'", flow)
    .filter((text) => mention.test(text))
    .map((text) => JSON.parse(text) as FlowNode);
}
