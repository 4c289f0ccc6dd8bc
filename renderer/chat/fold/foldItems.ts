import type { RunItem } from '#shared/api/conversations.ts';
import type { Conversation } from './conversation.ts';
import { ConversationDraft } from './conversationDraft.ts';
import { foldEvent } from './foldEvent.ts';
import { foldExchange, foldRunning } from './foldWebhook.ts';

/**
 * The conversation after some more items of its stream. Pure; the same items give the same conversation however they
 * are cut into batches. An event that was folded already (by its number) changes nothing.
 */
export function foldItems(conversation: Conversation, items: readonly RunItem[]): Conversation {
  if (items.length === 0) return conversation;
  const draft = new ConversationDraft(conversation);
  for (const item of items) foldItem(draft, item);
  return draft.done();
}

function foldItem(draft: ConversationDraft, item: RunItem): void {
  if (item.kind === 'exchange') {
    foldExchange(draft, item.exchange);
  } else if (item.kind === 'status') {
    const { status, acceptSelfSigned, queued, fault } = item;
    draft.set({ status, acceptSelfSigned, queued, fault });
    if (status.waits === 'webhook') foldRunning(draft, status);
  } else if (item.seq > draft.now.lastSeq) {
    draft.set({ lastSeq: item.seq, turn: item.turn });
    foldEvent(draft, item.event, item);
  }
}
