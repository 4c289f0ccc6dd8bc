import { boundsOf, grow, type Rect } from '../geometry/rect.ts';
import type { CanvasActions } from './CanvasActions.ts';
import { allCards, type CanvasContext, cardRect, noteRect, selectedRects } from './canvasContext.ts';
import { changingActions } from './changing.ts';
import { makingActions } from './making.ts';
import { movingActions } from './moving.ts';
import { selectingActions } from './selecting.ts';

/** Everything that can be done on a canvas. */
export function createCanvasActions(context: CanvasContext): CanvasActions {
  const { document, camera } = context;
  const flow = () => document.store.getState().document;

  const reveal = (nodes: Iterable<string>, notes: Iterable<string> = []) => {
    const nodeIds = new Set(nodes);
    const noteIds = new Set(notes);
    const places = context.places();
    const rects = [
      ...flow()
        .nodes.filter(({ id }) => nodeIds.has(id))
        .map((node) => cardRect(node, places)),
      ...(flow().notes ?? []).filter(({ id }) => noteIds.has(id)).map(noteRect),
    ];
    const bounds = boundsOf(rects);
    if (bounds) camera.reveal(grow(bounds, 8));
  };

  return {
    ...makingActions(context, reveal),
    ...changingActions(context, reveal),
    ...movingActions(context, reveal),
    ...selectingActions(context, reveal),
    reveal,
    focus: context.focus,
    fit() {
      const bounds = boundsOf([...allCards(context), ...(flow().notes ?? []).map(noteRect)]);
      if (bounds) camera.fit(bounds);
    },
    zoomToSelection() {
      const bounds = boundsOf(selectedRects(context));
      if (bounds) camera.fit(bounds);
    },
    zoomBy: (factor) => camera.zoomTo(camera.zoom() * factor),
    zoomTo: (zoom) => camera.zoomTo(zoom),
    rectOf(nodeId): Rect | undefined {
      const node = flow().nodes.find(({ id }) => id === nodeId);
      return node && cardRect(node, context.places());
    },
  };
}
