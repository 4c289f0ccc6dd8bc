import { useEditor } from '../../editor/EditorContext.ts';
import { MenuAt } from '../../ui/overlays/MenuAt.tsx';
import type { MenuEntry } from '../../ui/overlays/menuEntries.ts';
import { toast } from '../../ui/overlays/toast.ts';
import { type CanvasActions, useCanvasActions } from '../actions/CanvasActions.ts';
import { templateEntries } from './ToolBar.tsx';

/** Where the canvas's menu was asked for. */
export interface MenuPlace {
  /** Client px. */
  at: { x: number; y: number };
  /** The same on the canvas. */
  canvasAt: { x: number; y: number };
  onItem: boolean;
}

/** What can be done at a point of the canvas, or with what is selected, on a right click. */
export function CanvasMenu({ place, onClose }: { place: MenuPlace | null; onClose(): void }) {
  const actions = useCanvasActions();
  const { editor, document } = useEditor();
  const items = (): MenuEntry[] => {
    if (!place) return [];
    const { nodes, notes, edge } = editor.store.getState().selection;
    if (edge) {
      return [{ id: 'disconnect', label: 'Disconnect', keys: 'Delete', danger: true, run: actions.remove }];
    }
    if (!place.onItem) return emptyEntries(actions, place);
    const [only] = nodes.size === 1 && notes.size === 0 ? nodes : [];
    const start = document.store.getState().document.start;
    return [
      {
        section: null,
        items:
          only === undefined
            ? []
            : [
                { id: 'edit', label: 'Edit', keys: 'Enter', run: actions.edit },
                { id: 'rename', label: 'Rename', keys: 'F2', run: () => actions.startRename(only) },
                { id: 'connect', label: 'Connect', keys: 'C', run: () => actions.startConnecting(only) },
                {
                  id: 'start',
                  label: 'Make it the start',
                  disabledReason: start === only ? 'it is' : undefined,
                  run: () => actions.setStart(only),
                },
              ],
      },
      {
        section: null,
        items: nodes.size + notes.size > 1 ? [arrangeEntries(actions, nodes.size + notes.size)] : [],
      },
      {
        section: null,
        items: [
          {
            id: 'copy',
            label: 'Copy',
            keys: 'Mod+C',
            run: () => void globalThis.document.execCommand('copy'),
          },
          { id: 'cut', label: 'Cut', keys: 'Mod+X', run: () => void globalThis.document.execCommand('cut') },
          { id: 'duplicate', label: 'Duplicate', keys: 'Mod+D', run: actions.duplicate },
        ],
      },
      {
        section: null,
        items: [{ id: 'delete', label: 'Delete', keys: 'Delete', danger: true, run: actions.remove }],
      },
    ];
  };
  return <MenuAt at={place?.at ?? null} items={items()} onClose={onClose} />;
}

function emptyEntries(actions: CanvasActions, { canvasAt }: MenuPlace): MenuEntry[] {
  return [
    {
      section: 'Add a node here',
      items: templateEntries((template) => void actions.addNode({ at: canvasAt, template })),
    },
    {
      section: null,
      items: [
        { id: 'note', label: 'Add a note', keys: 'Shift+N', run: () => actions.addNote(canvasAt) },
        { id: 'paste', label: 'Paste', keys: 'Mod+V', run: () => void pasteAt(actions, canvasAt) },
      ],
    },
    {
      section: null,
      items: [
        { id: 'all', label: 'Select everything', keys: 'Mod+A', run: actions.selectAll },
        { id: 'fit', label: 'Fit the flow', keys: 'Shift+1', run: actions.fit },
      ],
    },
  ];
}

function arrangeEntries(actions: CanvasActions, selected: number): MenuEntry {
  const few = selected < 3 ? 'select three or more' : undefined;
  return {
    id: 'arrange',
    label: 'Arrange',
    items: [
      {
        section: 'Align',
        items: [
          { id: 'left', label: 'Left edges', run: () => actions.arrange('left') },
          { id: 'centre', label: 'Centres', run: () => actions.arrange('centre') },
          { id: 'right', label: 'Right edges', run: () => actions.arrange('right') },
          { id: 'top', label: 'Tops', run: () => actions.arrange('top') },
          { id: 'middle', label: 'Middles', run: () => actions.arrange('middle') },
          { id: 'bottom', label: 'Bottoms', run: () => actions.arrange('bottom') },
        ],
      },
      {
        section: 'Distribute',
        items: [
          { id: 'across', label: 'Across', disabledReason: few, run: () => actions.arrange('across') },
          { id: 'down', label: 'Down', disabledReason: few, run: () => actions.arrange('down') },
        ],
      },
    ],
  };
}

/** A menu may not always read the clipboard; the keys may. */
async function pasteAt(actions: CanvasActions, at: { x: number; y: number }): Promise<void> {
  try {
    actions.pasteText(await navigator.clipboard.readText(), at);
  } catch {
    toast({ id: 'canvas-paste', text: 'The clipboard can’t be read from a menu here: press Ctrl+V.' });
  }
}
