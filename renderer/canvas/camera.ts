import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import type { Position } from '#shared/flow/document.ts';
import type { EdgeItem } from './flowEdges.ts';
import type { CanvasItem } from './flowItems.ts';
import { contains, grow, type Rect } from './geometry/rect.ts';

/** Furthest and nearest one can zoom. */
export const MIN_ZOOM = 0.05;
/** Nearest one can zoom. */
export const MAX_ZOOM = 2;
/** One press of a zoom button, or one key. */
export const ZOOM_STEP = 1.25;
/** Fitting a small flow does not enlarge it. */
const FIT_ZOOM = 1;
/** Floats lie over the canvas's edges: what is brought into view keeps this far from them, in px of the screen. */
const INSET = { left: 24, top: 24, right: 24, bottom: 64 };
/** Nothing is brought into view smaller than it can be worked with. */
const WORK_ZOOM = 0.6;

/** Moves the view over the canvas; animated where the system allows. */
export interface Camera {
  /** A point of the screen (client px) on the canvas. */
  toCanvas(client: Position): Position;
  /** A point of the canvas on the screen (client px). */
  toScreen(at: Position): Position;
  /** What is in view. */
  visible(): Rect;
  zoom(): number;
  /** Brings a box into view with as little movement as can be; nothing where it is in view and large enough. */
  reveal(rect: Rect): void;
  /** Shows all of a box, at most at 100 %. */
  fit(rect: Rect, animated?: boolean): void;
  /** Zooms about the middle of the view. */
  zoomTo(zoom: number): void;
  panBy(dx: number, dy: number): void;
  set(viewport: Viewport): void;
}

/** The camera of a canvas; `domNode` gives the canvas's element. */
export function createCamera(
  flow: ReactFlowInstance<CanvasItem, EdgeItem>,
  domNode: () => HTMLElement | null,
): Camera {
  const size = () => {
    const rect = domNode()?.getBoundingClientRect();
    return { width: rect?.width || 1, height: rect?.height || 1 };
  };
  // Whole px: texts and lines stay sharp.
  const go = ({ x, y, zoom }: Viewport, animated = true) =>
    void flow.setViewport(
      { x: Math.round(x), y: Math.round(y), zoom },
      { duration: animated ? cameraMs() : 0 },
    );
  const centred = (rect: Rect, zoom: number): Viewport => {
    const { width, height } = size();
    const w = width - INSET.left - INSET.right;
    const h = height - INSET.top - INSET.bottom;
    return {
      x: INSET.left + w / 2 - (rect.x + rect.width / 2) * zoom,
      y: INSET.top + h / 2 - (rect.y + rect.height / 2) * zoom,
      zoom,
    };
  };
  const fitting = (rect: Rect, most: number) => {
    const { width, height } = size();
    const zoom = Math.min(
      (width - INSET.left - INSET.right) / Math.max(1, rect.width),
      (height - INSET.top - INSET.bottom) / Math.max(1, rect.height),
      most,
    );
    return Math.max(MIN_ZOOM, zoom);
  };
  return {
    toCanvas: (client) => flow.screenToFlowPosition(client),
    toScreen: (at) => flow.flowToScreenPosition(at),
    visible() {
      const { x, y, zoom } = flow.getViewport();
      const { width, height } = size();
      return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    },
    zoom: () => flow.getZoom(),
    reveal(rect) {
      const { x, y, zoom } = flow.getViewport();
      const { width, height } = size();
      const nearer = Math.min(fitting(rect, MAX_ZOOM), Math.max(zoom, WORK_ZOOM));
      if (nearer !== zoom) return go(centred(rect, nearer));
      const view = {
        x: (INSET.left - x) / zoom,
        y: (INSET.top - y) / zoom,
        width: (width - INSET.left - INSET.right) / zoom,
        height: (height - INSET.top - INSET.bottom) / zoom,
      };
      if (contains(view, rect) && contains(view, { x: rect.x + rect.width, y: rect.y + rect.height })) return;
      // Far away: to the middle. Near: just as far as needed.
      if (!contains(grow(view, view.width / 2), rect)) return go(centred(rect, zoom));
      go({
        x: x - shift(view.x, view.width, rect.x, rect.width) * zoom,
        y: y - shift(view.y, view.height, rect.y, rect.height) * zoom,
        zoom,
      });
    },
    fit: (rect, animated = true) => go(centred(rect, fitting(rect, FIT_ZOOM)), animated),
    zoomTo: (zoom) =>
      void flow.zoomTo(Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)), { duration: cameraMs() }),
    panBy(dx, dy) {
      const { x, y, zoom } = flow.getViewport();
      go({ x: x - dx, y: y - dy, zoom }, false);
    },
    set: (viewport) => go(viewport, false),
  };
}

/** How far a view must move so that a stretch lies in it; its start wins where both ends do not fit. */
function shift(viewStart: number, viewSize: number, start: number, size: number): number {
  if (start < viewStart || size > viewSize) return start - viewStart;
  const over = start + size - (viewStart + viewSize);
  return over > 0 ? over : 0;
}

/** How long the camera moves, in ms: `--motion-camera`, nothing where the system asks for reduced motion. */
export function cameraMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 240;
}
