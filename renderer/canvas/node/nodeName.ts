import type { Exit } from '#shared/exits/registry.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { nodePorts } from '#shared/flow/edges.ts';

/** What a screen reader says of a node: "Welcome, start, waits for a reply, 2 routes, 1 problem". */
export function nodeName(
  node: FlowNode,
  { start, problems, state }: { start: boolean; problems: number; state?: string | undefined },
): string {
  const ports = nodePorts(node);
  const routes = ports.filter(({ kind }) => kind === 'route').length;
  const missing = ports.filter(({ to, optional }) => to === null && !optional).length;
  return [
    node.label.trim() || 'Node without a label',
    start && 'start',
    node.actions.some(({ type }) => type === 'webhook') && 'calls a webhook',
    EXIT_WORDS[node.exit.type],
    routes > 0 && count(routes, 'route'),
    missing > 0 && `${missing} not connected`,
    state,
    problems > 0 && count(problems, 'problem'),
  ]
    .filter(Boolean)
    .join(', ');
}

const EXIT_WORDS: Record<Exit['type'], string> = {
  reply: 'waits for a reply',
  route: 'decides',
  goto: 'goes straight on',
  transfer: 'hands over to people',
  end: 'ends the conversation',
};

/** "1 node", "3 nodes". */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
