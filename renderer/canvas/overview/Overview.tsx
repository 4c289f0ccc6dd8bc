import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { drawOverview } from './drawOverview.ts';
import { useDrawing } from './useDrawing.ts';
import { usePalette } from './usePalette.ts';
import { usePicture } from './usePicture.ts';

/** The whole flow in one drawing, in place of its nodes when many are seen from far away. Presses are the canvas's. */
export function Overview() {
  const element = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const colours = usePalette(element, 'canvas');
  const ask = useDrawing(element, (context, { width, height }) => {
    const palette = colours();
    if (!palette) return;
    const [x, y, zoom] = store.getState().transform;
    drawOverview(context, picture(), { x, y, zoom, width, height }, palette);
  });
  const picture = usePicture(ask);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.transform !== before.transform) ask();
      }),
    [store, ask],
  );
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas element takes no focus
  return <canvas ref={element} aria-hidden="true" className="canvas-overview" />;
}
