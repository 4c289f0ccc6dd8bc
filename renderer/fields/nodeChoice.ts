import type { FlowNode } from '#shared/flow/document.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import type { NodeKind } from '../ui/display/KindTile.tsx';

/** A node as a target to choose. */
export interface NodeChoice {
  id: string;
  /** Never empty: a node without a label is called by its id. */
  label: string;
  kind: NodeKind;
}

const choices = new WeakMap<FlowNode, NodeChoice>();

/** A node as a target to choose; nodes are immutable, so it is made once. */
export function nodeChoice(node: FlowNode): NodeChoice {
  const known = choices.get(node);
  if (known) return known;
  const choice = { id: node.id, label: node.label.trim() || node.id, kind: nodeKind(node) };
  choices.set(node, choice);
  return choice;
}

/** The nodes of a flow as targets, with the nodes they were made of. */
export interface NodeChoices {
  nodes: readonly FlowNode[];
  choices: readonly NodeChoice[];
}

/** The nodes as targets; the same choices as before where nothing that is shown of them has changed. */
export function nodeChoices(nodes: readonly FlowNode[], before: NodeChoices): NodeChoices {
  if (nodes === before.nodes) return before;
  const { length } = nodes;
  let same = length === before.nodes.length;
  // Runs at every key typed: nodes that are the same objects are passed over without a look at their choices.
  for (let i = 0; same && i < length; i++) {
    const node = nodes[i] as FlowNode;
    same = node === before.nodes[i] || isShownAlike(nodeChoice(node), before.choices[i]);
  }
  return { nodes, choices: same ? before.choices : nodes.map(nodeChoice) };
}

function isShownAlike(a: NodeChoice, b: NodeChoice | undefined): boolean {
  return a.id === b?.id && a.label === b.label && a.kind === b.kind;
}
