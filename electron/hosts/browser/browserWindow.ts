import { implement } from '@orpc/server';
import { window } from '#shared/api/window.ts';

const procedures = implement(window);

/** The window of the browser host: the browser's own, without our menu and colours. */
export const browserWindow = procedures.router({
  // Ends only with the page.
  commands: procedures.commands.handler(async function* ({ signal }) {
    await new Promise((done) => signal?.addEventListener('abort', done, { once: true }));
  }),
  setTheme: procedures.setTheme.handler(() => undefined),
});
