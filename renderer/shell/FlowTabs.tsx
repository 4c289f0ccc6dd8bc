import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { hostKeys } from '../commands/hostKeys.ts';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { cx } from '../ui/frame/cx.ts';
import { Tooltip } from '../ui/overlays/Tooltip.tsx';
import { useAppServices } from './AppContext.ts';
import { formatRoute, useRoute } from './route.ts';
import { useCloseTab } from './useCloseTab.ts';
import { useFlowName } from './useFlowName.ts';

/** A tab for each open flow; the one shown is lifted and can be closed. Middle click closes any, dragging moves them. */
export function FlowTabs() {
  const { tabs, info } = useAppServices();
  const flowIds = useStore(tabs.store, (state) => state.tabs);
  const route = useRoute();
  const close = useCloseTab();
  const current = useRef<HTMLLIElement>(null);
  const shown = route.screen === 'flow' ? route.flowId : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another tab is shown
  useEffect(() => {
    // In braces: it gives a promise in newer browsers, which React would take for a clean-up.
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  return (
    <ul className="flex min-w-0 items-center gap-0.5 overflow-x-auto p-1 [scrollbar-width:none]">
      {flowIds.map((flowId, index) => {
        const active = flowId === shown;
        return (
          <li
            key={flowId}
            ref={active ? current : null}
            onAuxClick={(event) => event.button === 1 && close(flowId)}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(TAB_TYPE, flowId);
              event.dataTransfer.effectAllowed = 'move';
            }}
            onDragOver={(event) => {
              if (event.dataTransfer.types.includes(TAB_TYPE)) event.preventDefault();
            }}
            onDrop={(event) => {
              const dragged = event.dataTransfer.getData(TAB_TYPE);
              if (dragged) tabs.move(dragged, index);
            }}
            className={cx(
              'group/flow relative flex h-7.5 min-w-20 items-center rounded-6 type-12 font-medium motion-fast',
              active
                ? 'w-37.5 shrink-0 bg-lifted text-text shadow-1'
                : 'max-w-50 shrink text-text-2 hover:bg-hover',
            )}
          >
            <Tab flowId={flowId} active={active} />
            <IconButton
              icon={X}
              size={20}
              label="Close"
              keys={hostKeys('closeTab', info.host)[0]}
              onClick={() => close(flowId)}
              className={cx(
                active
                  ? '-ml-1'
                  : 'absolute right-1.5 bg-hover opacity-0 group-hover/flow:opacity-100 focus-visible:opacity-100',
              )}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** What a dragged tab is called among other things one can drag. */
const TAB_TYPE = 'application/x-parley-tab';

function Tab({ flowId, active }: { flowId: string; active: boolean }) {
  const name = useFlowName(flowId);
  return (
    <Tooltip text={name}>
      <a
        href={formatRoute({ screen: 'flow', flowId })}
        aria-current={active ? 'page' : undefined}
        draggable={false}
        className={cx(
          'flex h-full min-w-0 items-center rounded-6 pr-2.5 pl-2.5 focus-ring -outline-offset-2!',
          !active && 'flex-1',
        )}
      >
        <span className="truncate">{name}</span>
      </a>
    </Tooltip>
  );
}
