import { type FocusEvent, useEffect, useRef, useState } from 'react';

/**
 * Whether the canvas itself shows that it has the focus: when it came by key, or keys are used on it. A pointer shows by
 * itself where one works. (`:focus-visible` also holds after a focus that we set ourselves.)
 */
export function useFocusRing() {
  const [ring, setRing] = useState(false);
  const byKey = useRef(false);
  useEffect(() => {
    const onKey = () => {
      byKey.current = true;
    };
    const onPointer = () => {
      byKey.current = false;
      setRing(false);
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer, true);
    };
  }, []);
  return {
    ring,
    onFocus(event: FocusEvent) {
      if (event.target === event.currentTarget) setRing(byKey.current);
    },
    onKeyDown: () => setRing(true),
  };
}
