import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isStale, sourceHash } from './staleness.ts';
import { type TargetName, targets } from './targets/registry.ts';
import type { Target } from './targets/target.ts';

const STAMP = 'out/.stamp';

/**
 * Builds those of the named targets that are stale (all of them by default), one after the other.
 * @param log gets one line a target
 * @throws Error when a source does not compile (with the place, without a stack trace); targets built before it stay built
 */
export async function build(
  names: TargetName[] = Object.keys(targets) as TargetName[],
  { force = false, log = console.log }: { force?: boolean; log?: (line: string) => void } = {},
): Promise<void> {
  for (const name of names) {
    const target: Target = targets[name];
    const hash = sourceHash('.', target.sources);
    if (!force && !isStale({ root: '.', outputs: target.outputs }, readStamp()[name], hash)) continue;
    const started = performance.now();
    await make(name, target);
    for (const output of target.outputs) if (output === 'out/cli.js') chmodSync(output, 0o755);
    writeStamp({ ...readStamp(), [name]: hash });
    log(`Built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

async function make(name: string, target: Target): Promise<void> {
  const { build: viteBuild } = await import('vite');
  try {
    for (const config of await target.builds()) await viteBuild(config);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const withoutStack = said.split('\n').filter((line) => !/^\s+at /.test(line));
    throw new Error(`${name} could not be built: ${withoutStack.join('\n').trim()}`, { cause: error });
  }
}

/** From which sources each target was last built. */
function readStamp(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

function writeStamp(stamp: Record<string, string>): void {
  mkdirSync('out', { recursive: true });
  writeFileSync(STAMP, JSON.stringify(stamp, null, 2));
}

function isTarget(name: string): name is TargetName {
  return Object.hasOwn(targets, name);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { force: { type: 'boolean' }, only: { type: 'string', multiple: true } },
  });
  const only = values.only ?? Object.keys(targets);
  const unknown = only.find((name) => !isTarget(name));
  if (unknown !== undefined) {
    console.error(`There is no target "${unknown}": choose from ${Object.keys(targets).join(', ')}.`);
    process.exit(2);
  }
  try {
    await build(only.filter(isTarget), { force: values.force ?? false });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
