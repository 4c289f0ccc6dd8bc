import { type PointerEvent as ReactPointerEvent, useMemo } from 'react';
import type { CanvasActions } from '../actions/CanvasActions.ts';
import type { CanvasContext } from '../actions/canvasContext.ts';
import { noteIdOf } from '../flowItems.ts';
import { adds } from './adds.ts';
import { startConnect } from './startConnect.ts';
import { startMarquee } from './startMarquee.ts';
import { startOverviewDrag } from './startOverviewDrag.ts';

/** What a press on the canvas begins: connecting, selecting, a marquee. Moving nodes and the view is React Flow's. */
export function useCanvasPointer(
  context: CanvasContext,
  actions: CanvasActions,
  element: () => HTMLElement | null,
  panning: () => boolean,
) {
  return useMemo(
    () => ({
      onPointerDown(event: ReactPointerEvent) {
        const target = event.target instanceof Element ? event.target : null;
        if (!target || target.closest('input, textarea, button, [data-float]')) return;
        context.canvas.setState({ keyboard: false });
        context.focus();
        if (event.button !== 0 || panning()) return;
        const card = target.closest('.react-flow__node')?.getAttribute('data-id') ?? null;
        const port = target.closest('[data-port]')?.getAttribute('data-port');
        const edge = target.closest('[data-reconnect]')?.getAttribute('data-reconnect');
        if (card !== null && port !== null && port !== undefined) {
          startConnect(context, actions, element, event.nativeEvent, { nodeId: card, port }, false);
        } else if (edge) {
          const [nodeId = '', ...rest] = edge.split(':');
          const from = { nodeId, port: rest.join(':') };
          startConnect(context, actions, element, event.nativeEvent, from, true);
        } else if (card !== null) pressItem(context, card, event.nativeEvent);
        else if (target.classList.contains('react-flow__pane')) {
          // A finger on the empty canvas moves it.
          const finger = event.pointerType === 'touch';
          if (!startOverviewDrag(context, element, event.nativeEvent) && !finger)
            startMarquee(context, element, event.nativeEvent);
        }
      },
    }),
    [context, actions, element, panning],
  );
}

/**
 * Selects what is pressed at once, so that a drag moves it. One of several stays so, until the press proves to be a click;
 * with Shift or Ctrl it joins, or leaves, when the press ends as a click.
 */
function pressItem(context: CanvasContext, itemId: string, event: PointerEvent): void {
  const { selection } = context.editor.store.getState();
  const noteId = noteIdOf(itemId);
  const set = noteId === null ? selection.nodes : selection.notes;
  const id = noteId ?? itemId;
  const only = () =>
    context.editor.select(noteId === null ? { nodes: new Set([id]) } : { notes: new Set([id]) });
  context.canvas.setState({ cursor: itemId });
  const wasSelected = set.has(id);
  if (!wasSelected && !adds(event)) only();
  if (!wasSelected && adds(event)) {
    const next = new Set([...set, id]);
    context.editor.select({
      nodes: noteId === null ? next : selection.nodes,
      notes: noteId === null ? selection.notes : next,
    });
  }
  if (!wasSelected) return;
  onClickOnly(event, () => {
    if (!adds(event)) return only();
    const next = new Set(set);
    next.delete(id);
    context.editor.select({
      nodes: noteId === null ? next : selection.nodes,
      notes: noteId === null ? selection.notes : next,
    });
  });
}

/** Runs when the press ends where it began. */
function onClickOnly(start: PointerEvent, run: () => void): void {
  const up = (event: PointerEvent) => {
    window.removeEventListener('pointerup', up, true);
    if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < 4) run();
  };
  window.addEventListener('pointerup', up, true);
}
