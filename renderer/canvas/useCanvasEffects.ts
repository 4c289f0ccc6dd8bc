import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { CanvasActions } from './actions/CanvasActions.ts';
import type { CanvasContext } from './actions/canvasContext.ts';
import type { Detail } from './canvasStore.ts';

/** From so many nodes on the far view is one drawing. */
export const MANY = 250;

/** How much of a node shows at a zoom (tokens.md, States). */
export function detailAt(zoom: number, nodes: number): Detail {
  if (zoom < 0.3 && nodes >= MANY) return 'overview';
  if (zoom < 0.25) return 'block';
  return zoom < 0.5 ? 'header' : 'full';
}

/** Keeps the canvas in step with the editor: zoom and detail, places to go to, and the run that is being followed. */
export function useCanvasEffects(
  context: CanvasContext,
  actions: CanvasActions,
  movedByHand: { current: boolean },
): void {
  const flowStore = useStoreApi();
  const { canvas, editor, document } = context;

  useEffect(() => {
    const look = () => {
      const detail = detailAt(
        flowStore.getState().transform[2],
        document.store.getState().document.nodes.length,
      );
      if (detail !== canvas.getState().detail) canvas.setState({ detail });
    };
    look();
    const stops = [
      flowStore.subscribe((state, before) => {
        if (state.transform[2] !== before.transform[2]) look();
      }),
      document.store.subscribe((state, before) => {
        if (state.document.nodes.length !== before.document.nodes.length) look();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [flowStore, canvas, document]);

  useEffect(
    () =>
      editor.store.subscribe((state, before) => {
        if (state.place && state.place.number !== before.place?.number) {
          canvas.setState({ cursor: state.place.nodeId });
          actions.reveal([state.place.nodeId]);
        }
        if (state.shown && state.shown.number !== before.shown?.number) {
          const [first] = state.shown.nodes;
          canvas.setState({ cursor: first ?? null });
          actions.reveal(state.shown.nodes, state.shown.notes);
        }
        const { trail } = state;
        if (trail?.runId !== before.trail?.runId) movedByHand.current = false;
        // The run leads the eye, until the author looks elsewhere.
        if (trail?.active && trail.active !== before.trail?.active && !movedByHand.current) {
          actions.reveal([trail.active]);
        }
      }),
    [editor, canvas, actions, movedByHand],
  );
}
