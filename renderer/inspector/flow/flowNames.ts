import { actionDefinition } from '#shared/actions/registry.ts';
import type { WebhookAction } from '#shared/actions/webhook.ts';
import type { Environment } from '#shared/api/environments.ts';
import { namesKnownAt, namesMaySet, reachable } from '#shared/flow/dataFlow.ts';
import { flowDataNames, nodeData } from '#shared/flow/dataNames.ts';
import type { FlowDocument, FlowNode } from '#shared/flow/document.ts';
import { flowGraph } from '#shared/flow/flowGraph.ts';
import { ANY_NAME } from '#shared/flow/nodeFacts.ts';
import { checkContract } from '#shared/fulfillment/contract.ts';
import type { Entry } from '#shared/fulfillment/types.ts';
import type { TemplateNames, TemplateVariable } from '../../templates/templateNames.ts';

/** The data names that can be inserted in a node (null: when the interaction has ended), and those set elsewhere. */
export function flowNames(
  document: FlowDocument,
  nodeId: string | null,
): Omit<TemplateNames, 'variables' | 'checksVariables'> {
  const somewhere = document.nodes.some(writesAnything);
  const all = new Set((document.seeds ?? []).map((seed) => seed.name));
  for (const node of document.nodes) for (const { name } of nodeData(node).writes) all.add(name);
  // What is only read may be what such a webhook returns; without one it is a mistake that should not be offered.
  if (somewhere) for (const name of flowDataNames(document)) all.add(name);
  all.delete('');
  const sorted = [...all].sort();
  const known = nodeId === null ? sorted : namesKnownAt(document, nodeId, null);
  const isKnown = new Set(known);
  return {
    known,
    others: sorted.filter((name) => !isKnown.has(name)),
    anyName: somewhere && (nodeId === null || mayHaveAnyName(document, nodeId)),
    examples: examplesOf(document),
  };
}

/** Whether a webhook that does not say what it returns may have answered by the time the node's texts are made. */
function mayHaveAnyName(document: FlowDocument, nodeId: string): boolean {
  const graph = flowGraph(document);
  const place = graph.placeOf.get(nodeId);
  const node = place === undefined ? undefined : document.nodes[place];
  if (place === undefined || !node || writesAnything(node)) return true;
  const reached = reachable(graph);
  // What nothing leads to can't be judged yet.
  return reached.of[place] === -1 || namesMaySet(graph, reached, []).has(place, ANY_NAME);
}

function writesAnything(node: FlowNode): boolean {
  return node.actions.some((action) => actionDefinition(action.type).writesAnything(action));
}

/** The variables that templates can name, with their values in the chosen environment. */
export function templateVariables(
  environments: readonly Environment[],
  chosen: Environment | null,
): TemplateVariable[] {
  const variables = new Map<string, TemplateVariable>();
  for (const environment of environments) {
    for (const { name, secret } of environment.variables) {
      if (!variables.has(name)) variables.set(name, { name, secret, value: undefined });
    }
  }
  for (const { name, secret, value } of chosen?.variables ?? []) {
    variables.set(name, { name, secret, value: secret ? null : (value ?? '') });
  }
  return [...variables.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function examplesOf(document: FlowDocument): Map<string, string> {
  const examples = new Map<string, string>();
  for (const node of document.nodes)
    for (const { name, data } of sampleEntries(node)) examples.set(name, data);
  for (const { name, example } of document.seeds ?? []) if (example) examples.set(name, example);
  return examples;
}

const entriesOf = new WeakMap<FlowNode, readonly Entry[]>();

function sampleEntries(node: FlowNode): readonly Entry[] {
  const known = entriesOf.get(node);
  if (known) return known;
  const entries = node.actions.flatMap((action) => {
    const { sample } = action as Partial<WebhookAction>;
    const verdict = sample ? checkContract(sample.status, sample.body) : null;
    return verdict?.ok ? verdict.entries : [];
  });
  entriesOf.set(node, entries);
  return entries;
}
