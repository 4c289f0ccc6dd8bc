import { type ReactNode, useEffect, useRef } from 'react';
import { Group, type LayoutChangedMeta, Panel, usePanelRef } from 'react-resizable-panels';
import { Canvas } from '../../canvas/Canvas.tsx';
import { ChatPanel } from '../../chat/ChatPanel.tsx';
import { Inspector } from '../../inspector/Inspector.tsx';
import { PanelBoundary } from '../../shell/PanelBoundary.tsx';
import { useWindowSize } from '../../shell/useWindowSize.ts';
import { SPLITTER_GRIP, Splitter } from '../../ui/frame/Splitter.tsx';
import { useShortcuts } from '../../ui/keyboard/useShortcuts.ts';
import { useEditor, useEditorState } from '../EditorContext.ts';
import { Drawer, STRIP_HEIGHT } from './Drawer.tsx';
import type { WindowClass } from './panelMemory.ts';
import type { RightPanel } from './rightPanels.ts';
import { usePanelMemory } from './usePanelMemory.ts';
import { useRightPanels } from './useRightPanels.ts';

/** Canvas, drawer below it, inspector and chat on the right; every line between them can be moved. */
export function EditorPanels({ windowClass: of }: { windowClass: WindowClass }) {
  const [sizes, remember] = usePanelMemory(of);
  const shown = useRightPanels(sizes);
  const { width } = useWindowSize();
  const inspector = usePanelRef();
  const chat = usePanelRef();
  const refs = { inspector, chat };
  const nudge = (panel: RightPanel) => (px: number) => {
    const size = refs[panel].current?.getSize().inPixels;
    if (size === undefined) return;
    refs[panel].current?.resize(size - px);
    // The size is known once the panels were laid out.
    requestAnimationFrame(keep);
  };
  const keep = () => {
    const size = (panel: RightPanel) => {
      const px = refs[panel].current?.getSize().inPixels;
      return px === undefined ? {} : { [panel]: Math.round(px) };
    };
    remember({ ...size('inspector'), ...size('chat') });
  };
  const over = of === 'small';
  return (
    <div className="relative flex min-h-0 flex-1">
      <Group
        orientation="horizontal"
        className="min-h-0 flex-1"
        resizeTargetMinimumSize={SPLITTER_GRIP}
        onLayoutChanged={(_: unknown, meta: LayoutChangedMeta) => meta.isUserInteraction && keep()}
      >
        <Panel id="middle" minSize={over ? 0 : 420} className="flex flex-col overflow-hidden!">
          <Middle drawerSize={sizes.drawer} onDrawerSize={(drawer) => remember({ drawer })} />
        </Panel>
        {!over &&
          shown.flatMap((panel) => [
            <Splitter
              key={`${panel} line`}
              between="columns"
              label={panel === 'chat' ? 'Resize the test chat' : 'Resize the inspector'}
              onNudge={nudge(panel)}
            />,
            <Panel
              key={panel}
              id={panel}
              panelRef={refs[panel]}
              defaultSize={Math.min(sizes[panel], width - 420)}
              minSize={352}
              maxSize={560}
              groupResizeBehavior="preserve-pixel-size"
              className="overflow-hidden!"
            >
              <Section name={panel} label={LABELS[panel]} className="bg-panel">
                {panel === 'chat' ? <ChatPanel /> : <Inspector />}
              </Section>
            </Panel>,
          ])}
      </Group>
      {over && shown.map((panel) => <OverCanvas key={panel} panel={panel} />)}
    </div>
  );
}

/** Names of the panels as landmarks. */
const LABELS: Record<RightPanel, string> = { inspector: 'Inspector', chat: 'Test chat' };

/** A panel that lies over the canvas where there is no room beside it; Escape closes it. */
function OverCanvas({ panel }: { panel: RightPanel }) {
  const { editor } = useEditor();
  useShortcuts([
    {
      id: `close.${panel}`,
      keys: 'Escape',
      label: panel === 'chat' ? 'Close the test chat' : 'Close the inspector',
      section: 'Editor',
      inFields: true,
      run: () => editor.setPanel(panel, false),
    },
  ]);
  return (
    <div className="absolute inset-y-0 right-0 z-(--z-over) w-88 max-w-full shadow-2">
      <Section name={panel} label={LABELS[panel]} className="bg-panel">
        {panel === 'chat' ? <ChatPanel /> : <Inspector />}
      </Section>
    </div>
  );
}

function Middle({ drawerSize, onDrawerSize }: { drawerSize: number; onDrawerSize(px: number): void }) {
  const { editor } = useEditor();
  const drawer = useEditorState((state) => state.drawer);
  const { height } = useWindowSize();
  const panel = usePanelRef();
  const last = useRef(drawer ?? 'problems');
  if (drawer) last.current = drawer;
  const open = drawer !== null;

  // The drawer is one panel, open or not: its strip stays where it is and keeps the focus.
  useEffect(() => {
    const handle = panel.current;
    if (!handle || open !== handle.isCollapsed()) return;
    if (open) handle.resize(drawerSize);
    else handle.collapse();
  }, [open, panel, drawerSize]);

  const keep = () => {
    const handle = panel.current;
    if (!handle) return;
    const collapsed = handle.isCollapsed();
    // Dragged shut, or up from its strip.
    if (collapsed === open) editor.store.setState({ drawer: collapsed ? null : last.current });
    if (!collapsed) onDrawerSize(Math.round(handle.getSize().inPixels));
  };
  return (
    <Group
      orientation="vertical"
      className="min-h-0 flex-1"
      resizeTargetMinimumSize={SPLITTER_GRIP}
      onLayoutChanged={(_: unknown, meta: LayoutChangedMeta) => meta.isUserInteraction && keep()}
    >
      <Panel id="canvas" minSize={160} className="overflow-hidden!">
        <Section name="canvas" label="Canvas">
          <Canvas />
        </Section>
      </Panel>
      <Splitter
        between="rows"
        label="Resize the drawer"
        onNudge={(px) => {
          const size = panel.current?.getSize().inPixels;
          if (size === undefined) return;
          panel.current?.resize(size - px);
          requestAnimationFrame(keep);
        }}
      />
      <Panel
        id="drawer"
        panelRef={panel}
        collapsible
        collapsedSize={STRIP_HEIGHT}
        defaultSize={open ? drawerSize : STRIP_HEIGHT}
        minSize={200}
        maxSize={height < 760 ? '50%' : '60%'}
        groupResizeBehavior="preserve-pixel-size"
        className="overflow-hidden!"
      >
        <Section name="drawer" label="Drawer" className="bg-panel">
          <Drawer />
        </Section>
      </Panel>
    </Group>
  );
}

/** A part of the editor: a landmark that F6 comes to, and that fails alone. */
function Section({
  name,
  label,
  className = '',
  children,
}: {
  name: string;
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section
      aria-label={label}
      data-panel={name}
      tabIndex={-1}
      className={`relative flex h-full min-h-0 flex-col outline-none ${className}`}
    >
      <PanelBoundary name={`the ${name}`}>{children}</PanelBoundary>
    </section>
  );
}
