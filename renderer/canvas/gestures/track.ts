import type { Position } from '#shared/flow/document.ts';

interface Tracking {
  /** Every movement; client px. */
  onMove(at: Position, event: PointerEvent): void;
  /** Let go; `at` null where the gesture was broken off (Escape, the window lost the pointer). */
  onEnd(at: Position | null, event: Event): void;
  /** Movement below this many px is none. */
  threshold?: number;
  /** Never moved: a click. */
  onClick?(event: PointerEvent): void;
}

/** Follows the pointer from a press to its end, wherever it goes. Escape breaks off. */
export function track(start: PointerEvent, { onMove, onEnd, onClick, threshold = 3 }: Tracking): void {
  let moved = threshold === 0;
  const stop = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, true);
    window.removeEventListener('blur', cancel);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!moved && far < threshold) return;
    moved = true;
    onMove({ x: event.clientX, y: event.clientY }, event);
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    stop();
    if (moved) onEnd({ x: event.clientX, y: event.clientY }, event);
    else onClick?.(event);
  };
  const cancel = (event: Event) => {
    stop();
    if (moved) onEnd(null, event);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !moved) return;
    event.preventDefault();
    event.stopPropagation();
    cancel(event);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, true);
  window.addEventListener('blur', cancel);
}
