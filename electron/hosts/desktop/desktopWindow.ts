import { EventPublisher, implement } from '@orpc/server';
import { type WindowCommand, window } from '#shared/api/window.ts';
import type { Theme } from './windowColours.ts';

const procedures = implement(window);

/** The window of the desktop app, as the page calls it, and a way to tell the page what was chosen in the menu. */
export function createDesktopWindow(setTheme: (theme: Theme) => void) {
  const publisher = new EventPublisher<{ command: WindowCommand }>();
  return {
    send: (command: WindowCommand) => publisher.publish('command', command),
    router: procedures.router({
      commands: procedures.commands.handler(({ signal }) => publisher.subscribe('command', { signal })),
      setTheme: procedures.setTheme.handler(({ input }) => setTheme(input.theme)),
    }),
  };
}
