import { useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { CanvasContext } from './actions/canvasContext.ts';
import { allCards, noteRect } from './actions/canvasContext.ts';
import { boundsOf, overlaps } from './geometry/rect.ts';
import { useViewportMemory } from './useViewportMemory.ts';

const ORIGIN: Viewport = { x: 0, y: 0, zoom: 1 };

/**
 * What is in view first: what was in view last time, else (or where nothing of it is in view in a window of this size)
 * the whole flow; and the function that remembers it.
 */
export function useFirstView(context: CanvasContext): {
  viewport: Viewport;
  remember(viewport: Viewport): void;
} {
  const { remembered, remember } = useViewportMemory();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was there at the beginning counts
  const viewport = useMemo(() => remembered ?? ORIGIN, []);
  const store = useStoreApi();
  const sized = useStore((state) => state.width > 0 && state.height > 0);
  const fitted = useRef(false);
  useEffect(() => {
    if (!sized || fitted.current) return;
    fitted.current = true;
    const { notes = [] } = context.document.store.getState().document;
    const shown = [...allCards(context), ...notes.map(noteRect)];
    const { x, y, zoom } = viewport;
    const { width, height } = store.getState();
    const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    if (viewport !== ORIGIN && shown.some((rect) => overlaps(rect, view))) return;
    const bounds = boundsOf(shown);
    if (bounds) context.camera.fit(bounds, false);
  }, [sized, context, store, viewport]);
  return { viewport, remember };
}
