import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { startProgram } from './program.ts';
import { appReady, assertNoStackTrace, type HostStart, type RunningHost } from './runningHost.ts';

/** The built command line. */
export const CLI = 'out/cli.js';

/** A running `parley serve` with its page in Chromium. `origin` is where it listens. */
export interface RunningBrowserHost extends RunningHost {
  origin: string;
}

/** Starts `parley serve` on a free port and opens the address that it prints. */
export async function startBrowserHost(
  browser: Browser,
  { dataDir, env, onPage }: HostStart,
): Promise<RunningBrowserHost> {
  const program = startProgram(process.execPath, [CLI, 'serve', '--data-dir', dataDir], { env });
  const [address] = await program.says(/http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]+/);
  const context = await browser.newContext();
  context.on('page', onPage);
  const page = await context.newPage();
  await page.goto(address);
  await appReady(page);
  return {
    page,
    origin: new URL(address).origin,
    async stop() {
      await context.close();
      program.child.kill('SIGTERM');
      const { code, stderr } = await program.ended;
      assertNoStackTrace(stderr);
      if (code !== 0) throw new Error(`parley serve ended with code ${code}:\n${stderr}`);
    },
    async kill() {
      program.child.kill('SIGKILL');
      await program.ended;
      await context.close();
    },
    async save(click) {
      const [download] = await Promise.all([page.waitForEvent('download'), click()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
  };
}
