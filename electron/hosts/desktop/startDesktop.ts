import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, Menu, session } from 'electron';
import type { HostRouter, ServicesRouter } from '../common/hostRouter.ts';
import { acceptPorts } from './acceptPorts.ts';
import { createDesktopWindow } from './desktopWindow.ts';
import { failToStart } from './failToStart.ts';
import { lockDown } from './lockDown.ts';
import { menuTemplate } from './menu.ts';
import { type AppWindow, openWindow } from './openWindow.ts';
import { declarePageProtocol, servePageProtocol } from './pageProtocol.ts';
import { createWindowMemory } from './windowMemory.ts';

/** What the desktop host serves. */
export interface DesktopOptions {
  /** Makes the data folder usable. @throws what keeps it from that */
  prepareFolder: () => string;
  /** Opens what is stored in it. @throws what keeps it from that */
  openServices: (folder: string) => DesktopServices;
  /** The folder of the built page. */
  pageFolder: string;
  /** The built preload script. */
  preload: string;
}

/** The services as far as a host knows them. */
export interface DesktopServices {
  router: ServicesRouter;
  close(): void;
}

/** Starts the desktop app: one process a data folder, one window. */
export function startDesktop(options: DesktopOptions): void {
  // For every process of ours. Root (a container) can only run without, and says so on the command line.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  declarePageProtocol();
  let folder: string;
  try {
    folder = options.prepareFolder();
    setProfile(join(folder, 'desktop'));
  } catch (error) {
    // Chromium needs a folder of its own, even to show the dialog.
    setProfile(mkdtempSync(join(tmpdir(), 'parley-')));
    app.whenReady().then(() => failToStart(error));
    return;
  }
  // The lock lies in the profile: another data folder is another app. The process that has it shows its window.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Never awaited at the top level of a module: Electron gets ready only after the module has run.
  app
    .whenReady()
    .then(() => open(folder, options))
    .catch(failToStart);
}

function open(folder: string, options: DesktopOptions): void {
  lockDown(session.defaultSession);
  servePageProtocol(session.defaultSession, options.pageFolder);
  const services = options.openServices(folder);
  // All windows are closed by then.
  app.on('will-quit', () => services.close());
  let current: AppWindow | undefined;
  const host = createDesktopWindow((theme) => current?.setTheme(theme));
  const router: HostRouter = { ...services.router, window: host.router };
  acceptPorts(router);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, host.send)));

  const memory = createWindowMemory(join(folder, 'desktop', 'window.json'));
  const show = () => {
    if (!current || current.window.isDestroyed()) {
      current = openWindow({ preload: options.preload, memory });
      return;
    }
    if (current.window.isMinimized()) current.window.restore();
    current.window.show();
    current.window.focus();
  };
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  show();
}

function setProfile(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
}
