import type { RunInfo, RunStatus } from '#shared/api/conversations.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import type { RunTrail } from '../../editor/editorStore.ts';
import type { Conversation } from '../fold/conversation.ts';
import { clock } from '../formats.ts';

/** What a conversation shows on the canvas; null before it entered a node. */
export function trailOf(
  { id, startedAt }: Pick<RunInfo, 'id' | 'startedAt'>,
  conversation: Conversation,
  document: FlowDocument,
): RunTrail | null {
  const active = conversation.path.at(-1)?.nodeId;
  if (active === undefined) return null;
  const { status, ended, visited } = conversation;
  const over = ended !== null || status?.waits === 'ended';
  return {
    runId: id,
    visited,
    taken: drawnPorts(conversation.taken, document),
    active,
    word: over ? 'Ended here' : status ? WORDS[status.waits] : 'Running',
    moving: !over,
    title: `Run of ${clock(startedAt).slice(0, 5)}`,
  };
}

const WORDS: Record<RunStatus['waits'], string> = {
  reply: 'Waiting',
  webhook: 'Running',
  delay: 'Typing',
  transfer: 'Waiting',
  ended: 'Ended here',
};

/** Invalid replies go by `otherwise` where they have no way of their own: that edge is the one drawn. */
function drawnPorts(taken: ReadonlySet<string>, document: FlowDocument): ReadonlySet<string> {
  const invalid = [...taken].filter((port) => port.endsWith(':invalid'));
  if (invalid.length === 0) return taken;
  const drawn = new Set(taken);
  for (const port of invalid) {
    const nodeId = port.slice(0, port.lastIndexOf(':'));
    const exit = document.nodes.find(({ id }) => id === nodeId)?.exit;
    if (exit?.type === 'reply' && !exit.expect?.onInvalid) drawn.add(`${nodeId}:otherwise`);
  }
  return drawn;
}
