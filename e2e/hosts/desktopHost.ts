import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { findElectron } from '../../build/start/electronRuntime.ts';
import { type Ended, runProgram } from './program.ts';
import { appReady, assertNoStackTrace, type HostStart, type RunningHost } from './runningHost.ts';

/** The running desktop app. */
export interface RunningDesktopHost extends RunningHost {
  app: ElectronApplication;
}

/** Starts the desktop app. */
export async function startDesktopHost({ dataDir, env, onPage }: HostStart): Promise<RunningDesktopHost> {
  electronPath();
  const app = await _electron.launch({
    // No executablePath: Playwright then finds Electron by itself (as electronPath does) and holds the app up until it
    // watches. Otherwise it may miss the window, and wait for it for ever.
    args: [...TEST_FLAGS, '.', '--data-dir', dataDir],
    env: environment(env),
  });
  const program = app.process();
  let stderr = '';
  program.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  app.on('window', onPage);
  const page = await app.firstWindow();
  // It may have been there before anybody listened for windows.
  onPage(page);
  await app.evaluate(({ BrowserWindow }, [width, height]) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, SIZE);
  await appReady(page);
  return {
    page,
    app,
    async stop() {
      await app.close();
      assertNoStackTrace(stderr);
      if (program.exitCode !== 0)
        throw new Error(`The desktop app ended with code ${program.exitCode}:\n${stderr}`);
    },
    async kill() {
      const exit = once(program, 'exit');
      program.kill('SIGKILL');
      await exit;
    },
    async save(click) {
      const folder = await mkdtemp(join(tmpdir(), 'parley-saved-'));
      const saved = app.evaluate(
        ({ session }, into) =>
          new Promise<string>((done, fail) => {
            session.defaultSession.once('will-download', (_event, item) => {
              item.setSavePath(`${into}/${item.getFilename()}`);
              item.once('done', (_done, state) =>
                state === 'completed' ? done(item.getSavePath()) : fail(new Error(`saving was ${state}`)),
              );
            });
          }),
        folder,
      );
      const [path] = await Promise.all([saved, click()]);
      return { name: basename(path), text: await readFile(path, 'utf8') };
    },
  };
}

/** Runs the desktop app until it ends by itself, which it does when it can't start. */
export function runDesktop(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return runProgram(electronPath(), [...TEST_FLAGS, '.', ...args], { env: environment(env) });
}

/** Tests may run as root and without a graphics card; the app itself never asks for these. */
const TEST_FLAGS = ['--no-sandbox', '--disable-gpu'];
/** Of the page, as in the browser (playwright.config.ts). */
const SIZE = [1440, 900] as const;

function environment(env: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), PARLEY_NO_DIALOGS: '1', ...env };
}

function electronPath(): string {
  const found = findElectron();
  if ('missing' in found) throw new Error(found.missing);
  return found.path;
}
