import { Clock } from 'lucide-react';
import { memo } from 'react';
import { assertNever } from '#shared/core/assertNever.ts';
import { Icon } from '../../ui/display/Icon.tsx';
import type { ChatRow } from '../chatRows.ts';
import { Bubble } from './Bubble.tsx';
import { LongText } from './LongText.tsx';
import { LineView } from './lineViews.tsx';
import { OutcomeRow } from './OutcomeRow.tsx';
import { TypingRow } from './TypingRow.tsx';

/** A row of the stream; drawn anew only when what it shows has changed. */
export const RowView = memo(
  ({ row }: { row: ChatRow }) => {
    if (row.kind === 'line') return <LineView line={row.line} />;
    if (row.kind === 'typing') return <TypingRow ms={row.status.ms} />;
    if (row.kind === 'outcome') return <OutcomeRow status={row.status} />;
    if (row.kind === 'queued') return <QueuedRow id={row.id} text={row.text} />;
    return assertNever(row);
  },
  (before, after) => sameRow(before.row, after.row),
);

function sameRow(a: ChatRow, b: ChatRow): boolean {
  if (a.id !== b.id) return false;
  if (a.kind === 'line') return b.kind === 'line' && a.line === b.line;
  if (a.kind === 'queued') return b.kind === 'queued' && a.text === b.text;
  return a.kind === b.kind && a.status === b.status;
}

function QueuedRow({ id, text }: { id: string; text: string }) {
  return (
    <Bubble
      side="customer"
      at=""
      nodeId=""
      actionId={null}
      tone="queued"
      caption={
        <p className="flex items-center gap-1.5 type-12 text-text-3">
          <Icon as={Clock} size={13} />
          Said as soon as the bot is done
        </p>
      }
    >
      <LongText lineId={id} text={text} />
    </Bubble>
  );
}
