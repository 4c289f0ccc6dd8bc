import { useEffect, useLayoutEffect, useRef } from 'react';
import { useShortcuts } from '../ui/keyboard/useShortcuts.ts';
import { addCommands, type Command } from './commandList.ts';

/**
 * Offers commands while the component is shown, in the palette and by their keys. They may be written inline: `when`
 * and `run` are always the newest ones, and only a change of what is shown adds them anew.
 */
export function useCommands(commands: readonly Command[]): void {
  const newest = useRef(commands);
  useLayoutEffect(() => {
    newest.current = commands;
  });
  const shape = JSON.stringify(
    commands.map(({ icon: _, when: _w, keysWhen: _k, run: _r, ...shown }) => shown),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape is what one sees of the commands
  useEffect(() => {
    const find = (id: string) => newest.current.find((command) => command.id === id);
    return addCommands(
      newest.current.map((command) => ({
        ...command,
        when: () => find(command.id)?.when?.() ?? true,
        run: () => find(command.id)?.run(),
      })),
    );
  }, [shape]);
  useShortcuts(
    commands.flatMap(({ id, title, label, section, keys, when, keysWhen, inFields, inLayers, run }) =>
      keys && keys.length > 0
        ? [
            {
              id,
              keys,
              label: label ?? title,
              section,
              when: () => (keysWhen?.() ?? true) && (when?.() ?? true),
              inFields: inFields ?? false,
              inLayers: inLayers ?? false,
              run,
            },
          ]
        : [],
    ),
  );
}
