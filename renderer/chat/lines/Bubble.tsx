import { LocateFixed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEditor } from '../../editor/EditorContext.ts';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { cx } from '../../ui/frame/cx.ts';
import { clock } from '../formats.ts';
import { showInFlow } from '../showInFlow.ts';

export interface BubbleProps {
  side: 'bot' | 'customer';
  at: string;
  /** Where it came from; shown by a button beside it. */
  nodeId: string;
  actionId: string | null;
  /** No padding: for pictures. */
  flush?: boolean;
  /** Under the bubble. */
  caption?: ReactNode;
  tone?: 'plain' | 'refused' | 'queued';
  children: ReactNode;
}

/** Something said, as the customer sees it; on hover and focus a button leads to its place in the flow. */
export function Bubble({
  side,
  at,
  nodeId,
  actionId,
  flush,
  caption,
  tone = 'plain',
  children,
}: BubbleProps) {
  const { editor } = useEditor();
  const bot = side === 'bot';
  return (
    <div className={cx('group/bubble flex flex-col gap-1 px-4 py-1.5', bot ? 'items-start' : 'items-end')}>
      <div className={cx('flex max-w-full items-center gap-1.5', !bot && 'flex-row-reverse')}>
        <div
          title={clock(at)}
          className={cx(
            'max-w-66 min-w-0 overflow-hidden rounded-14 text-[13px]/[19px]',
            bot ? 'rounded-bl-4 bg-hover text-text' : 'rounded-br-4',
            !bot && LOOK[tone],
            !flush && 'px-3 py-[7px]',
          )}
        >
          {children}
        </div>
        {nodeId !== '' && (
          <IconButton
            icon={LocateFixed}
            size={24}
            label="Show in the flow"
            className="opacity-0 group-hover/bubble:opacity-100 focus-visible:opacity-100"
            onClick={() => showInFlow(editor, { nodeId, ...(actionId !== null && { actionId }) })}
          />
        )}
      </div>
      {caption}
    </div>
  );
}

const LOOK = {
  plain: 'bg-accent text-on-accent',
  refused: 'border border-warn-line bg-warn-soft text-text',
  queued: 'border border-dashed border-line-meaning text-text-2',
};
