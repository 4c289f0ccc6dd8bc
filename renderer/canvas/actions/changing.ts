import type { Position } from '#shared/flow/document.ts';
import { deleteNotes } from '../../document/commands/contentCommands.ts';
import {
  type Bridge,
  bridgesAround,
  deleteNodes,
  moveItems,
  reconnect,
} from '../../document/commands/nodeCommands.ts';
import { announce } from '../../ui/frame/announce.ts';
import { toast } from '../../ui/overlays/toast.ts';
import { arrangeRects } from '../geometry/arrange.ts';
import { count } from '../node/nodeName.ts';
import type { CanvasActions } from './CanvasActions.ts';
import { type CanvasContext, cardRect, noteRect } from './canvasContext.ts';
import { short } from './making.ts';

type Changing = Pick<CanvasActions, 'remove' | 'nudge' | 'arrange'>;

/** Deleting, moving and taking back. */
export function changingActions(context: CanvasContext, reveal: CanvasActions['reveal']): Changing {
  const { document, editor, canvas } = context;
  const flow = () => document.store.getState().document;
  const selection = () => editor.store.getState().selection;

  return {
    remove() {
      const { nodes, notes, edge } = selection();
      if (edge) {
        document.edit('Disconnect', (current) => reconnect(current, [{ ...edge, to: null }]));
        editor.clearSelection();
        announce('Disconnected');
        return;
      }
      if (nodes.size + notes.size === 0) return;
      const { start } = flow();
      const bridges = bridgesAround(flow(), nodes);
      const name = nameOf(context, nodes, notes);
      document.edit(`Delete ${name}`, (current) => deleteNotes(deleteNodes(current, nodes), notes));
      editor.clearSelection();
      canvas.setState({ cursor: null, renaming: null, connecting: null });
      announce(`Deleted ${name}`);
      if (bridges.length > 0) offerBridge(context, name, bridges);
      else if (start !== null && nodes.has(start)) tellNewStart(context);
    },
    nudge(dx, dy) {
      const { nodes, notes } = selection();
      if (nodes.size + notes.size === 0) return;
      const places = context.places();
      const by = ({ x, y }: Position) => ({ x: x + dx, y: y + dy });
      document.edit(
        `Move ${nameOf(context, nodes, notes)}`,
        (current) =>
          moveItems(
            current,
            new Map(
              current.nodes
                .filter(({ id }) => nodes.has(id))
                .map((node) => [node.id, by(cardRect(node, places))]),
            ),
            new Map(
              (current.notes ?? [])
                .filter(({ id }) => notes.has(id))
                .map((note) => [note.id, by(note.position)]),
            ),
          ),
        { gesture: `nudge ${[...nodes, ...notes].join()}` },
      );
      reveal(nodes, notes);
    },
    arrange(how) {
      const { nodes, notes } = selection();
      const places = context.places();
      const chosen = flow().nodes.filter(({ id }) => nodes.has(id));
      const chosenNotes = (flow().notes ?? []).filter(({ id }) => notes.has(id));
      const rects = [...chosen.map((node) => cardRect(node, places)), ...chosenNotes.map(noteRect)];
      const moved = arrangeRects(rects, how);
      document.edit(`${ARRANGE_WORDS[how]} ${nameOf(context, nodes, notes)}`, (current) =>
        moveItems(
          current,
          new Map(chosen.map(({ id }, i) => [id, moved[i] ?? { x: 0, y: 0 }])),
          new Map(chosenNotes.map(({ id }, i) => [id, moved[chosen.length + i] ?? { x: 0, y: 0 }])),
        ),
      );
    },
  };
}

const ARRANGE_WORDS: Record<Parameters<CanvasActions['arrange']>[0], string> = {
  left: 'Align left',
  centre: 'Align centre',
  right: 'Align right',
  top: 'Align top',
  middle: 'Align middle',
  bottom: 'Align bottom',
  across: 'Distribute across',
  down: 'Distribute down',
};

/** “Welcome”, 3 nodes, 2 nodes and 1 note. */
export function nameOf(
  { document }: CanvasContext,
  nodes: ReadonlySet<string>,
  notes: ReadonlySet<string>,
): string {
  if (nodes.size === 1 && notes.size === 0) {
    const [id] = nodes;
    const node = document.store.getState().document.nodes.find((one) => one.id === id);
    return `“${short(node?.label ?? '')}”`;
  }
  const words = [nodes.size > 0 && count(nodes.size, 'node'), notes.size > 0 && count(notes.size, 'note')];
  return words.filter(Boolean).join(' and ');
}

function offerBridge({ document }: CanvasContext, name: string, bridges: readonly Bridge[]): void {
  toast({
    id: 'canvas-bridge',
    text: `Deleted ${name}. ${count(bridges.length, 'connection')} led there.`,
    action: {
      label: 'Reconnect',
      run: () => void document.edit(`Reconnect around ${name}`, (current) => reconnect(current, bridges)),
    },
  });
}

/** Deleting the start moves it elsewhere, which one might not see. */
function tellNewStart({ document }: CanvasContext): void {
  const { nodes, start } = document.store.getState().document;
  const heir = nodes.find(({ id }) => id === start);
  if (heir)
    toast({ id: 'canvas-bridge', text: `Deleted the start. The flow starts at “${short(heir.label)}” now.` });
}
