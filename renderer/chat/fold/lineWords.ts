import type { EndReason, TransferOutcome } from '#shared/core/event.ts';
import { expectKinds } from '#shared/core/expect.ts';
import { routeLabel } from '#shared/core/route.ts';
import { outcomeLabel } from '#shared/exits/transfer.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import type { LineOf } from './conversation.ts';

/** What kind of way a route line tells of; each has its icon. */
export type WayKind = 'straight' | 'route' | 'otherwise' | 'failure' | 'invalid' | 'outcome';

/** The way out of a node that was taken, in words; `node` is the one it left, as it is now. */
export function wayWords(
  routeId: LineOf<'route'>['routeId'],
  node: FlowNode | undefined,
): { kind: WayKind; words: string } {
  if (routeId === null) return { kind: 'straight', words: '' };
  if (routeId === 'otherwise') return { kind: 'otherwise', words: 'otherwise' };
  if (routeId === 'failure') return { kind: 'failure', words: 'on failure' };
  if (routeId === 'invalid') return { kind: 'invalid', words: 'too many invalid replies' };
  if (isOutcome(routeId)) return { kind: 'outcome', words: outcomeLabel(routeId) };
  const routes = node && 'routes' in node.exit ? node.exit.routes : [];
  const route = routes.find(({ id }) => id === routeId);
  return { kind: 'route', words: route ? routeLabel(route) : 'a route that is gone since' };
}

function isOutcome(text: string): text is TransferOutcome {
  return text === 'accepted' || text === 'businessHours' || text === 'queueCap' || text === 'noUsers';
}

/** How a conversation ended, as the last line says it. */
export const END_WORDS: Record<EndReason, { title: string; tone: 'plain' | 'danger' }> = {
  end: { title: 'The conversation has ended', tone: 'plain' },
  transferred: { title: 'Handed over: the bot’s part has ended', tone: 'plain' },
  'timed-out': { title: 'Ended: the customer was silent for too long', tone: 'plain' },
  'dead-end': { title: 'Stopped: there is no way on', tone: 'danger' },
  loop: { title: 'Stopped: the flow goes round in circles without waiting', tone: 'danger' },
  error: { title: 'Stopped by an error in the flow', tone: 'danger' },
};

/** What a refused reply should have been, by the exit that asked for it as it is now. */
export function expectedWords(node: FlowNode | undefined): string {
  const exit = node?.exit;
  const expected = exit?.type === 'reply' ? exit.expect : undefined;
  if (!expected) return 'Not accepted';
  if (expected.kind === 'pattern')
    return `Not accepted: it does not match ${expected.pattern ?? 'the pattern'}`;
  const { title, example } = expectKinds[expected.kind];
  return `Not accepted: ${title.toLowerCase()} is expected, such as ${example}`;
}
