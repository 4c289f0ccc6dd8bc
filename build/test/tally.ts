/** How many checks or tests passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** The sum of several tallies. */
export function sum(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}

/** One step that either went well or did not. */
export function single(ok: boolean): Tally {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Counts a tool's JSON report. A tool that failed without a failed test in its report (it crashed, an error outside of
 * any test, no report at all, no test found) counts as one failure, so that no failure is lost.
 * @param report the parsed report; undefined where none was written
 */
export function tallyOf(count: (report: unknown) => Tally, report: unknown, exitCode: number): Tally {
  const tally = report === undefined ? { passed: 0, failed: 0 } : count(report);
  return tally.failed === 0 && exitCode !== 0 ? { ...tally, failed: 1 } : tally;
}
