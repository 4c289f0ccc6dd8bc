import { useStore, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { CanvasContext } from './actions/canvasContext.ts';
import { allCards, noteRect } from './actions/canvasContext.ts';
import { boundsOf } from './geometry/rect.ts';
import { useViewportMemory } from './useViewportMemory.ts';

const ORIGIN: Viewport = { x: 0, y: 0, zoom: 1 };

/** What is in view first: what was in view last time, else the whole flow; and the function that remembers it. */
export function useFirstView(context: CanvasContext): {
  viewport: Viewport;
  remember(viewport: Viewport): void;
} {
  const { remembered, remember } = useViewportMemory();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was there at the beginning counts
  const viewport = useMemo(() => remembered ?? ORIGIN, []);
  const sized = useStore((state) => state.width > 0 && state.height > 0);
  const fitted = useRef(remembered !== null);
  useEffect(() => {
    if (!sized || fitted.current) return;
    fitted.current = true;
    const { notes = [] } = context.document.store.getState().document;
    const bounds = boundsOf([...allCards(context), ...notes.map(noteRect)]);
    if (bounds) context.camera.fit(bounds, false);
  }, [sized, context]);
  return { viewport, remember };
}
