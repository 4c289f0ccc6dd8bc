import { type RefObject, useLayoutEffect, useState } from 'react';
import { gridColumns } from './gridRows.ts';

/** Padding on both sides of the page, in px. */
const PADDING = 64;

/** How many columns the page has room for, live. */
export function useColumns(frame: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(() => gridColumns(window.innerWidth - 216 - PADDING));
  // Without a list of what it depends on: the frame's element changes with what the page shows.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setColumns(gridColumns(element.clientWidth - PADDING));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  });
  return columns;
}
