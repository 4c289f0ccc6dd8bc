import type { FlowNode } from './document.ts';

/** What a node mainly does: says something, asks, calls a webhook, hands over to people, or only ends. */
export type NodeKind = 'talk' | 'ask' | 'webhook' | 'people' | 'end';

/** What a node mainly does; the most telling thing wins: a call, then a hand-over, then a question. */
export function nodeKind(node: FlowNode): NodeKind {
  if (node.actions.some((action) => action.type === 'webhook')) return 'webhook';
  if (node.exit.type === 'transfer') return 'people';
  if (node.exit.type === 'reply') return 'ask';
  return node.exit.type === 'end' && node.actions.length === 0 ? 'end' : 'talk';
}
