import { type BrowserWindow, dialog } from 'electron';
import { dialogsAllowed } from './dialogs.ts';
import { isPageUrl, PAGE_URL } from './page.ts';

/**
 * Loads the page anew when its process dies: all is saved, so it goes on where it was. A page that keeps dying is asked
 * about; one that was led away comes back; one that is still saving may hold its window up.
 */
export function keepAlive(window: BrowserWindow): void {
  const deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`Parley: the window’s process ended (${reason}) and is started again.`);
    deaths.push(Date.now());
    const recent = deaths.filter((time) => time > Date.now() - RECENT_MS);
    if (recent.length > MOST_DEATHS && !askWhetherAgain(window, reason)) window.destroy();
    else window.webContents.reload();
  });
  // No handler may forbid going to about:blank; but a window without the page is no use to anybody.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isPageUrl(address)) void window.loadURL(PAGE_URL);
  });
  window.webContents.on('will-prevent-unload', (event) => {
    // For this event to prevent the default is to let the window go.
    if (!dialogsAllowed() || askWhetherToClose(window)) event.preventDefault();
  });
}

const RECENT_MS = 60_000;
const MOST_DEATHS = 3;

function askWhetherAgain(window: BrowserWindow, reason: string): boolean {
  if (!dialogsAllowed()) return false;
  const answer = dialog.showMessageBoxSync(window, {
    type: 'error',
    message: 'Parley’s window keeps stopping',
    detail: `Its process ended several times within a minute (${reason}). Your flows are saved.`,
    buttons: ['Try again', 'Close Parley'],
    cancelId: 1,
  });
  return answer === 0;
}

function askWhetherToClose(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: 'Not everything is saved yet',
    detail: 'Stay for a moment until it is, or close Parley and lose the last changes.',
    buttons: ['Stay', 'Close and lose changes'],
    cancelId: 0,
  });
  return answer === 1;
}
