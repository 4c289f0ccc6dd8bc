import { LocateFixed } from 'lucide-react';
import { useState } from 'react';
import type { KeptExchange } from '#shared/api/conversations.ts';
import { toCurl } from '#shared/fulfillment/curl.ts';
import { showInFlow } from '../chat/showInFlow.ts';
import { useNode } from '../chat/useNode.ts';
import { useEditor } from '../editor/EditorContext.ts';
import { Button } from '../ui/controls/Button.tsx';
import { CopyButton } from '../ui/controls/CopyButton.tsx';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { PostBadge } from '../ui/display/PostBadge.tsx';
import { TabPanel, TabStrip, Tabs } from '../ui/frame/Tabs.tsx';
import { RequestPane } from './RequestPane.tsx';
import { ResponsePane } from './ResponsePane.tsx';
import { pathOf } from './requestWords.ts';

export interface RequestDetailProps {
  exchange: KeptExchange;
  /** How many attempts its webhook made in that run. */
  attempts: number;
  /** Request and response side by side; else one at a time. */
  halves: boolean;
}

/** One request: what was sent and what came back. */
export function RequestDetail({ exchange, attempts, halves }: RequestDetailProps) {
  const { editor } = useEditor();
  const [tab, setTab] = useState<'request' | 'response'>('response');
  const { nodeId, actionId } = exchange;
  const node = useNode(nodeId);
  const show = () => showInFlow(editor, { nodeId, ...(actionId !== null && { actionId }) });
  return (
    <section aria-label="Request and response" className="flex h-full min-h-0 min-w-0 flex-col">
      <header className="flex h-9 shrink-0 items-center gap-2 border-b border-line pr-2 pl-3.5">
        <PostBadge />
        <Url url={exchange.url} />
        {node &&
          (halves ? (
            <Button icon={LocateFixed} size={24} variant="ghost" tooltip="Show in the flow" onClick={show}>
              <span className="max-w-40 truncate">{node.label || 'Node'}</span>
            </Button>
          ) : (
            <IconButton
              icon={LocateFixed}
              size={24}
              label={`Show “${node.label || 'the node'}” in the flow`}
              onClick={show}
            />
          ))}
        <CopyButton text={() => toCurl(exchange)} label="cURL" showLabel />
      </header>
      {halves ? (
        <div className="grid min-h-0 flex-1 grid-cols-2">
          <div className="min-h-0 min-w-0 border-r border-line">
            <RequestPane key={exchange.id} exchange={exchange} />
          </div>
          <ResponsePane key={exchange.id} exchange={exchange} attempts={attempts} />
        </div>
      ) : (
        <Tabs value={tab} onChange={setTab} className="flex min-h-0 flex-1 flex-col">
          <TabStrip
            label="Request and response"
            variant="line"
            items={[
              { value: 'request', label: 'Request' },
              { value: 'response', label: 'Response' },
            ]}
            className="shrink-0 border-b border-line px-3.5"
          />
          <TabPanel value="request" className="min-h-0 flex-1">
            <RequestPane key={exchange.id} exchange={exchange} />
          </TabPanel>
          <TabPanel value="response" className="min-h-0 flex-1">
            <ResponsePane key={exchange.id} exchange={exchange} attempts={attempts} />
          </TabPanel>
        </Tabs>
      )}
    </section>
  );
}

/** A URL that loses its host before its path where there is no room for both. */
function Url({ url }: { url: string }) {
  const end = pathOf(url);
  const path = url.endsWith(end) ? end : url;
  const host = url.slice(0, url.length - path.length);
  return (
    <span className="flex min-w-0 flex-1 mono-12 whitespace-pre" title={url}>
      <span className="min-w-0 shrink-9999 truncate text-text-2">{host}</span>
      <span className="min-w-0 truncate">{path}</span>
    </span>
  );
}
