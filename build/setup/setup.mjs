// Installs what is missing. Plain JavaScript with Node's built-ins only: it runs before anything is installed, under
// whatever Node the machine has (20 or newer).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingPackages } from './missingPackages.mjs';
import { explainNpmError } from './npmError.mjs';
import { atLeast, findProjectNode, OLDEST_NODE } from './projectNode.mjs';

/** The repository. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Installs the packages of package-lock.json unless they are there (a look that takes milliseconds).
 * Development packages come along even with NODE_ENV=production: they build and test Parley.
 * @returns {string} the Node to run everything else with
 * @throws {SetupError} with one line that names the cause and the way out
 */
export function setup() {
  if (!atLeast(process.versions.node, '20.0.0'))
    throw new SetupError(
      `Parley needs Node 20 or newer to install itself, and this is Node ${process.versions.node}.`,
    );
  if (missingPackages(root).length > 0) install();
  const node = findProjectNode(root);
  if (node) return node;
  throw new SetupError(
    `Parley needs Node ${OLDEST_NODE} or newer on ${process.platform} ${process.arch}, and this is Node ${process.versions.node}.`,
  );
}

/** A reason why Parley cannot be set up, in words for the user. */
export class SetupError extends Error {}

function install() {
  for (const path of [root, join(root, 'node_modules')]) if (existsSync(path)) requireWritable(path);
  process.stderr.write('Installing packages (once; about a minute)…\n');
  const [command, args, shell] = npm();
  // No install scripts: every package here brings its binaries ready-made, and none needs a compiler.
  const options = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const retries = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const { error, status, signal, stderr } = spawnSync(command, [...args, 'ci', ...options, ...retries], {
    cwd: root,
    encoding: 'utf8',
    shell,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, npm_config_global: undefined, npm_config_dry_run: undefined },
  });
  if (error)
    throw new SetupError(`npm could not be started (${error.message}): install npm, it comes with Node.`);
  if (signal) throw new SetupError(`npm was stopped by ${signal} before it was done: run the command again.`);
  if (status !== 0) throw new SetupError(explainNpmError(stderr, root));
  const missing = missingPackages(root);
  if (missing.length > 0)
    throw new SetupError(
      `npm installed the packages but left out ${missing.slice(0, 3).join(', ')}: check npm's "omit" settings.`,
    );
}

/** @param {string} path */
function requireWritable(path) {
  try {
    accessSync(path, constants.W_OK);
  } catch {
    throw new SetupError(`The packages cannot be installed: ${path} is not writable for this user.`);
  }
}

/**
 * The npm that runs this script where one does, else the one on the PATH.
 * @returns {[command: string, args: string[], shell: boolean]}
 */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && /npm-cli\.[cm]?js$/.test(script) && existsSync(script)) {
    return [node && existsSync(node) && !node.startsWith(root) ? node : nodeOutside(), [script], false];
  }
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', [], process.platform === 'win32'];
}

/** A Node that npm may run with while it replaces node_modules, and with it the project's own Node. */
function nodeOutside() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(root));
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? process.execPath;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    setup();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
