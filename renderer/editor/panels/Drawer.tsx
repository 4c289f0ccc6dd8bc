import { ArrowUpDown, ChevronDown, CircleAlert, Database, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { flowEdges } from '#shared/flow/edges.ts';
import { DataPanel } from '../../data/DataPanel.tsx';
import { useDataCount } from '../../data/useDataCount.ts';
import { plural } from '../../library/cards/plural.ts';
import { ProblemsPanel } from '../../problems/ProblemsPanel.tsx';
import { countProblems } from '../../problems/problemIndex.ts';
import { useProblems } from '../../problems/useProblems.ts';
import { RequestsPanel } from '../../requests/RequestsPanel.tsx';
import { useRequestCount } from '../../requests/useRequestRuns.ts';
import { PanelBoundary } from '../../shell/PanelBoundary.tsx';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Badge } from '../../ui/display/Badge.tsx';
import { type TabItem, TabPanel, TabStrip, Tabs } from '../../ui/frame/Tabs.tsx';
import { useEditor, useEditorState, useFlow } from '../EditorContext.ts';
import type { DrawerTab } from '../editorStore.ts';
import { DrawerToolsPlace } from './DrawerTools.tsx';

/** Height of the drawer's strip with its line, in px (layout.md). */
export const STRIP_HEIGHT = 34;

/** The drawer under the canvas: its strip of tabs, and the open one below. The same tab again closes it. */
export function Drawer() {
  const { editor } = useEditor();
  const open = useEditorState((state) => state.drawer);
  const { error, warning } = countProblems(useProblems().all);
  const requests = useRequestCount();
  const data = useDataCount();
  const items: TabItem<DrawerTab>[] = [
    {
      value: 'problems',
      label: 'Problems',
      icon: CircleAlert,
      keys: 'Mod+1',
      badge: error + warning > 0 && <Badge tone={error > 0 ? 'danger' : 'warn'}>{error + warning}</Badge>,
    },
    {
      value: 'requests',
      label: 'Requests',
      icon: ArrowUpDown,
      keys: 'Mod+2',
      badge: requests > 0 && <Badge>{requests}</Badge>,
    },
    {
      value: 'data',
      label: 'Data',
      icon: Database,
      keys: 'Mod+3',
      badge: data > 0 && <Badge>{data}</Badge>,
    },
  ];
  return (
    <Tabs
      value={open}
      onChange={(tab) => tab !== open && editor.toggleDrawer(tab)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="flex h-8.5 shrink-0 items-center gap-2 px-2">
        <TabStrip
          label="Drawer"
          items={items}
          onReselect={(tab) => editor.toggleDrawer(tab)}
          className="min-w-0 flex-1"
        />
        {open ? (
          <>
            <DrawerToolsPlace />
            <IconButton
              icon={ChevronDown}
              size={24}
              label="Close the drawer"
              tooltipSide="top"
              onClick={() => editor.toggleDrawer(open)}
            />
          </>
        ) : (
          <FlowSize />
        )}
        <ShowInspector />
      </div>
      <DrawerPanel value="problems" open={open}>
        <ProblemsPanel />
      </DrawerPanel>
      <DrawerPanel value="requests" open={open}>
        <RequestsPanel />
      </DrawerPanel>
      <DrawerPanel value="data" open={open}>
        <DataPanel />
      </DrawerPanel>
    </Tabs>
  );
}

const OPEN_TAB = '[data-panel="drawer"] [role="tab"][aria-selected="true"]';

function DrawerPanel({
  value,
  open,
  children,
}: {
  value: DrawerTab;
  open: DrawerTab | null;
  children: ReactNode;
}) {
  const { editor } = useEditor();
  if (open !== value) return null;
  return (
    <TabPanel value={value} className="flex min-h-0 flex-1 flex-col border-t border-line">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what one is in */}
      <div
        className="flex min-h-0 flex-1 flex-col"
        onKeyDown={(event) => {
          // Menus and dialogs of the panel are elsewhere in the page, and close by themselves.
          const inside = event.currentTarget.contains(event.target as Node);
          if (event.key !== 'Escape' || event.defaultPrevented || !inside) return;
          event.preventDefault();
          document.querySelector<HTMLElement>(OPEN_TAB)?.focus();
          editor.toggleDrawer(value);
        }}
      >
        <PanelBoundary name={`the tab ${value}`}>{children}</PanelBoundary>
      </div>
    </TabPanel>
  );
}

function FlowSize() {
  const nodes = useFlow((flow) => flow.nodes.length);
  const routes = useFlow((flow) => flowEdges(flow).length);
  return (
    <span className="shrink-0 px-2 type-12 text-text-3">
      {plural(nodes, 'node')}, {plural(routes, 'route')}
    </span>
  );
}

/** Brings the inspector back where nothing else on the right does. */
function ShowInspector() {
  const { editor } = useEditor();
  const closed = useEditorState((state) => !state.inspectorOpen && !state.chatOpen);
  if (!closed) return null;
  return (
    <IconButton
      icon={PanelRight}
      size={24}
      label="Show the inspector"
      keys="Mod+I"
      tooltipSide="top"
      onClick={() => editor.setPanel('inspector', true)}
    />
  );
}
