import type { FlowNode } from '#shared/flow/document.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import type { NodeKind } from '../ui/KindTile.tsx';

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

/** The nodes of a flow as targets; gives `before` back where nothing that is shown of them has changed. */
export function nodeChoices(
  nodes: readonly FlowNode[],
  before: readonly NodeChoice[],
): readonly NodeChoice[] {
  const next = nodes.map(nodeChoice);
  const same =
    next.length === before.length &&
    next.every((choice, i) => {
      const old = before[i];
      return (
        old === choice || (old?.id === choice.id && old.label === choice.label && old.kind === choice.kind)
      );
    });
  return same ? before : next;
}
