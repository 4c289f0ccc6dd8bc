import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, chromium, type Page } from '@playwright/test';
import { CLI, type RunningBrowserHost, startBrowserHost } from './hosts/browserHost.ts';
import { ConsoleErrors } from './hosts/consoleErrors.ts';
import { type RunningDesktopHost, startDesktopHost } from './hosts/desktopHost.ts';
import { type Ended, type ProgramOptions, runProgram } from './hosts/program.ts';
import type { SavedFile } from './hosts/runningHost.ts';

/** The app on either host, with a data folder of its own, for one test. */
export interface Parley {
  /** Which host this test runs on. */
  host: 'browser' | 'desktop';
  /** The app's page; another one after a restart. */
  readonly page: Page;
  /** Both hosts and the command line work on this folder. */
  dataDir: string;
  /** The browser host's own things. @throws Error on the desktop host */
  readonly browser: RunningBrowserHost;
  /** The desktop host's own things. @throws Error on the browser host */
  readonly desktop: RunningDesktopHost;
  /** Ends the host as a user would; the test may go on with the data folder and the command line. */
  stop(): Promise<void>;
  /** Ends the host like a power cut. */
  kill(): Promise<void>;
  /** Starts the host on the same data folder; ends it before, if it runs. */
  restart(): Promise<void>;
  /** Runs the built command line on the same data folder. */
  cli(args: string[], options?: ProgramOptions): Promise<Ended>;
  /** What a click that saves a file wrote. */
  save(click: () => Promise<void>): Promise<SavedFile>;
  /** Errors on the console fail the test, unless it expects them. */
  consoleErrors: ConsoleErrors;
}

/** Playwright's test with the app as a fixture: `test('…', async ({ parley }) => { … parley.page … })`. */
export const test = base.extend<
  { parley: Parley; hostEnv: Record<string, string> },
  { openBrowser: () => Promise<Browser> }
>({
  /** Environment variables for the host and the command line: `test.use({ hostEnv: { … } })`. */
  hostEnv: [{}, { option: true }],

  /** One Chromium a worker, started only where a test wants it: the desktop host does without. */
  openBrowser: [
    async ({ launchOptions }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => {
        browser ??= chromium.launch(launchOptions);
        return browser;
      });
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],

  parley: async ({ openBrowser, hostEnv }, use, info) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'parley-e2e-'));
    const consoleErrors = new ConsoleErrors();
    const env = { PARLEY_DATA: dataDir, ...hostEnv };
    const host = info.project.name === 'desktop' ? 'desktop' : 'browser';
    let browserHost: RunningBrowserHost | undefined;
    let desktopHost: RunningDesktopHost | undefined;
    const running = () => desktopHost ?? browserHost;
    const must = <Thing>(thing: Thing | undefined, name: string): Thing => {
      if (!thing) throw new Error(`The ${name} does not run`);
      return thing;
    };
    const end = async (how: 'stop' | 'kill') => {
      const ending = running();
      browserHost = undefined;
      desktopHost = undefined;
      if (how === 'kill') consoleErrors.stopWatching();
      await ending?.[how]();
    };
    const start = async () => {
      const options = { dataDir, env, onPage: (page: Page) => consoleErrors.watch(page) };
      if (host === 'desktop') desktopHost = await startDesktopHost(options);
      else browserHost = await startBrowserHost(await openBrowser(), options);
    };

    await start();
    await use({
      host,
      dataDir,
      consoleErrors,
      get page() {
        return must(running(), 'host').page;
      },
      get browser() {
        return must(browserHost, 'browser host');
      },
      get desktop() {
        return must(desktopHost, 'desktop host');
      },
      stop: () => end('stop'),
      kill: () => end('kill'),
      async restart() {
        await end('stop');
        await start();
      },
      cli: (args, options = {}) =>
        runProgram(process.execPath, [CLI, ...args], { ...options, env: { ...env, ...options.env } }),
      save: (click) => must(running(), 'host').save(click),
    });

    const page = running()?.page;
    if (info.status !== info.expectedStatus && page) {
      // The desktop app's page is none of Playwright's own, whose pictures are taken by itself.
      const body = await page.screenshot().catch(() => undefined);
      if (body) await info.attach('page', { body, contentType: 'image/png' });
      if (consoleErrors.list.length > 0)
        await info.attach('console', { body: consoleErrors.list.join('\n') });
    }
    await end(info.status === info.expectedStatus ? 'stop' : 'kill');
    // Chromium's processes may still be writing their last.
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
    consoleErrors.verify();
  },
});
