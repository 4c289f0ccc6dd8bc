import type { FlowNode } from '#shared/flow/document.ts';

/** A node's one way on that every node of its kind has: `otherwise`, or `goto`'s target; null where it has none. */
export function onwardOf({ exit }: FlowNode): { to: string | null } | null {
  if (exit.type === 'goto') return { to: exit.to };
  return 'otherwise' in exit ? { to: exit.otherwise } : null;
}

/** A node with that way leading elsewhere. */
export function setOnward(node: FlowNode, to: string | null): FlowNode {
  const { exit } = node;
  if (onwardOf(node)?.to === to) return node;
  if (exit.type === 'goto') return { ...node, exit: { ...exit, to } };
  return 'otherwise' in exit ? { ...node, exit: { ...exit, otherwise: to } } : node;
}

/** A node with the failures of its webhooks leading elsewhere. */
export function setFailures(node: FlowNode, to: string | null): FlowNode {
  const stays = node.actions.every((action) => action.type !== 'webhook' || action.onFailure === to);
  if (stays) return node;
  const actions = node.actions.map((action) =>
    action.type === 'webhook' ? { ...action, onFailure: to } : action,
  );
  return { ...node, actions };
}
