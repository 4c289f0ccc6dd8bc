import { ArrowDown } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { Button } from '../ui/controls/Button.tsx';
import { chatRows } from './chatRows.ts';
import { RowView } from './lines/RowView.tsx';
import { useChatState } from './store/useChat.ts';

/** The conversation: stands on the bottom edge and follows what is new, unless one has scrolled up to read. */
export function ChatStream() {
  const { conversation, notes } = useChatState(({ conversation, notes }) => ({ conversation, notes }));
  const rows = useMemo(() => chatRows(conversation, notes), [conversation, notes]);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const [following, setFollowing] = useState(true);
  const last = rows.length - 1;

  const toEnd = () => {
    if (last >= 0) list.current?.scrollToIndex(last, { align: 'end' });
  };
  const onScroll = () => {
    const box = scroller.current;
    if (box) setFollowing(box.scrollHeight - box.scrollTop - box.clientHeight < NEAR);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changes the rows may move the end
  useLayoutEffect(() => {
    if (following) toEnd();
  }, [rows]);

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one must be able to scroll it by keys
        tabIndex={0}
        role="log"
        // New lines are announced by themselves, whole; drawn rows come and go while one scrolls.
        aria-live="off"
        aria-label="Conversation"
        className="flex h-full flex-col overflow-y-auto py-2.5 focus-inset [overflow-anchor:none]"
      >
        <div className="grow" />
        <Virtualizer
          ref={list}
          scrollRef={scroller}
          data={rows}
          bufferSize={400}
          onScroll={onScroll}
          onResize={() => following && toEnd()}
        >
          {(row) => <RowView key={row.id} row={row} />}
        </Virtualizer>
      </div>
      {!following && (
        <div className="pointer-events-none absolute inset-x-0 bottom-2 flex justify-center">
          <Button icon={ArrowDown} size={24} className="pointer-events-auto shadow-2" onClick={toEnd}>
            Jump to the end
          </Button>
        </div>
      )}
    </div>
  );
}

/** How far from the end counts as being there, in px. */
const NEAR = 48;
