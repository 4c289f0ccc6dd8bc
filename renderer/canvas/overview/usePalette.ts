import { type RefObject, useRef } from 'react';
import { useTheme } from '../../ui/theme.ts';
import { type Palette, readPalette } from './palette.ts';

/** The palette for an element's drawings, read once a theme. */
export function usePalette(
  element: RefObject<Element | null>,
  over: 'canvas' | 'panel',
): () => Palette | null {
  const { theme } = useTheme();
  const known = useRef<{ theme: string; palette: Palette } | null>(null);
  return () => {
    if (!element.current) return null;
    if (known.current?.theme !== theme)
      known.current = { theme, palette: readPalette(element.current, over) };
    return known.current.palette;
  };
}
