import { mkdirSync, rmSync } from 'node:fs';
import { build } from '../build.ts';
import { runChecks } from '../check/check.ts';
import { runNode } from '../run.ts';
import { runEndToEnd } from './e2e.ts';
import { readReport } from './readReport.ts';
import { countVitest } from './reports.ts';
import { readRequest, type TestRequest } from './request.ts';
import { single, sum, type Tally, tallyOf } from './tally.ts';

// npm test [-- check | unit … | build | e2e [browser|desktop] …]   Ends with one line: N passed, N failed.
try {
  const { passed, failed } = await runTests(readRequest(process.argv.slice(2)));
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** Runs the stages in order. A failing one does not stop the next, except that nothing end to end runs without a build. */
async function runTests({ stages, hosts, extra }: TestRequest): Promise<Tally> {
  const tallies: Tally[] = [];
  let built = true;
  for (const stage of stages) {
    console.log(`\n== ${stage}`);
    if (stage === 'check') tallies.push(await runChecks());
    else if (stage === 'unit') tallies.push(await runUnitTests(extra));
    else if (stage === 'build') {
      built = await buildEverything();
      tallies.push(single(built));
    } else if (!built) console.log('NOT RUN: end-to-end tests, because the build failed.');
    else for (const host of hosts) tallies.push(await runEndToEnd(host, extra));
  }
  return sum(tallies);
}

async function runUnitTests(extra: string[]): Promise<Tally> {
  const report = 'test-results/unit.json';
  mkdirSync('test-results', { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...extra]);
  return tallyOf(countVitest, readReport(report), code);
}

async function buildEverything(): Promise<boolean> {
  try {
    await build();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}
