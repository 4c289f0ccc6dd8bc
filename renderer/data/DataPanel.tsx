import { useState } from 'react';
import { useChatState } from '../chat/store/useChat.ts';
import { DrawerFilter } from '../editor/panels/DrawerFilter.tsx';
import { DrawerTools } from '../editor/panels/DrawerTools.tsx';
import { Segmented } from '../ui/controls/Segmented.tsx';
import { FlowNames } from './FlowNames.tsx';
import { RunData } from './RunData.tsx';

/** Interaction data: what the conversation has stored, and which names the flow sets and uses where. */
export function DataPanel() {
  const hasRun = useChatState(({ run }) => run !== null);
  const [chosen, setChosen] = useState<'conversation' | 'flow'>('conversation');
  const [filter, setFilter] = useState('');
  const shown = hasRun ? chosen : 'flow';
  return (
    <div className="flex h-full min-h-0 min-w-0 flex-col bg-panel">
      <DrawerTools>
        {hasRun && (
          <Segmented
            label="Data of this run, or the names in the flow"
            value={shown}
            onChange={setChosen}
            options={[
              { value: 'conversation', label: 'Run' },
              { value: 'flow', label: 'Flow' },
            ]}
          />
        )}
        <DrawerFilter of="data" value={filter} onChange={setFilter} />
      </DrawerTools>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {shown === 'conversation' ? <RunData filter={filter} /> : <FlowNames filter={filter} />}
      </div>
    </div>
  );
}
