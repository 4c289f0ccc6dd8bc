import { actionDefinition } from '../actions/registry.ts';
import { exitDefinition } from '../exits/registry.ts';
import { requiredEnv } from './dataNames.ts';
import { documentSchema, type FlowDocument, type FlowNode } from './document.ts';
import { withoutEmptyLists } from './withoutEmptyLists.ts';

/** What an export is for: other authors (everything but secrets), or production (only what running needs). */
export type ExportPurpose = 'sharing' | 'production';

/**
 * The canonical text of a flow: keys in schema order, two-space indent, LF, final newline, so that equal flows are equal
 * bytes; `requires` lists the environment variables it names. Production must have no errors: the caller checks that.
 */
export function exportFlow(document: FlowDocument, purpose: ExportPurpose): string {
  const body = withoutEmptyLists(purpose === 'production' ? forProduction(document) : document);
  return `${JSON.stringify(canonical({ ...body, requires: { env: requiredEnv(body) } }), null, 2)}\n`;
}

/** A document as `exportFlow` orders it: keys in schema order, records by key. */
function canonical(document: FlowDocument & { requires: { env: string[] } }): unknown {
  const ordered = documentSchema.parse(document);
  return {
    ...ordered,
    ...(ordered.assets && { assets: sorted(ordered.assets) }),
    ...(ordered.tests && {
      tests: ordered.tests.map((test) => ({
        ...test,
        ...(test.data && { data: sorted(test.data) }),
        ...(test.recordings && { recordings: sorted(test.recordings) }),
      })),
    }),
  };
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function forProduction(document: FlowDocument): FlowDocument {
  const { notes: _n, tests: _t, seeds: _s, accepted: _a, ...rest } = document;
  const { onEnd } = rest;
  return {
    ...rest,
    ...(onEnd && { onEnd: { ...onEnd, headers: onEnd.headers.filter((header) => !header.off) } }),
    nodes: document.nodes.map(productionNode),
  };
}

function productionNode({ position: _, ...node }: FlowNode): FlowNode {
  return {
    ...node,
    actions: node.actions.map((action) => actionDefinition(action.type).forProduction(action)),
    exit: exitDefinition(node.exit.type).forProduction(node.exit),
  };
}
