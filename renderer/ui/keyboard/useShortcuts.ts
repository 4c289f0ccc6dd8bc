import { useEffect, useLayoutEffect, useRef } from 'react';
import { addShortcuts, type Shortcut } from './shortcuts.ts';

/**
 * Keeps shortcuts active while the component is shown. They may be written inline: `when` and `run` are always the
 * newest ones, and only a change of ids, keys or labels adds them anew.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const newest = useRef(shortcuts);
  useLayoutEffect(() => {
    newest.current = shortcuts;
  });
  const shape = JSON.stringify(
    shortcuts.map(({ id, keys, label, section, inFields, inLayers }) => ({
      id,
      keys,
      label,
      section,
      inFields,
      inLayers,
    })),
  );
  useEffect(() => {
    const fixed: Omit<Shortcut, 'when' | 'run'>[] = JSON.parse(shape);
    const find = (id: string) => newest.current.find((shortcut) => shortcut.id === id);
    return addShortcuts(
      fixed.map((shortcut) => ({
        ...shortcut,
        when: () => find(shortcut.id)?.when?.() ?? true,
        run: (event) => find(shortcut.id)?.run(event),
      })),
    );
  }, [shape]);
}
