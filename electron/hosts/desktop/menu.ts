import type { MenuItemConstructorOptions } from 'electron';
import type { WindowCommand } from '#shared/api/window.ts';

/**
 * The menu: standard items do their standard thing, ours ask the page. On Windows and Linux it is not seen (the title bar
 * is the page's) but its shortcuts work.
 * @param send tells the page what was chosen
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  send: (command: WindowCommand) => void,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const ask = (label: string, command: WindowCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    // The page handles the keys itself; the menu only shows them.
    ...(accelerator && { accelerator, registerAccelerator: false }),
  });
  const settings = ask('Settings…', 'showSettings', 'CmdOrCtrl+,');
  return [
    ...(isMac ? [applicationMenu(settings)] : []),
    {
      label: 'File',
      submenu: [
        ask('New flow', 'newFlow'),
        ask('Library', 'showLibrary'),
        SEPARATOR,
        ask('Import…', 'importFlow'),
        ask('Export…', 'exportFlow'),
        SEPARATOR,
        ask('Environments', 'showEnvironments'),
        ...(isMac ? [] : [settings]),
        SEPARATOR,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        ask('Undo', 'undo', 'CmdOrCtrl+Z'),
        ask('Redo', 'redo', 'Shift+CmdOrCtrl+Z'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        SEPARATOR,
        ask('Find', 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: 'View',
      submenu: [
        ask('Command palette', 'openPalette', 'CmdOrCtrl+K'),
        ask('Test chat', 'openChat', 'CmdOrCtrl+T'),
        ask('Zoom to fit', 'zoomToFit'),
        SEPARATOR,
        { role: 'resetZoom', label: 'Actual size' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        SEPARATOR,
        { role: 'reload' },
        { role: 'toggleDevTools' },
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        ask('Keyboard shortcuts', 'showShortcuts'),
        ...(isMac ? [] : [SEPARATOR, { role: 'about' as const }]),
      ],
    },
  ];
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** macOS puts these under the app's name. */
function applicationMenu(settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  const roles = ['services', 'hide', 'hideOthers', 'unhide', 'quit'] as const;
  const [services, hide, hideOthers, unhide, quit] = roles.map((role) => ({ role }));
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      SEPARATOR,
      settings,
      SEPARATOR,
      ...[services, SEPARATOR, hide, hideOthers, unhide, SEPARATOR, quit].filter(
        (item) => item !== undefined,
      ),
    ],
  };
}
