import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What every target depends on besides its own sources. */
const COMMON = ['build/targets', 'package.json', 'package-lock.json'];

/**
 * A hash over the names and contents of a target's sources (tests aside), so that neither a checkout nor a touch
 * rebuilds anything, and a removed file does.
 */
export function sourceHash(root: string, sources: string[]): string {
  const hash = createHash('sha256');
  for (const file of [...sources, ...COMMON].flatMap((path) => filesOf(root, path)).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Whether a target has to be built: never built, built from other sources, or an output has gone. */
export function isStale(
  { root, outputs }: { root: string; outputs: string[] },
  builtFrom: string | undefined,
  hash: string,
): boolean {
  return builtFrom !== hash || outputs.some((output) => !existsSync(join(root, output)));
}

function filesOf(root: string, path: string): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return globSync('**/*', { cwd: join(root, path), withFileTypes: false })
    .filter((file) => !/\.test\.tsx?$/.test(file) && statSync(join(root, path, file)).isFile())
    .map((file) => join(path, file));
}
