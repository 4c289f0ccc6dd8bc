import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { onPath } from '../onPath.ts';
import { run, runNode } from '../run.ts';

/** The Chromium that the end-to-end tests drive: PARLEY_CHROMIUM, else the system's, else Playwright's own. */
export function findChromium(env = process.env): string | undefined {
  const candidates = [env.PARLEY_CHROMIUM, onPath(names, env), ...applications, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

/**
 * That Chromium, installed if need be: Debian's package where this user is root, else Playwright's download.
 * @throws Error that says how to get one
 */
export async function ensureChromium(): Promise<string> {
  const present = findChromium();
  if (present) return present;
  console.log('Installing Chromium for the end-to-end tests (once)…');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await installDebianPackage();
  if (!findChromium()) await downloadWithPlaywright();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'No Chromium for the end-to-end tests, and none could be fetched: install Chromium or Chrome, or set PARLEY_CHROMIUM to the path of one.',
  );
}

async function downloadWithPlaywright(): Promise<void> {
  const args = ['node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  await runNode(args, { timeout: 600_000, stdio: 'ignore' });
}

async function installDebianPackage(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  // Another installation may hold the lock: wait for it instead of failing.
  const quiet = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  const install = ['install', '-y', '--no-install-recommends', ...quiet, 'chromium', 'fonts-liberation'];
  if ((await run('apt-get', install, { env, stdio: [...stdio] })) === 0) return;
  await run('apt-get', ['update', ...quiet], { env, stdio: [...stdio] });
  await run('apt-get', install, { env, stdio: [...stdio] });
}

const names =
  process.platform === 'win32'
    ? []
    : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
