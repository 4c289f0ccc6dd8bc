import type { Position } from '#shared/flow/document.ts';
import type { PortRef } from '../../document/commands/nodeCommands.ts';
import type { CanvasActions } from '../actions/CanvasActions.ts';
import { type CanvasContext, cardRect } from '../actions/canvasContext.ts';
import { cardAtPort } from '../actions/making.ts';
import { createAutoPan } from './autoPan.ts';
import { connectTarget, handleAt, targetOf } from './connectGesture.ts';
import { track } from './track.ts';

/**
 * Leads a way out to where the pointer goes: onto a card connects, onto nothing makes a node there. With `reconnects` the
 * end of a connection was taken up: onto nothing disconnects.
 */
export function startConnect(
  context: CanvasContext,
  actions: CanvasActions,
  element: () => HTMLElement | null,
  event: PointerEvent,
  from: PortRef,
  reconnects: boolean,
): void {
  const { canvas, camera, editor, document } = context;
  const { nodes } = document.store.getState().document;
  const places = context.places();
  const cards = nodes.map((node) => ({ id: node.id, rect: cardRect(node, places) }));
  const node = nodes.find(({ id }) => id === from.nodeId);
  const start = node && handleAt(node, cardRect(node, places), from.port);
  if (!node || !start) return;
  let last: Position = { x: event.clientX, y: event.clientY };
  const show = () => {
    const pointer = camera.toCanvas(last);
    const target = connectTarget(cards, pointer, camera.zoom());
    canvas.setState({ connect: { from, start, pointer, target, reconnects } });
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
      const gesture = canvas.getState().connect;
      canvas.setState({ connect: null });
      if (at === null || !gesture) return;
      if (gesture.target !== null) {
        actions.connect(from, gesture.target);
        editor.select({ edge: from });
      } else if (reconnects) {
        actions.connect(from, null);
        editor.clearSelection();
      } else if (overCanvas(element(), at)) actions.addNode({ at: cardAtPort(gesture.pointer), from });
    },
    onClick() {
      if (reconnects) editor.select({ edge: from });
      else if (targetOf(document.store.getState().document.nodes, from) !== null)
        editor.select({ edge: from });
      else actions.startConnecting(from.nodeId, from.port);
    },
  });
}

function overCanvas(element: HTMLElement | null, { x, y }: Position): boolean {
  const top = globalThis.document.elementFromPoint(x, y);
  return Boolean(top && element?.contains(top) && !top.closest('[data-float]'));
}
