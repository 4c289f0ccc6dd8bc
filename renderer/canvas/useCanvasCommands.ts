import { ListTree, Map as MapIcon, Maximize, Plus, Search, Spline, StickyNote } from 'lucide-react';
import type { Command } from '../commands/commandList.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useEditor, useEditorState } from '../editor/EditorContext.ts';
import { useSetting } from '../settings/useSetting.ts';
import type { Arrangement, CanvasActions } from './actions/CanvasActions.ts';
import { NODE_TEMPLATES, nodeTemplates } from './actions/nodeTemplates.ts';
import { ZOOM_STEP } from './camera.ts';
import { useCanvasStore } from './canvasStore.ts';

/** What the canvas can do, for the palette and by key. Keys of one letter hold where `onCanvas` says so. */
export function useCanvasCommands(actions: CanvasActions, onCanvas: () => boolean): void {
  const { editor } = useEditor();
  const canvas = useCanvasStore();
  const [map, setMap] = useSetting('canvas.minimap', true);
  const outline = useEditorState((state) => state.outlineOpen);
  const selected = () => editor.store.getState().selection.nodes;
  const one = () => (selected().size === 1 ? [...selected()][0] : undefined);
  const some = () => {
    const { nodes, notes } = editor.store.getState().selection;
    return nodes.size + notes.size > 0;
  };
  const withOne = (run: (nodeId: string) => void) => () => {
    const id = one();
    if (id !== undefined) run(id);
  };
  const command = (id: string, title: string, run: () => void, more: Partial<Command> = {}): Command => ({
    id: `canvas.${id}`,
    title,
    section: 'Canvas',
    keysWhen: onCanvas,
    run,
    ...more,
  });
  useCommands([
    command('add', 'Add a node', () => void actions.addNode(), {
      keys: ['N'],
      icon: Plus,
      words: 'new create',
    }),
    ...NODE_TEMPLATES.map((template) =>
      command(
        `add.${template}`,
        `Add a node: ${nodeTemplates[template].title.toLowerCase()}`,
        () => void actions.addNode({ template }),
      ),
    ),
    command('addNote', 'Add a note', () => actions.addNote(), {
      keys: ['Shift+N'],
      icon: StickyNote,
      words: 'sticky comment',
    }),
    command('connect', 'Connect the node', withOne(actions.startConnecting), {
      keys: ['C'],
      icon: Spline,
      when: () => one() !== undefined,
    }),
    command('rename', 'Rename the node', withOne(actions.startRename), {
      keys: ['F2'],
      when: () => one() !== undefined,
    }),
    command('setStart', 'Make the node the start', withOne(actions.setStart), {
      when: () => one() !== undefined,
    }),
    command('duplicate', 'Duplicate what is selected', actions.duplicate, {
      keys: ['Mod+D'],
      keysWhen: () => true,
      when: some,
    }),
    command('selectAll', 'Select everything on the canvas', actions.selectAll, { keys: ['Mod+A'] }),
    ...(Object.keys(ARRANGE) as Arrangement[]).map((how) =>
      command(`arrange.${how}`, ARRANGE[how], () => actions.arrange(how), {
        when: () => selected().size > 1,
        words: 'align distribute arrange',
      }),
    ),
    command('search', 'Search the flow', () => canvas.setState({ search: true }), {
      keys: ['Mod+F'],
      icon: Search,
      words: 'find text url data name',
      when: () => true,
      inFields: true,
    }),
    command('outline', outline ? 'Hide the outline' : 'Show the outline', () => editor.toggleOutline(), {
      keys: ['O'],
      icon: ListTree,
      words: 'list nodes screen reader',
    }),
    command('minimap', map ? 'Hide the minimap' : 'Show the minimap', () => setMap(!map), {
      icon: MapIcon,
    }),
    command('fit', 'Fit the flow', actions.fit, { keys: ['Shift+1'], icon: Maximize, words: 'zoom all' }),
    command('zoomSelection', 'Zoom to the selection', actions.zoomToSelection, { keys: ['Shift+2'] }),
    command('zoom100', 'Zoom to 100 %', () => actions.zoomTo(1), { keys: ['Shift+0', 'Mod+0'] }),
    command('zoomIn', 'Zoom in', () => actions.zoomBy(ZOOM_STEP), {
      keys: ['Mod+=', 'Mod++'],
      keysWhen: () => true,
      inFields: true,
    }),
    command('zoomOut', 'Zoom out', () => actions.zoomBy(1 / ZOOM_STEP), {
      keys: ['Mod+-'],
      keysWhen: () => true,
      inFields: true,
    }),
  ]);
}

const ARRANGE: Record<Arrangement, string> = {
  left: 'Align left edges',
  centre: 'Align centres',
  right: 'Align right edges',
  top: 'Align tops',
  middle: 'Align middles',
  bottom: 'Align bottoms',
  across: 'Distribute across',
  down: 'Distribute down',
};
