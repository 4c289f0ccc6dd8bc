import { eventIterator, type } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';

/** What the desktop app's menu asks of the page. A page that is elsewhere (no flow open) ignores what it can't do. */
export type WindowCommand =
  | 'newFlow'
  | 'importFlow'
  | 'exportFlow'
  | 'undo'
  | 'redo'
  | 'find'
  | 'showLibrary'
  | 'showEnvironments'
  | 'showSettings'
  | 'openPalette'
  | 'openChat'
  | 'zoomToFit'
  | 'showShortcuts';

/** The window around the page. Each host serves it: the desktop app truly, the browser host without doing anything. */
export const window = {
  /** Menu items that were chosen from now on. Never ends by itself. */
  commands: procedure.output(eventIterator(type<WindowCommand>())),
  /** The theme that the page shows, for the window's buttons and its colour while it loads. */
  setTheme: procedure.input(z.strictObject({ theme: z.enum(['light', 'dark']) })),
};
