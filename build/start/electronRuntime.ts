import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** How long the electron package's installer may take: its archive is about 110 MB. */
const INSTALL_LIMIT_MS = 180_000;

/**
 * The Electron that is on this machine: that of ELECTRON_OVERRIDE_DIST_PATH, else the electron package's own.
 * @returns the executable, or in a few words why there is none
 */
export function findElectron(env = process.env): { path: string } | { missing: string } {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = join(resolve(folder || 'node_modules/electron/dist'), executable());
  if (existsSync(path)) return { path };
  if (folder) return { missing: `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which has no Electron in it` };
  return { missing: 'Electron is not installed (npx install-electron)' };
}

/** The Electron that is on this machine, or else the one that the electron package's installer can fetch in three minutes. */
export async function findOrInstallElectron(): Promise<{ path: string } | { missing: string }> {
  const found = findElectron();
  if ('path' in found || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found;
  console.log('Fetching Electron (once)…');
  const failure = await install();
  const installed = findElectron();
  return 'path' in installed ? installed : { missing: `Electron could not be fetched (${failure})` };
}

/** Runs the installer. @returns why it failed, in one short line */
function install(): Promise<string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['node_modules/electron/install.js'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: INSTALL_LIMIT_MS,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(0, 10_000);
    });
    child.on('error', (error) => done(error.message));
    child.on('close', (_code, signal) => done(signal ? 'it took more than three minutes' : firstLine(said)));
  });
}

function firstLine(text: string): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? 'no reason given';
  const reason = line.trim().replace(/^\w*Error: /, '');
  return reason === 'fetch failed' ? 'its download server cannot be reached' : reason;
}

function executable(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
