import { BrowserWindow, nativeTheme, screen } from 'electron';
import { keepAlive } from './keepAlive.ts';
import { PAGE_URL } from './page.ts';
import { BUTTONS_HEIGHT, type Theme, WINDOW_COLOURS } from './windowColours.ts';
import type { WindowMemory } from './windowMemory.ts';
import { MINIMUM, placeWindow } from './windowPlace.ts';

/** The window and what may be done with it. */
export interface AppWindow {
  window: BrowserWindow;
  setTheme(theme: Theme): void;
}

/** Opens the window where it was the last time, with the page in it. */
export function openWindow({ preload, memory }: { preload: string; memory: WindowMemory }): AppWindow {
  const remembered = memory.read();
  let theme: Theme = remembered?.theme ?? (nativeTheme.shouldUseDarkColors ? 'dark' : 'light');
  const isMac = process.platform === 'darwin';
  const window = new BrowserWindow({
    ...placeWindow(remembered?.bounds, workAreas()),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: 'Parley',
    backgroundColor: WINDOW_COLOURS[theme].color,
    titleBarStyle: isMac ? 'hiddenInset' : 'hidden',
    titleBarOverlay: isMac
      ? { height: BUTTONS_HEIGHT }
      : { ...WINDOW_COLOURS[theme], height: BUTTONS_HEIGHT },
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (remembered?.maximised) window.maximize();

  let timer: NodeJS.Timeout | undefined;
  const remember = () => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    memory.write({ bounds: window.getNormalBounds(), maximised: window.isMaximized(), theme });
  };
  const rememberSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, SETTLED_MS);
  };
  window.on('resize', rememberSoon);
  window.on('move', rememberSoon);
  window.on('close', remember);
  window.once('ready-to-show', () => window.show());
  keepAlive(window);
  void window.loadURL(PAGE_URL);
  return {
    window,
    setTheme(next) {
      theme = next;
      window.setBackgroundColor(WINDOW_COLOURS[theme].color);
      if (!isMac) window.setTitleBarOverlay({ ...WINDOW_COLOURS[theme], height: BUTTONS_HEIGHT });
      rememberSoon();
    },
  };
}

function workAreas() {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(
    ({ workArea }) => workArea,
  );
}

/** A drag tells of every pixel; the place is kept when it rests. */
const SETTLED_MS = 500;
