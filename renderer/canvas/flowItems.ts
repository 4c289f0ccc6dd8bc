import type { Node, NodeHandle } from '@xyflow/react';
import { Position as Side } from '@xyflow/react';
import { CARD_WIDTH, cardLayout, INPUT_Y } from '#shared/flow/cardSize.ts';
import type { FlowNode, Note, Position } from '#shared/flow/document.ts';
import type { Selection } from '../editor/editorStore.ts';
import type { CanvasState } from './canvasStore.ts';

/** A node of the flow as React Flow takes it. */
export type NodeItem = Node<{ node: FlowNode }, 'flow'>;
/** A sticky note as React Flow takes it. */
export type NoteItem = Node<{ note: Note }, 'note'>;
/** Anything that lies on the canvas. */
export type CanvasItem = NodeItem | NoteItem;

/** What the items are made of. */
export interface ItemSources {
  nodes: readonly FlowNode[];
  notes: readonly Note[];
  /** Places of nodes that have none in the document (a production export). */
  places: ReadonlyMap<string, Position>;
  selection: Selection;
  drag: CanvasState['drag'];
  resize: CanvasState['resize'];
}

/** Notes lie under edges, edges under nodes, and what is selected over its like. */
export const LAYERS = {
  note: 0,
  edge: 10,
  edgeTaken: 20,
  edgeActive: 30,
  node: 100,
  nodeSelected: 110,
} as const;

/**
 * Makes React Flow's items. What did not change stays the same object, and an unchanged list the same list, so that
 * only what changed is drawn again. `width`, `height` and `handles` are given: nothing is ever measured.
 */
export function createItemMaker(): (sources: ItemSources) => CanvasItem[] {
  let list: CanvasItem[] = [];
  let known = new Map<string, CanvasItem>();
  let last: ItemSources | null = null;
  return (sources) => {
    const { nodes, notes, places, selection, drag, resize } = sources;
    // While one drags only what is dragged is looked at.
    if (last && drag && drag.size > 0 && drag.size < 50 && sameButDrag(last, sources)) {
      last = sources;
      list = list.map((item) => {
        const place = drag.get(item.id);
        if (!place || (item.position.x === place.x && item.position.y === place.y)) return item;
        const moved = { ...item, position: place };
        known.set(item.id, moved);
        return moved;
      });
      return list;
    }
    last = sources;
    const next: CanvasItem[] = [];
    for (const note of notes) {
      const id = noteItemId(note.id);
      const rect = resize?.id === note.id ? resize.rect : null;
      const position = drag?.get(id) ?? rect ?? note.position;
      next.push(noteItem(note, position, rect ?? note.size, selection.notes.has(note.id), known.get(id)));
    }
    for (const node of nodes) {
      const position = drag?.get(node.id) ?? node.position ?? places.get(node.id) ?? ORIGIN;
      next.push(nodeItem(node, position, selection.nodes.has(node.id), known.get(node.id)));
    }
    if (next.length === list.length && next.every((item, i) => item === list[i])) return list;
    list = next;
    known = new Map(next.map((item) => [item.id, item]));
    return next;
  };
}

/** Whether all but the dragged places is as before, and the same things are dragged. */
function sameButDrag(a: ItemSources, b: ItemSources): boolean {
  return (
    a.nodes === b.nodes &&
    a.notes === b.notes &&
    a.places === b.places &&
    a.selection === b.selection &&
    a.resize === b.resize &&
    a.drag !== null &&
    a.drag.size === b.drag?.size
  );
}

/** A note's id among the canvas's items; nodes keep their own, which never hold a colon. */
export function noteItemId(noteId: string): string {
  return `note:${noteId}`;
}

/** The note that an item is, or null where it is a node. */
export function noteIdOf(itemId: string): string | null {
  return itemId.startsWith('note:') ? itemId.slice(5) : null;
}

const ORIGIN = { x: 0, y: 0 };

function nodeItem(
  node: FlowNode,
  { x, y }: Position,
  selected: boolean,
  known: CanvasItem | undefined,
): CanvasItem {
  if (
    known?.type === 'flow' &&
    known.data.node === node &&
    known.selected === selected &&
    known.position.x === x &&
    known.position.y === y
  )
    return known;
  const { height } = cardLayout(node);
  return {
    id: node.id,
    type: 'flow',
    position: { x, y },
    width: CARD_WIDTH,
    height,
    measured: { width: CARD_WIDTH, height },
    handles: handlesOf(node),
    data: known?.type === 'flow' && known.data.node === node ? known.data : { node },
    selected,
    zIndex: selected ? LAYERS.nodeSelected : LAYERS.node,
    ...PLAIN,
  };
}

function noteItem(
  note: Note,
  { x, y }: Position,
  { width, height }: { width: number; height: number },
  selected: boolean,
  known: CanvasItem | undefined,
): CanvasItem {
  if (
    known?.type === 'note' &&
    known.data.note === note &&
    known.selected === selected &&
    known.position.x === x &&
    known.position.y === y &&
    known.width === width &&
    known.height === height
  )
    return known;
  return {
    id: noteItemId(note.id),
    type: 'note',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    data: known?.type === 'note' && known.data.note === note ? known.data : { note },
    selected,
    zIndex: LAYERS.note + (selected ? 1 : 0),
    ...PLAIN,
  };
}

/** React Flow's wrapper says nothing to screen readers; the card inside does. */
const PLAIN = {
  ariaRole: 'presentation' as const,
  domAttributes: { 'aria-roledescription': undefined },
};

const handles = new WeakMap<FlowNode, NodeHandle[]>();

/** The input port at the left edge and a handle a way out on the right one. */
function handlesOf(node: FlowNode): NodeHandle[] {
  const known = handles.get(node);
  if (known) return known;
  const made: NodeHandle[] = [
    { id: null, type: 'target', position: Side.Left, x: -4, y: INPUT_Y - 4, width: 8, height: 8 },
    ...cardLayout(node).ports.map(({ port, y }) => ({
      id: port,
      type: 'source' as const,
      position: Side.Right,
      x: CARD_WIDTH - 6,
      y: y - 6,
      width: 12,
      height: 12,
    })),
  ];
  handles.set(node, made);
  return made;
}
