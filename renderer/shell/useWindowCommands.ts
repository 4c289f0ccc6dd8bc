import { useEffect } from 'react';
import type { WindowCommand } from '#shared/api/window.ts';
import { subscribe } from '../api/subscribe.ts';
import { runCommand } from '../commands/commandList.ts';
import { runShortcut } from '../commands/runShortcut.ts';
import { activeShortcuts } from '../ui/keyboard/shortcuts.ts';
import { useAppServices } from './AppContext.ts';

/** Does what the desktop app's menu asks for; commands bear the names of its items. */
export function useWindowCommands(): void {
  const { client } = useAppServices();
  useEffect(
    () =>
      subscribe(
        (signal) => client.window.commands(undefined, { signal }),
        (command) => {
          if (runCommand(command)) return;
          const shortcut = activeShortcuts().find(({ id }) => id === CANVAS[command]);
          if (shortcut) runShortcut(shortcut);
        },
      ),
    [client],
  );
}

/** Menu items that the canvas does: its shortcuts by their ids. */
const CANVAS: Partial<Record<WindowCommand, string>> = { zoomToFit: 'canvas.fit', find: 'canvas.find' };
