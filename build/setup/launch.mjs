// node build/setup/launch.mjs SCRIPT [ARGUMENT]...
// Installs what is missing, then runs the script with the project's Node. Works where npm's "ignore-scripts" setting
// has skipped `prestart`, and under the machine's own Node.
import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { root, SetupError, setup } from './setup.mjs';

const [script = '', ...args] = process.argv.slice(2);
try {
  run(setup());
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** @param {string} node the Node to run the script with */
function run(node) {
  const child = spawn(node, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
  });
  // The terminal sends Ctrl-C to both; this one only waits for the child to end in its own way.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('error', (error) => {
    process.stderr.write(`${node} could not be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}
