import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import type { Position } from '#shared/flow/document.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import { noteRect } from '../actions/canvasContext.ts';
import { boundsOf, type Rect } from '../geometry/rect.ts';
import { type Picture, rectOf } from '../overview/drawOverview.ts';
import type { Palette } from '../overview/palette.ts';
import { useDrawing } from '../overview/useDrawing.ts';
import { usePalette } from '../overview/usePalette.ts';
import { usePicture } from '../overview/usePicture.ts';

/** A small flow is not drawn larger than this. */
const LARGEST = 1 / 6;

/** Where the drawing of a part of the canvas lies in the minimap. */
interface Fit {
  scale: number;
  dx: number;
  dy: number;
}

/** Bottom left: the whole flow small, with what is in view. A press or drag goes there. */
export function Minimap() {
  const element = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const flow = useReactFlow();
  const fit = useRef<Fit>({ scale: 1, dx: 0, dy: 0 });

  const colours = usePalette(element, 'panel');
  const ask = useDrawing(element, (context, size) => {
    const palette = colours();
    // Narrow windows hide it: there is nothing to draw on then.
    if (!palette || size.width <= MARGIN || size.height <= MARGIN) return;
    const shown = picture();
    const { transform, width, height } = store.getState();
    const [x, y, zoom] = transform;
    const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    const whole = boundsOf([
      view,
      ...shown.nodes.map((node) => rectOf(node, shown)),
      ...shown.notes.map(noteRect),
    ]);
    // While one drags on it, the map stands still.
    if (!dragging.current) fit.current = fitInto(whole ?? view, size);
    drawMinimap(context, shown, view, fit.current, palette);
  });
  const picture = usePicture(ask);
  const dragging = useRef(false);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const same =
          state.transform === before.transform &&
          state.width === before.width &&
          state.height === before.height;
        if (!same) ask();
      }),
    [store, ask],
  );

  const goTo = (event: ReactPointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { scale, dx, dy } = fit.current;
    const at: Position = {
      x: (event.clientX - box.left - dx) / scale,
      y: (event.clientY - box.top - dy) / scale,
    };
    const { width, height, transform } = store.getState();
    const zoom = transform[2];
    void flow.setViewport({ x: width / 2 - at.x * zoom, y: height / 2 - at.y * zoom, zoom });
  };
  return (
    <div data-float className="canvas-float canvas-minimap">
      <canvas
        ref={element}
        role="img"
        aria-label="Map of the flow"
        className="h-full w-full"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          dragging.current = true;
          goTo(event);
        }}
        onPointerMove={(event) => dragging.current && goTo(event)}
        onPointerUp={() => {
          dragging.current = false;
          ask();
        }}
        onLostPointerCapture={() => {
          dragging.current = false;
        }}
      />
    </div>
  );
}

/** Both sides together, in px. */
const MARGIN = 4;

function fitInto(whole: Rect, size: { width: number; height: number }): Fit {
  const scale = Math.min((size.width - MARGIN) / whole.width, (size.height - MARGIN) / whole.height, LARGEST);
  return {
    scale,
    dx: (size.width - whole.width * scale) / 2 - whole.x * scale,
    dy: (size.height - whole.height * scale) / 2 - whole.y * scale,
  };
}

function drawMinimap(
  context: CanvasRenderingContext2D,
  shown: Picture,
  view: Rect,
  { scale, dx, dy }: Fit,
  palette: Palette,
): void {
  const place = ({ x, y, width, height }: Rect): [number, number, number, number] => [
    x * scale + dx,
    y * scale + dy,
    Math.max(1, width * scale),
    Math.max(1, height * scale),
  ];
  const box = (rect: Rect, radius: number) => {
    context.beginPath();
    context.roundRect(...place(rect), radius);
  };
  context.fillStyle = palette.accentSoft;
  box(view, 3);
  context.fill();
  context.fillStyle = palette.note;
  context.strokeStyle = palette.noteLine;
  for (const note of shown.notes) {
    box(noteRect(note), 1);
    context.fill();
  }
  drawNodes(context, shown, place, Math.min(2, 20 * scale), palette);
  context.strokeStyle = palette.accentLine;
  context.lineWidth = 2;
  box(view, 3);
  context.stroke();
}

/** One path a colour: thousands of nodes are drawn in a millisecond or two. */
function drawNodes(
  context: CanvasRenderingContext2D,
  shown: Picture,
  place: (rect: Rect) => [number, number, number, number],
  radius: number,
  palette: Palette,
): void {
  const paths = new Map<string, Path2D>();
  const chosen = new Path2D();
  for (const node of shown.nodes) {
    // The way of a run shows here while it goes on; later the kinds of nodes say more.
    const visited = Boolean(shown.trail?.active) && shown.trail?.visited.has(node.id);
    const colour = visited ? palette.live.line : palette.kinds[nodeKind(node)].fill;
    let path = paths.get(colour);
    if (!path) {
      path = new Path2D();
      paths.set(colour, path);
    }
    const box = place(rectOf(node, shown));
    if (radius < 1) path.rect(...box);
    else path.roundRect(...box, radius);
    if (shown.selection.nodes.has(node.id)) chosen.roundRect(...box, radius);
  }
  for (const [colour, path] of paths) {
    context.fillStyle = colour;
    context.fill(path);
  }
  context.strokeStyle = palette.accentLine;
  context.lineWidth = 1;
  context.stroke(chosen);
}
