import { build } from '../build.ts';
import { run, runNode } from '../run.ts';
import { chooseHost } from './chooseHost.ts';
import { findOrInstallElectron } from './electronRuntime.ts';

// npm start [-- ARGUMENT...]   Opens the desktop app where it can, else the browser host; the arguments go to either.
/** What this script and Electron understand, but not the browser host. */
const NOT_FOR_SERVE = new Set(['--browser', '--no-sandbox', '--disable-gpu']);
const args = process.argv.slice(2);
const choice = await chooseHost({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  args,
  electron: findOrInstallElectron,
});
try {
  process.exitCode =
    choice.host === 'desktop' ? await openDesktop(choice.electron) : await openBrowser(choice.because);
} catch (error) {
  console.error(`Parley could not be started: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function openDesktop(electron: string): Promise<number> {
  await build(['renderer', 'desktop']);
  const started = performance.now();
  const code = await run(electron, ['.', ...args]);
  // An Electron that dies at once (no sandbox helper, a missing system library) never showed a window.
  if (code === 0 || performance.now() - started > 5_000) return code;
  return openBrowser(`Electron ended with code ${code} as soon as it was started`);
}

async function openBrowser(because: string): Promise<number> {
  console.log(`Opening Parley in the browser: ${because}.`);
  await build(['cli', 'renderer']);
  return runNode(['out/cli.js', 'serve', '--open', ...args.filter((arg) => !NOT_FOR_SERVE.has(arg))]);
}
