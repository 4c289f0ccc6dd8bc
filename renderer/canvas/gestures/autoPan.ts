import type { Position } from '#shared/flow/document.ts';

/** How near to the edge of the canvas, in px of the screen, it begins to move along, and how fast at most (px a frame). */
const EDGE = 24;
const SPEED = 14;

/** Moves the canvas while a gesture stays near its edge. `panned` is called after each step. */
export function createAutoPan(
  element: () => HTMLElement | null,
  panBy: (dx: number, dy: number) => void,
  panned: () => void,
): { at(point: Position): void; stop(): void } {
  let frame = 0;
  let point: Position | null = null;
  const step = () => {
    frame = 0;
    const box = element()?.getBoundingClientRect();
    if (!box || !point) return;
    const dx = push(point.x - box.left, box.right - point.x);
    const dy = push(point.y - box.top, box.bottom - point.y);
    if (dx === 0 && dy === 0) return;
    panBy(dx, dy);
    panned();
    frame = requestAnimationFrame(step);
  };
  return {
    at(next) {
      point = next;
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
      point = null;
    },
  };
}

/** Negative near the start, positive near the end, faster the nearer. */
function push(fromStart: number, fromEnd: number): number {
  const near = (distance: number) => Math.min(1, Math.max(0, (EDGE - distance) / EDGE)) * SPEED;
  return near(fromEnd) - near(fromStart);
}
