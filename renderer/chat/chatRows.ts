import type { RunStatus } from '#shared/api/conversations.ts';
import type { ChatLine, Conversation } from './fold/conversation.ts';
import type { ChatNote } from './store/chatState.ts';

/** A row of the stream: a line, or below the lines what is going on now. */
export type ChatRow =
  | { id: string; kind: 'line'; line: ChatLine }
  | { id: string; kind: 'typing'; status: Extract<RunStatus, { waits: 'delay' }> }
  | { id: string; kind: 'outcome'; status: Extract<RunStatus, { waits: 'transfer' }> }
  | { id: string; kind: 'queued'; text: string };

/** The rows of a conversation: its lines with the tester's notes where they were made, then what goes on now. */
export function chatRows(conversation: Conversation, notes: readonly ChatNote[]): ChatRow[] {
  const { lines, status, queued, lastSeq } = conversation;
  const rows: ChatRow[] = [];
  let next = 0;
  for (let index = 0; index <= lines.length; index++) {
    for (; (notes[next]?.before ?? Number.POSITIVE_INFINITY) <= index; next++) {
      const note = notes[next] as ChatNote;
      rows.push({ id: note.line.id, kind: 'line', line: note.line });
    }
    const line = lines[index];
    if (line) rows.push({ id: line.id, kind: 'line', line });
  }
  if (status?.waits === 'delay') rows.push({ id: `d${lastSeq}`, kind: 'typing', status });
  if (status?.waits === 'transfer') rows.push({ id: `t${lastSeq}`, kind: 'outcome', status });
  for (const [index, text] of queued.entries()) rows.push({ id: `q${index}`, kind: 'queued', text });
  return rows;
}
