import { type RefObject, useEffect } from 'react';

/** Gives a screen that was just opened the focus, unless something in it has it already: Tab and keys begin there. */
export function useScreenFocus(screen: string, element: RefObject<HTMLElement | null>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen asks again
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [screen, element]);
}
