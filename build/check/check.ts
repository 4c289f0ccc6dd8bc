import { runNode } from '../run.ts';

/** The checks of `npm run check`: a name and the script (with arguments) that exits with 0 when all is well. */
export const checks: { name: string; script: string[] }[] = [
  { name: 'types', script: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  // The rooms with fewer globals: no DOM in electron/, no Node in renderer/, neither in shared/.
  { name: 'types of shared/', script: ['node_modules/typescript/bin/tsc', '-p', 'shared'] },
  { name: 'types of electron/', script: ['node_modules/typescript/bin/tsc', '-p', 'electron'] },
  { name: 'types of renderer/', script: ['node_modules/typescript/bin/tsc', '-p', 'renderer'] },
  { name: 'style', script: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { name: 'imports', script: ['build/check/imports.ts'] },
];

/** Runs the checks whose names start with `only`, each to its end, and counts them. */
export async function runChecks(only = ''): Promise<{ passed: number; failed: number }> {
  const failures: string[] = [];
  const chosen = checks.filter(({ name }) => name.startsWith(only));
  for (const { name, script } of chosen) {
    const code = await runNode(script);
    console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`);
    if (code !== 0) failures.push(name);
  }
  return { passed: chosen.length - failures.length, failed: failures.length };
}

if (import.meta.main) {
  const { failed } = await runChecks(process.argv[2]);
  process.exitCode = failed > 0 ? 1 : 0;
}
