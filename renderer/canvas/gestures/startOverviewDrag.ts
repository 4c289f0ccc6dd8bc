import type { Position } from '#shared/flow/document.ts';
import { type CanvasContext, cardRect } from '../actions/canvasContext.ts';
import { contains } from '../geometry/rect.ts';
import { adds } from './adds.ts';
import { commitMove } from './commitMove.ts';
import { track } from './track.ts';

/** In the overview nodes are no elements: finds the one that was pressed, selects and moves it. False where there is none. */
export function startOverviewDrag(
  context: CanvasContext,
  element: () => HTMLElement | null,
  event: PointerEvent,
): boolean {
  const { canvas, camera, editor } = context;
  if (canvas.getState().detail !== 'overview' || !element()) return false;
  const { nodes } = context.document.store.getState().document;
  const places = context.places();
  const start = camera.toCanvas({ x: event.clientX, y: event.clientY });
  const pressed = nodes.findLast((node) => contains(cardRect(node, places), start));
  if (!pressed) return false;
  const before = editor.store.getState().selection.nodes;
  const selected = new Set(adds(event) || before.has(pressed.id) ? [...before, pressed.id] : [pressed.id]);
  editor.select({ nodes: selected });
  canvas.setState({ cursor: pressed.id });
  const moving = nodes
    .filter(({ id }) => selected.has(id))
    .map((node) => ({ id: node.id, from: cardRect(node, places) }));
  track(event, {
    onMove(at) {
      const to: Position = camera.toCanvas(at);
      const drag = new Map(
        moving.map(({ id, from }) => [
          id,
          { x: Math.round(from.x + to.x - start.x), y: Math.round(from.y + to.y - start.y) },
        ]),
      );
      canvas.setState({ drag });
    },
    onEnd(at) {
      const { drag } = canvas.getState();
      canvas.setState({ drag: null });
      if (at && drag) commitMove(context, drag);
    },
    onClick(up) {
      if (!adds(up)) editor.select({ nodes: new Set([pressed.id]) });
      else if (before.has(pressed.id)) {
        editor.select({ nodes: new Set([...before].filter((id) => id !== pressed.id)) });
      }
    },
  });
  return true;
}
