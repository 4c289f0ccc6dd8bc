import type { RunItem } from '#shared/api/conversations.ts';
import { announce } from '../../ui/frame/announce.ts';

/** Says what the bot said through a screen reader; only what is `news` (a conversation may be told again). */
export function announceNews(
  items: readonly RunItem[],
  news: (item: Extract<RunItem, { kind: 'event' }>) => boolean,
): void {
  for (const item of items) {
    if (item.kind !== 'event' || !news(item)) continue;
    const { event } = item;
    if (event.type === 'message') announce(`Bot: ${event.text}`);
    else if (event.type === 'file') announce(`Bot sent the file ${event.name}`);
    else if (event.type === 'suggestions') announce(`Quick replies: ${event.options.join(', ')}`);
    else if (event.type === 'failed') announce(event.message, 'assertive');
    else if (event.type === 'ended') announce('The conversation has ended');
  }
}
