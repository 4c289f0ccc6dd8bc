import { outcomeLabel } from '#shared/exits/transfer.ts';
import type { ChatLine, Conversation } from './fold/conversation.ts';
import { END_WORDS } from './fold/lineWords.ts';

/** What both sides said, as plain text to paste somewhere; how it ended stands last. Secrets are masked already. */
export function transcriptText({ lines }: Pick<Conversation, 'lines'>): string {
  return lines.flatMap(said).join('\n');
}

function said(line: ChatLine): string[] {
  if (line.kind === 'message') return [`Bot: ${line.text}`];
  if (line.kind === 'reply') return [`Customer: ${line.text}`];
  if (line.kind === 'file') return [`Bot: [${line.name}]${line.caption ? ` ${line.caption}` : ''}`];
  if (line.kind === 'transfer') return [`(Handed to ${line.queue}: ${outcomeLabel(line.outcome)})`];
  if (line.kind === 'ended') {
    const { title } = END_WORDS[line.reason];
    return [`(${line.message ? `${title}: ${line.message}` : title})`];
  }
  return [];
}
