import type { AppInfo } from '#shared/api/app.ts';
import type { Keys } from '../ui/keyboard/keys.ts';

/** Things whose usual keys a browser keeps for itself: new window, new tab, close tab, next tab. */
const KEPT_BY_BROWSERS = {
  newFlow: ['Mod+N', 'Alt+Shift+N'],
  test: ['Mod+T', 'Alt+T'],
  closeTab: ['Mod+W', 'Alt+W'],
  nextTab: ['Ctrl+Tab', 'Alt+PageDown'],
  previousTab: ['Ctrl+Shift+Tab', 'Alt+PageUp'],
} as const satisfies Record<string, readonly [Keys, Keys]>;

/**
 * The keys of a thing in a host, the one to show first. In a browser the usual keys never reach the page, so that its
 * tooltips must name others; both work wherever they arrive (a browser without tabs, the desktop app).
 */
export function hostKeys(thing: keyof typeof KEPT_BY_BROWSERS, host: AppInfo['host']): readonly [Keys, Keys] {
  const [usual, other] = KEPT_BY_BROWSERS[thing];
  return host === 'browser' ? [other, usual] : [usual, other];
}
