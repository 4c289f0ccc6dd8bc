import { type RefObject, useEffect, useRef } from 'react';
import { useTheme } from '../../ui/theme.ts';

/**
 * Draws on a canvas element, at most once a frame: `draw` gets its context in CSS px. The function returned asks for the
 * next drawing; a new theme or size asks by itself.
 */
export function useDrawing(
  element: RefObject<HTMLCanvasElement | null>,
  draw: (context: CanvasRenderingContext2D, size: { width: number; height: number }) => void,
): () => void {
  const newest = useRef(draw);
  newest.current = draw;
  const frame = useRef(0);
  // Reading it while drawing would make the browser lay the page out once more, every frame.
  const size = useRef({ width: 0, height: 0 });
  const ask = useRef(() => {
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      const canvas = element.current;
      const context = canvas?.getContext('2d');
      if (!canvas || !context) return;
      const scale = window.devicePixelRatio || 1;
      const { width, height } = size.current;
      if (canvas.width !== Math.round(width * scale)) canvas.width = Math.round(width * scale);
      if (canvas.height !== Math.round(height * scale)) canvas.height = Math.round(height * scale);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, width, height);
      newest.current(context, { width, height });
    });
  });
  const { theme } = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => ask.current(), [theme]);
  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) size.current = { width: entry.contentRect.width, height: entry.contentRect.height };
      ask.current();
    });
    observer.observe(canvas);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [element]);
  return ask.current;
}
