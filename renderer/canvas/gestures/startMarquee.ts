import type { Position } from '#shared/flow/document.ts';
import type { Selection } from '../../editor/editorStore.ts';
import { type CanvasContext, cardRect, noteRect } from '../actions/canvasContext.ts';
import { overlaps, rectBetween } from '../geometry/rect.ts';
import { adds } from './adds.ts';
import { createAutoPan } from './autoPan.ts';
import { track } from './track.ts';

/** Selects what a box drawn on the empty canvas touches; with Shift or Ctrl beside what is selected already. */
export function startMarquee(
  context: CanvasContext,
  element: () => HTMLElement | null,
  event: PointerEvent,
): void {
  const { canvas, camera, editor } = context;
  const before: Selection = editor.store.getState().selection;
  const joins = adds(event);
  const flow = context.document.store.getState().document;
  const places = context.places();
  const cards = flow.nodes.map((node) => ({ id: node.id, rect: cardRect(node, places) }));
  const notes = (flow.notes ?? []).map((note) => ({ id: note.id, rect: noteRect(note) }));
  const start = camera.toCanvas({ x: event.clientX, y: event.clientY });
  let last: Position = { x: event.clientX, y: event.clientY };
  let shown = '';
  const show = () => {
    const marquee = rectBetween(start, camera.toCanvas(last));
    const inside = <T extends { id: string; rect: typeof marquee }>(items: readonly T[]) =>
      items.filter(({ rect }) => overlaps(rect, marquee)).map(({ id }) => id);
    const nodeIds = inside(cards);
    const noteIds = inside(notes);
    canvas.setState({ marquee });
    const key = [...nodeIds, '/', ...noteIds].join();
    if (key === shown) return;
    shown = key;
    editor.select({
      nodes: new Set([...(joins ? before.nodes : []), ...nodeIds]),
      notes: new Set([...(joins ? before.notes : []), ...noteIds]),
    });
  };
  const pan = createAutoPan(element, camera.panBy, show);
  track(event, {
    onMove(at) {
      last = at;
      show();
      pan.at(at);
    },
    onEnd(at) {
      pan.stop();
      canvas.setState({ marquee: null });
      if (at === null) editor.select(before);
    },
    onClick() {
      if (!joins) editor.clearSelection();
      canvas.setState({ cursor: null });
    },
  });
}
