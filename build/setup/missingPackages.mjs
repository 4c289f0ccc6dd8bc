import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Which packages of package-lock.json are not installed in the version that it names. Optional ones (binaries for
 * other platforms) are left out: npm skips those that do not fit.
 * @param {string} root the repository
 * @returns {string[]} names, empty when everything is there
 */
export function missingPackages(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  // npm's own record of what it has installed. It is written last, so an interrupted installation has none.
  const installed = readLock(join(root, 'node_modules/.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional)
    .filter(
      ([path, entry]) =>
        installed[path]?.version !== entry.version || !existsSync(join(root, path, 'package.json')),
    )
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
}

/**
 * @param {string} path of a lock file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} packages by path
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch (error) {
    if (
      error instanceof SyntaxError ||
      (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    )
      return {};
    throw error;
  }
}
