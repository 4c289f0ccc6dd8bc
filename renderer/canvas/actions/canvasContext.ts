import { CARD_WIDTH, cardLayout } from '#shared/flow/cardSize.ts';
import type { FlowNode, Note, Position } from '#shared/flow/document.ts';
import type { OpenDocument } from '../../document/documentStore.ts';
import type { Editor } from '../../editor/editorStore.ts';
import type { Camera } from '../camera.ts';
import type { CanvasStore } from '../canvasStore.ts';
import type { Rect } from '../geometry/rect.ts';

/** What the canvas's actions work with. */
export interface CanvasContext {
  document: OpenDocument;
  editor: Editor;
  canvas: CanvasStore;
  camera: Camera;
  /** Places of nodes that have none in the document. */
  places(): ReadonlyMap<string, Position>;
  /** Where the pointer is over the canvas, in client px; null when it is elsewhere. */
  pointer(): Position | null;
  /** Puts the focus back onto the canvas. */
  focus(): void;
}

/** Where a node's card lies. */
export function cardRect(node: FlowNode, places: ReadonlyMap<string, Position>): Rect {
  const { x, y } = node.position ?? places.get(node.id) ?? { x: 0, y: 0 };
  return { x, y, width: CARD_WIDTH, height: cardLayout(node).height };
}

/** Where a note lies. */
export function noteRect(note: Note): Rect {
  return { ...note.position, ...note.size };
}

/** Every card's place. */
export function allCards(context: CanvasContext): Rect[] {
  const places = context.places();
  return context.document.store.getState().document.nodes.map((node) => cardRect(node, places));
}

/** The places of what is selected, nodes and notes. */
export function selectedRects(context: CanvasContext): Rect[] {
  const { nodes, notes } = context.editor.store.getState().selection;
  const flow = context.document.store.getState().document;
  const places = context.places();
  return [
    ...flow.nodes.filter(({ id }) => nodes.has(id)).map((node) => cardRect(node, places)),
    ...(flow.notes ?? []).filter(({ id }) => notes.has(id)).map(noteRect),
  ];
}
