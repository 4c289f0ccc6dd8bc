import { newId } from '#shared/core/ids.ts';
import { CARD_WIDTH, cardLayout, INPUT_Y } from '#shared/flow/cardSize.ts';
import type { FlowNode, Position } from '#shared/flow/document.ts';
import { nodePorts } from '#shared/flow/edges.ts';
import { addNote, updateNote } from '../../document/commands/contentCommands.ts';
import {
  addNode,
  connect,
  freshLabel,
  moveItems,
  setStart,
  updateNode,
} from '../../document/commands/nodeCommands.ts';
import { announce } from '../../ui/frame/announce.ts';
import { noteItemId } from '../flowItems.ts';
import { COLUMN_GAP } from '../geometry/columns.ts';
import { freePlace } from '../geometry/freePlace.ts';
import { boundsOf, centreOf } from '../geometry/rect.ts';
import type { CanvasActions, NewNodeOptions } from './CanvasActions.ts';
import { allCards, type CanvasContext, selectedRects } from './canvasContext.ts';
import { nodeFromTemplate } from './nodeTemplates.ts';

type Making = Pick<
  CanvasActions,
  | 'addNode'
  | 'addNextNode'
  | 'addNote'
  | 'startRename'
  | 'endRename'
  | 'connect'
  | 'insert'
  | 'updateNote'
  | 'endWriting'
  | 'setStart'
>;

const NOTE_SIZE = { width: 264, height: 96 };

/** Adding nodes and notes, naming, connecting. */
export function makingActions(context: CanvasContext, reveal: CanvasActions['reveal']): Making {
  const { document, editor, canvas } = context;
  const flow = () => document.store.getState().document;
  const nodeOf = (id: string) => flow().nodes.find((node) => node.id === id);

  const addNewNode = ({ at, from, template = 'ask', rename = true }: NewNodeOptions = {}) => {
    const label = freshLabel(flow());
    const node = placed(context, nodeFromTemplate(template, at ?? { x: 0, y: 0 }, label), at);
    document.edit(`Add “${label}”`, (current) => addNode(current, node, from));
    editor.select({ nodes: new Set([node.id]) });
    canvas.setState({ cursor: node.id, renaming: rename ? node.id : null });
    reveal([node.id]);
    announce(from ? `Added ${label}, connected. Type its label.` : `Added ${label}. Type its label.`);
    return node.id;
  };

  return {
    addNode: addNewNode,
    addNextNode() {
      const [only] = editor.store.getState().selection.nodes;
      const node = only === undefined ? undefined : nodeOf(only);
      const port = node && (nodePorts(node).find(({ to, optional }) => to === null && !optional) ?? null);
      addNewNode(node && port ? { from: { nodeId: node.id, port: port.port } } : {});
      if (node && !port) announce(`Every way out of ${node.label} is connected: the new node is not.`);
    },
    addNote(at) {
      const { x, y } = at ?? freePlace(centred(context, NOTE_SIZE), NOTE_SIZE, allCards(context));
      const note = {
        id: newId('s'),
        text: '',
        position: { x: Math.round(x), y: Math.round(y) },
        size: NOTE_SIZE,
      };
      document.edit('Add a note', (current) => addNote(current, note));
      editor.select({ notes: new Set([note.id]) });
      canvas.setState({ cursor: noteItemId(note.id), writing: note.id });
      reveal([], [note.id]);
    },
    startRename(nodeId) {
      editor.select({ nodes: new Set([nodeId]) });
      canvas.setState({ renaming: nodeId, cursor: nodeId });
      reveal([nodeId]);
    },
    endRename(nodeId, label) {
      canvas.setState((state) => ({ renaming: state.renaming === nodeId ? null : state.renaming }));
      const text = label?.trim();
      const before = nodeOf(nodeId)?.label;
      if (text && text !== before) {
        document.edit(`Rename “${short(before ?? '')}” to “${short(text)}”`, (current) =>
          updateNode(current, nodeId, (node) => ({ ...node, label: text })),
        );
      }
      context.focus();
    },
    connect(from, to) {
      const node = nodeOf(from.nodeId);
      const port = node && nodePorts(node).find((one) => one.port === from.port);
      if (!node || !port || port.to === to) return;
      const target = to === null ? null : nodeOf(to);
      const label = target
        ? `Connect “${short(node.label)}” to “${short(target.label)}”`
        : `Disconnect “${short(node.label)}”, ${short(port.label)}`;
      document.edit(label, (current) => connect(current, from, to));
      announce(
        target ? `${port.label} of ${node.label} goes to ${target.label}` : `${port.label} is not connected`,
      );
    },
    insert(nodeId, edge, at) {
      const node = nodeOf(nodeId);
      const source = nodeOf(edge.nodeId);
      const onward = source && nodePorts(source).find(({ port }) => port === edge.port)?.to;
      const way = node && nodePorts(node).find(({ to, optional }) => to === null && !optional);
      if (!node || !source || !onward) return;
      document.edit(`Insert “${short(node.label)}”`, (current) => {
        const led = connect(moveItems(current, new Map([[nodeId, at]])), edge, nodeId);
        return way ? connect(led, { nodeId, port: way.port }, onward) : led;
      });
    },
    updateNote: (noteId, label, recipe) =>
      void document.edit(label, (current) => updateNote(current, noteId, recipe)),
    endWriting(noteId, text) {
      canvas.setState((state) => ({ writing: state.writing === noteId ? null : state.writing }));
      if (text !== null)
        document.edit('Edit a note', (current) =>
          updateNote(current, noteId, (note) => (note.text === text ? note : { ...note, text })),
        );
      context.focus();
    },
    setStart(nodeId) {
      const label = nodeOf(nodeId)?.label ?? '';
      document.edit(`Start at “${short(label)}”`, (current) => setStart(current, nodeId));
    },
  };
}

/** A node at the place asked for, else right of what is selected, else in the middle of the view; never upon another. */
function placed(context: CanvasContext, node: FlowNode, at: Position | undefined): FlowNode {
  if (at) return { ...node, position: { x: Math.round(at.x), y: Math.round(at.y) } };
  const size = { width: CARD_WIDTH, height: cardLayout(node).height };
  const beside = boundsOf(selectedRects(context));
  const wanted = beside ? { x: beside.x + beside.width + COLUMN_GAP, y: beside.y } : centred(context, size);
  const { x, y } = freePlace(wanted, size, allCards(context));
  return { ...node, position: { x: Math.round(x), y: Math.round(y) } };
}

function centred(context: CanvasContext, size: { width: number; height: number }): Position {
  const { x, y } = centreOf(context.camera.visible());
  return { x: x - size.width / 2, y: y - size.height / 2 };
}

/** Where the card of a node lies that an edge is drawn to: the edge ends at the point. */
export function cardAtPort(point: Position): Position {
  return { x: point.x + 4, y: point.y - INPUT_Y };
}

/** A label short enough for the name of an undo step. */
export function short(label: string): string {
  const text = label.trim() || 'node';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
