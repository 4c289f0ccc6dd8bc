import { Headset, Info, PenLine, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { outcomeLabel } from '#shared/exits/transfer.ts';
import { useEditor } from '../../editor/EditorContext.ts';
import { Icon, type IconType } from '../../ui/display/Icon.tsx';
import { cx } from '../../ui/frame/cx.ts';
import type { LineOf } from '../fold/conversation.ts';
import { showInFlow } from '../showInFlow.ts';

/** Data that the flow itself stored. */
export function WriteLine({ line }: { line: LineOf<'write'> }) {
  return (
    <SmallLine icon={PenLine} line={line}>
      <span className="mono-12 text-text-2">{line.name}</span> is now{' '}
      {line.data === '' ? (
        <span className="italic">empty</span>
      ) : (
        <span className="text-text-2">{line.data}</span>
      )}
    </SmallLine>
  );
}

/** Something that did not go as it was meant to; the conversation went on. */
export function WarningLine({ line }: { line: LineOf<'warning'> }) {
  return (
    <SmallLine icon={TriangleAlert} line={line} tone="warn">
      {line.message}
    </SmallLine>
  );
}

/** What came of a hand-over. */
export function TransferLine({ line }: { line: LineOf<'transfer'> }) {
  return (
    <SmallLine icon={Headset} line={line}>
      Handed to <span className="font-medium text-text-2">{line.queue || 'an unnamed queue'}</span>:{' '}
      {outcomeLabel(line.outcome)}
    </SmallLine>
  );
}

/** Something the tester changed on the way. */
export function NoteLine({ line }: { line: LineOf<'note'> }) {
  return (
    <SmallLine icon={Info} line={line}>
      {line.text}
    </SmallLine>
  );
}

interface SmallLineProps {
  icon: IconType;
  line: LineOf<'write' | 'warning' | 'transfer' | 'note'>;
  tone?: 'plain' | 'warn';
  children: ReactNode;
}

/** A quiet line; pressing it leads to where it came from. */
function SmallLine({ icon, line, tone = 'plain', children }: SmallLineProps) {
  const { editor } = useEditor();
  const { nodeId, actionId } = line;
  const warn = tone === 'warn';
  const look = 'flex max-w-full min-w-0 items-start gap-2 text-left';
  const content = (
    <>
      <Icon as={icon} size={14} className={cx('mt-px', warn ? 'text-warn-line' : 'text-text-3')} />
      <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">{children}</span>
    </>
  );
  return (
    <div className={cx('px-4 py-1.5 type-12', warn ? 'text-warn-text' : 'text-text-3')}>
      {nodeId === '' ? (
        <div className={look}>{content}</div>
      ) : (
        <button
          type="button"
          onClick={() => showInFlow(editor, { nodeId, ...(actionId !== null && { actionId }) })}
          className={cx(look, 'rounded-4 focus-ring hover:underline')}
        >
          {content}
        </button>
      )}
    </div>
  );
}
