import type { ComponentType } from 'react';
import type { ChatLine, LineOf } from '../fold/conversation.ts';
import { EndedLine } from './EndedLine.tsx';
import { FileLine } from './FileLine.tsx';
import { MessageLine } from './MessageLine.tsx';
import { QuickReplies } from './QuickReplies.tsx';
import { ReplyLine } from './ReplyLine.tsx';
import { RouteLine } from './RouteLine.tsx';
import { NoteLine, TransferLine, WarningLine, WriteLine } from './SmallLines.tsx';
import { StartedLine } from './StartedLine.tsx';
import { WebhookCard } from './WebhookCard.tsx';

/** How each kind of line is drawn. */
const LINE_VIEWS: { [Kind in ChatLine['kind']]: ComponentType<{ line: LineOf<Kind> }> } = {
  started: StartedLine,
  message: MessageLine,
  file: FileLine,
  suggestions: QuickReplies,
  reply: ReplyLine,
  route: RouteLine,
  webhook: WebhookCard,
  write: WriteLine,
  transfer: TransferLine,
  warning: WarningLine,
  ended: EndedLine,
  note: NoteLine,
};

/** A line of the chat. */
export function LineView({ line }: { line: ChatLine }) {
  const View = LINE_VIEWS[line.kind] as ComponentType<{ line: ChatLine }>;
  return <View line={line} />;
}
