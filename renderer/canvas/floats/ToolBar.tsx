import {
  ChevronDown,
  Ellipsis,
  Hand,
  ListTree,
  MousePointer2,
  Plus,
  Search,
  Spline,
  StickyNote,
} from 'lucide-react';
import { useEditor, useEditorState } from '../../editor/EditorContext.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { KindTile } from '../../ui/display/KindTile.tsx';
import { Menu } from '../../ui/overlays/Menu.tsx';
import type { MenuEntry } from '../../ui/overlays/menuEntries.ts';
import { useCanvasActions } from '../actions/CanvasActions.ts';
import { NODE_TEMPLATES, nodeTemplates } from '../actions/nodeTemplates.ts';
import { useCanvas, useCanvasStore } from '../canvasStore.ts';

/** Bottom centre: what the pointer does, and what can be added. In a narrow canvas the rest is behind "more". */
export function ToolBar({ narrow }: { narrow: boolean }) {
  const actions = useCanvasActions();
  const canvas = useCanvasStore();
  const { editor } = useEditor();
  const tool = useCanvas((state) => state.tool);
  const outline = useEditorState((state) => state.outlineOpen);
  const [only] = useEditorState(({ selection }) => (selection.nodes.size === 1 ? [...selection.nodes] : []));
  const connect = () => only !== undefined && actions.startConnecting(only);
  const nothingToConnect = only === undefined ? 'select one node first' : undefined;
  return (
    <div
      data-float
      role="toolbar"
      aria-label="Canvas tools"
      className="canvas-float flex h-8 items-center gap-0.5 px-1"
    >
      <IconButton
        icon={MousePointer2}
        label="Select"
        keys="V"
        size={24}
        tooltipSide="top"
        pressed={tool === 'select'}
        onClick={() => canvas.setState({ tool: 'select' })}
      />
      <IconButton
        icon={Hand}
        label="Move the canvas"
        keys="H"
        size={24}
        tooltipSide="top"
        pressed={tool === 'hand'}
        onClick={() => canvas.setState({ tool: 'hand' })}
      />
      <Line />
      <Button size={24} variant="ghost" icon={Plus} keys="N" onClick={() => void actions.addNode()}>
        <span>
          <span className="sr-only">Add a </span>Node
        </span>
      </Button>
      <Menu
        side="top"
        align="center"
        trigger={<IconButton icon={ChevronDown} label="Add a node of a kind" size={20} tooltipSide="top" />}
        items={templateEntries((template) => void actions.addNode({ template }))}
      />
      {narrow ? (
        <Menu
          side="top"
          align="end"
          trigger={<IconButton icon={Ellipsis} label="More tools" size={24} tooltipSide="top" />}
          items={[
            {
              id: 'connect',
              label: 'Connect',
              icon: <Icon as={Spline} size={14} />,
              keys: 'C',
              disabledReason: nothingToConnect,
              run: connect,
            },
            {
              id: 'note',
              label: 'Add a note',
              icon: <Icon as={StickyNote} size={14} />,
              keys: 'Shift+N',
              run: () => actions.addNote(),
            },
            {
              id: 'search',
              label: 'Search the flow',
              icon: <Icon as={Search} size={14} />,
              keys: 'Mod+F',
              run: () => canvas.setState({ search: true }),
            },
            {
              id: 'outline',
              label: 'Outline',
              icon: <Icon as={ListTree} size={14} />,
              keys: 'O',
              checked: outline,
              run: () => editor.toggleOutline(),
            },
          ]}
        />
      ) : (
        <>
          <IconButton
            icon={Spline}
            label="Connect"
            keys="C"
            size={24}
            tooltipSide="top"
            disabledReason={nothingToConnect}
            onClick={connect}
          />
          <IconButton
            icon={StickyNote}
            label="Add a note"
            keys="Shift+N"
            size={24}
            tooltipSide="top"
            onClick={() => actions.addNote()}
          />
          <Line />
          <IconButton
            icon={Search}
            label="Search the flow"
            keys="Mod+F"
            size={24}
            tooltipSide="top"
            onClick={() => canvas.setState({ search: true })}
          />
          <IconButton
            icon={ListTree}
            label="Outline"
            keys="O"
            size={24}
            tooltipSide="top"
            pressed={outline}
            onClick={() => editor.toggleOutline()}
          />
        </>
      )}
    </div>
  );
}

function Line() {
  return <span className="mx-1 h-4 w-px bg-line-strong" />;
}

/** The kinds of node one can begin with, as menu entries. */
export function templateEntries(add: (template: (typeof NODE_TEMPLATES)[number]) => void): MenuEntry[] {
  return NODE_TEMPLATES.map((template) => ({
    id: template,
    label: nodeTemplates[template].title,
    icon: <KindTile kind={nodeTemplates[template].kind} size={18} />,
    run: () => add(template),
  }));
}
