import { actionDefinition } from '../actions/registry.ts';
import { type DataUse, readsOfFields } from '../core/dataUse.ts';
import type { TemplateField } from '../core/field.ts';
import { envName } from '../core/template.ts';
import { exitDefinition } from '../exits/registry.ts';
import type { FlowDocument, FlowNode } from './document.ts';
import { onEndAction } from './onEndAction.ts';

/** A read or write of interaction data inside a node; `at` is relative to the node. */
export interface NodeDataUse extends DataUse {
  /** The action it is in, or null in the exit. */
  actionId: string | null;
}

/** What a node reads and sets, in running order. */
export interface NodeData {
  reads: NodeDataUse[];
  writes: NodeDataUse[];
}

const dataOf = new WeakMap<FlowNode, NodeData>();

/** What a node reads and sets: templates, tests, `saveAs`, `write`, the names a webhook is known to return. */
export function nodeData(node: FlowNode): NodeData {
  const known = dataOf.get(node);
  if (known) return known;
  const data: NodeData = { reads: [], writes: [] };
  const add = (base: (string | number)[], actionId: string | null, reads: DataUse[], writes: DataUse[]) => {
    const placed = (use: DataUse) => ({ ...use, at: [...base, ...use.at], actionId });
    data.reads.push(...reads.map(placed));
    data.writes.push(...writes.map(placed));
  };
  node.actions.forEach((action, i) => {
    const definition = actionDefinition(action.type);
    add(['actions', i], action.id, readsOfFields(definition.fields(action)), definition.writes(action));
  });
  const exit = exitDefinition(node.exit.type);
  const reads = [...readsOfFields(exit.fields(node.exit)), ...exit.reads(node.exit)];
  add(['exit'], null, reads, exit.writes(node.exit));
  dataOf.set(node, data);
  return data;
}

/** A template of the flow with its path from the document. */
export function flowFields(document: FlowDocument): TemplateField[] {
  const placed = (base: (string | number)[], fields: TemplateField[]) =>
    fields.map((field) => ({ ...field, at: [...base, ...field.at] }));
  return [
    ...document.nodes.flatMap((node, n) => [
      ...node.actions.flatMap((action, a) =>
        placed(['nodes', n, 'actions', a], actionDefinition(action.type).fields(action)),
      ),
      ...placed(['nodes', n, 'exit'], exitDefinition(node.exit.type).fields(node.exit)),
    ]),
    ...placed(['onEnd'], onEndFields(document)),
  ];
}

/** Every interaction data name of a flow, set or read or seeded, sorted. */
export function flowDataNames(document: FlowDocument): string[] {
  const names = new Set((document.seeds ?? []).map((seed) => seed.name));
  for (const node of document.nodes) {
    const { reads, writes } = nodeData(node);
    for (const { name } of reads) if (!name.startsWith('$')) names.add(name);
    for (const { name } of writes) names.add(name);
  }
  for (const { name } of onEndReads(document)) if (!name.startsWith('$')) names.add(name);
  names.delete('');
  return [...names].sort();
}

/** The environment variables a flow names (`requires.env` of an export), sorted. */
export function requiredEnv(document: FlowDocument): string[] {
  const reads = [...document.nodes.flatMap((node) => nodeData(node).reads), ...onEndReads(document)];
  return [...new Set(reads.flatMap(({ name }) => envName(name) ?? []))].filter((name) => name !== '').sort();
}

/** What the delivery at the end reads, from `onEnd` on. */
export function onEndReads(document: FlowDocument): DataUse[] {
  return readsOfFields(onEndFields(document));
}

function onEndFields({ onEnd }: FlowDocument): TemplateField[] {
  return onEnd ? actionDefinition('webhook').fields(onEndAction(onEnd)) : [];
}
