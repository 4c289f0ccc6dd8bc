import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './reports.ts';
import { single, sum, tallyOf } from './tally.ts';

const vitest = (failed: number, files: { status: string; assertionResults: unknown[] }[] = []) => ({
  numTotalTests: 9,
  numPassedTests: 7,
  numFailedTests: failed,
  testResults: files,
});
const playwright = (stats: object, errors: unknown[] = []) => ({
  config: {},
  stats: { expected: 5, skipped: 2, unexpected: 0, flaky: 0, ...stats },
  errors,
});

test('checks and reports add up', () => {
  expect(sum([single(true), single(false), { passed: 40, failed: 2 }])).toEqual({ passed: 41, failed: 3 });
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
});

test('Vitest: passed and failed tests', () => {
  expect(tallyOf(countVitest, vitest(2, [{ status: 'failed', assertionResults: [1] }]), 1)).toEqual({
    passed: 7,
    failed: 2,
  });
});

test('Vitest: a file that could not be loaded is a failure', () => {
  expect(countVitest(vitest(0, [{ status: 'failed', assertionResults: [] }]))).toEqual({
    passed: 7,
    failed: 1,
  });
});

test('Playwright: unexpected and flaky results and loose errors are failures, skipped ones are nothing', () => {
  expect(countPlaywright(playwright({}))).toEqual({ passed: 5, failed: 0 });
  expect(countPlaywright(playwright({ unexpected: 2, flaky: 1 }, [{}]))).toEqual({ passed: 5, failed: 4 });
});

test('a tool that fails without a failed test counts as one failure', () => {
  expect(tallyOf(countVitest, vitest(0), 1)).toEqual({ passed: 7, failed: 1 });
  expect(tallyOf(countPlaywright, undefined, 134)).toEqual({ passed: 0, failed: 1 });
});

test('a tool that is content without a report is no failure and no success', () => {
  expect(tallyOf(countPlaywright, undefined, 0)).toEqual({ passed: 0, failed: 0 });
});

test('a report of another shape is an error, not a success', () => {
  expect(() => countVitest({})).toThrow();
  expect(() => countPlaywright({ stats: {} })).toThrow();
});
