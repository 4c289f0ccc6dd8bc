import { mkdirSync, rmSync } from 'node:fs';
import { onPath } from '../onPath.ts';
import { run } from '../run.ts';
import { findElectron } from '../start/electronRuntime.ts';
import { ensureChromium } from './chromium.ts';
import { readReport } from './readReport.ts';
import { countPlaywright } from './reports.ts';
import type { Host } from './request.ts';
import { single, type Tally, tallyOf } from './tally.ts';

/**
 * Runs the end-to-end tests on one host.
 * @param extra arguments for Playwright
 * @returns the count; none where the desktop host cannot run here (a line says why)
 */
export async function runEndToEnd(host: Host, extra: string[]): Promise<Tally> {
  const obstacle = host === 'desktop' ? desktopObstacle() : undefined;
  if (obstacle) {
    console.log(`SKIPPED: end-to-end tests on the desktop host, because ${obstacle}.`);
    return { passed: 0, failed: 0 };
  }
  if (host === 'browser') {
    try {
      await ensureChromium();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return single(false);
    }
  }
  const report = `test-results/e2e-${host}.json`;
  mkdirSync('test-results', { recursive: true });
  rmSync(report, { force: true });
  const [command, ...before] = needsXvfb(host)
    ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', process.execPath]
    : [process.execPath];
  const args = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e', `--project=${host}`, ...extra];
  const code = await run(command ?? process.execPath, [...before, ...args], {
    env: { ...process.env, PARLEY_E2E_REPORT: report },
  });
  return tallyOf(countPlaywright, readReport(report), code);
}

/** Why the desktop host cannot be tested on this machine, if so. */
function desktopObstacle(): string | undefined {
  const electron = findElectron();
  if ('missing' in electron) return electron.missing;
  if (needsXvfb('desktop') && !onPath(['xvfb-run']))
    return 'there is no display and no xvfb-run (Debian: xvfb)';
  return undefined;
}

function needsXvfb(host: Host): boolean {
  return (
    host === 'desktop' && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  );
}
