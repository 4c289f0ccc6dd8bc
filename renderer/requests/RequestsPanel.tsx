import { ArrowUpDown } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useChat, useChatState } from '../chat/store/useChat.ts';
import { useOpenChat } from '../chat/store/useOpenChat.ts';
import { useEditor, useEditorState, useFlow } from '../editor/EditorContext.ts';
import { DrawerFilter } from '../editor/panels/DrawerFilter.tsx';
import { DrawerTools } from '../editor/panels/DrawerTools.tsx';
import { Button } from '../ui/controls/Button.tsx';
import { EmptyState } from '../ui/display/EmptyState.tsx';
import { cx } from '../ui/frame/cx.ts';
import { RequestDetail } from './RequestDetail.tsx';
import { RequestList } from './RequestList.tsx';
import { requestRows } from './requestRows.ts';
import { useRequestRuns } from './useRequestRuns.ts';
import { useWidth } from './useWidth.ts';

/** Every request of the conversation and of earlier ones: what was sent, what came back, what was stored or why not. */
export function RequestsPanel() {
  const chat = useChat();
  const { editor } = useEditor();
  const chosen = useEditorState(({ exchangeId }) => exchangeId);
  const nodes = useFlow(({ nodes }) => nodes);
  const reading = useChatState(({ phase }) => phase === 'looking');
  const runs = useRequestRuns();
  const [filter, setFilter] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useEffect(() => chat.loadEarlier(), [chat]);

  const rows = useMemo(() => requestRows(runs, { nodes }, filter), [runs, nodes, filter]);
  const all = runs.flatMap(({ exchanges }) => exchanges);
  const first = rows.find((row) => row.kind === 'request');
  const exchange = all.find(({ id }) => id === chosen) ?? first?.exchange;
  const attempts = exchange
    ? runs.flatMap((run) =>
        run.exchanges.filter(({ group, runId }) => group === exchange.group && runId === exchange.runId),
      ).length
    : 0;
  const wide = width >= 900;
  const stacked = width < 620;
  return (
    <div ref={box} className={cx('flex h-full min-h-0 min-w-0 bg-panel', stacked && 'flex-col')}>
      {all.length > 0 && (
        <DrawerTools>
          <DrawerFilter of="requests" value={filter} onChange={setFilter} />
        </DrawerTools>
      )}
      {all.length === 0 && !reading && <NoRequests />}
      {all.length > 0 && (
        <div
          className={cx(
            'flex shrink-0 flex-col border-line',
            stacked ? 'h-2/5 min-h-24 border-b' : wide ? 'w-109.5 border-r' : 'w-70 border-r',
          )}
        >
          {rows.length === 0 ? (
            <p className="px-3 py-2 type-12 text-text-3">No request matches “{filter}”.</p>
          ) : (
            <div className="min-h-0 flex-1">
              <RequestList
                rows={rows}
                chosen={exchange?.id ?? null}
                onChoose={(exchangeId) => editor.store.setState({ exchangeId })}
                bars={wide}
              />
            </div>
          )}
        </div>
      )}
      {exchange && (
        <div className="min-h-0 min-w-0 flex-1">
          <RequestDetail exchange={exchange} attempts={attempts} halves={wide} />
        </div>
      )}
    </div>
  );
}

function NoRequests() {
  const openChat = useOpenChat();
  const hasWebhook = useFlow(({ nodes }) =>
    nodes.some(({ actions }) => actions.some(({ type }) => type === 'webhook')),
  );
  return (
    <EmptyState
      icon={ArrowUpDown}
      className="w-full"
      {...(hasWebhook ? { action: <Button onClick={openChat}>Open the test chat</Button> } : {})}
    >
      {hasWebhook
        ? 'Every request that a webhook makes in the test chat is listed here, with what it stored.'
        : 'Requests of webhooks are listed here. This flow has no webhook yet: add one to a node.'}
    </EmptyState>
  );
}
