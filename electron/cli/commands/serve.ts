import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startBrowserHost } from '../../hosts/browser/startBrowserHost.ts';
import { startFailure } from '../../hosts/common/startFailure.ts';
import { createServices } from '../../services/createServices.ts';
import { dataFolderPath, prepareDataFolder } from '../../services/dataFolder.ts';
import { CliError } from '../cliError.ts';
import { defineCommand } from '../command.ts';
import type { Terminal } from '../terminal.ts';

/** `parley serve`: the app in a browser of this machine, until Ctrl+C. */
export const serve = defineCommand({
  usage: '[--port N] [--data-dir DIR] [--open]',
  about:
    'Serves the app to browsers on this machine (127.0.0.1 only) until Ctrl-C, and prints its address. The address holds a key that works once, in one browser; Enter prints a new one.',
  options: {
    port: { kind: 'number', value: 'N', min: 0, max: 65_535, help: 'the port; any free one by default' },
    'data-dir': { kind: 'text', value: 'DIR', help: 'the data folder' },
    open: { kind: 'flag', help: 'open the address in the default browser' },
  },
  exitCodes: { 0: 'stopped', 1: 'could not start: the port or the data folder can’t be used' },
  notes: ['On another machine: ssh -L 8080:127.0.0.1:PORT HOST, then open the address with port 8080.'],
  examples: ['parley serve', 'parley serve --port 8080 --data-dir ./bots --open'],
  async run({ options }, terminal) {
    try {
      await serveUntilStopped(options, terminal);
      return 0;
    } catch (error) {
      throw new CliError(startFailure(error), 1);
    }
  },
});

interface ServeOptions {
  port: number | undefined;
  'data-dir': string | undefined;
  open: boolean;
}

async function serveUntilStopped(options: ServeOptions, terminal: Terminal): Promise<void> {
  const dataFolder = prepareDataFolder(dataFolderPath({ option: options['data-dir'], env: terminal.env }));
  const services = createServices({ dataFolder, host: 'browser' });
  try {
    const host = await startBrowserHost({
      router: services.router,
      pageFolder: PAGE_FOLDER,
      port: options.port ?? 0,
    });
    const stopped = untilStopped();
    const address = host.newAddress();
    terminal.print(`Parley is ready: ${address}\n`);
    if (terminal.stdinIsPerson)
      terminal.print('The address works once. Enter prints a new one, Ctrl-C ends Parley.\n');
    if (options.open) openInBrowser(address, terminal);
    const keys = newAddressAtEnter(terminal, () => host.newAddress());
    await stopped;
    keys?.close();
    await host.close();
  } finally {
    services.close();
  }
}

/** The page is built beside the command line. */
const PAGE_FOLDER = fileURLToPath(new URL('./renderer', import.meta.url));

/** Settles at the first signal to stop; the next one ends the process at once. */
function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
}

/** For a second browser, or when the address was used up. */
function newAddressAtEnter(terminal: Terminal, newAddress: () => string): { close(): void } | null {
  if (!terminal.stdinIsPerson) return null;
  const lines = createInterface({ input: terminal.stdin });
  lines.on('line', () => terminal.print(`${newAddress()}\n`));
  return lines;
}

/** Best effort: the address is printed anyway. */
function openInBrowser(address: string, terminal: Terminal): void {
  const [command, ...args] = OPENERS[process.platform] ?? OTHER_OPENER;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => terminal.complain('No browser could be opened here: open the address yourself.'));
  child.unref();
}

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const OTHER_OPENER: [string] = ['xdg-open'];
