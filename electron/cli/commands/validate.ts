import type { Env } from '#shared/core/env.ts';
import type { Problem } from '#shared/core/problem.ts';
import { parseFlowText } from '#shared/flow/parse.ts';
import { findProblems } from '#shared/flow/problems/findProblems.ts';
import { defineCommand, type ExitCode } from '../command.ts';
import { formatProblem } from '../formatProblem.ts';
import { InputError } from '../input/inputError.ts';
import { readEnvFile } from '../input/readEnvFile.ts';
import { inputName, readInput } from '../input/readInput.ts';
import { oneLine } from '../printable.ts';
import type { Terminal } from '../terminal.ts';

/** `parley validate`: the problems of flow files, for people and for CI. */
export const validate = defineCommand({
  usage: 'FILE... [--for production] [--json] [--env FILE.json]',
  about:
    'Checks flow files and lists what is wrong with them, a line a problem: FILE: SEVERITY PATH: MESSAGE (FIX). Problems go to standard output; a file that is no flow is an error.',
  operands: { name: 'FILE', min: 1, max: Number.POSITIVE_INFINITY },
  options: {
    for: {
      kind: 'choice',
      choices: ['production'],
      help: 'Also what may be open while drafting is an error: targets that are not connected, a missing start',
    },
    json: { kind: 'flag', help: 'One JSON document instead of lines' },
    env: {
      kind: 'text',
      value: 'FILE.json',
      help: 'Also check that this environment has every variable that the flows name',
    },
  },
  exitCodes: {
    0: 'no errors (warnings and hints may be listed)',
    1: 'at least one error',
    2: 'a file is no flow, can’t be read or was made by a newer Parley; of several files the worst counts',
  },
  notes: [
    '- as FILE is standard input.',
    'JSON: { "files": [FILE], "errors": N, "warnings": N }. A FILE has "file", "name", "result" (fine, problems or unusable) and "problems"; each of those "severity", "rule", "path", "message" and mostly "fix".',
  ],
  examples: [
    'parley validate flows/*.json --for production',
    'parley export "Order tracking" | parley validate - --for production',
  ],
  run: async ({ options, operands }, terminal) => {
    const env = options.env === undefined ? null : await readEnvFile(options.env, terminal.stdin);
    const purpose: Purpose = { production: options.for === 'production', env };
    const reports: FileReport[] = [];
    for (const file of new Set(operands)) {
      const report = await check(file, terminal, purpose);
      reports.push(report);
      if (report.result === 'unusable') complain(report, terminal);
      else if (!options.json) terminal.print(lines(report));
    }
    if (options.json) terminal.print(`${JSON.stringify(summary(reports), null, 2)}\n`);
    return worst(reports);
  },
});

interface Purpose {
  production: boolean;
  env: Env | null;
}

interface FileReport {
  file: string;
  /** The flow's name; null where there is no flow. */
  name: string | null;
  result: 'fine' | 'problems' | 'unusable';
  problems: Problem[];
}

async function check(
  operand: string,
  { stdin }: Terminal,
  { production, env }: Purpose,
): Promise<FileReport> {
  const file = inputName(operand);
  let text: string;
  try {
    text = await readInput(operand, stdin);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problem: Problem = { severity: 'error', rule: 'unreadable', path: '', message: error.reason };
    return { file, name: null, result: 'unusable', problems: [problem] };
  }
  const parsed = parseFlowText(text);
  if (!parsed.ok) {
    const unusable = parsed.problems.some(({ rule }) => NO_FLOW.has(rule));
    return { file, name: null, result: unusable ? 'unusable' : 'problems', problems: parsed.problems };
  }
  const found = findProblems(parsed.document, env ? { env: Object.keys(env) } : {});
  const problems = production ? found : found.map(asDraft);
  return { file, name: parsed.document.name, result: hasError(problems) ? 'problems' : 'fine', problems };
}

/** What makes a file no flow at all, rather than a flow with problems. */
const NO_FLOW: ReadonlySet<string> = new Set(['no-flow', 'newer-version']);

/** Open targets are legal while drafting (flow-format.md, Document). */
function asDraft(problem: Problem): Problem {
  return OPEN.has(problem.rule) ? { ...problem, severity: 'warning' } : problem;
}

const OPEN: ReadonlySet<string> = new Set(['unconnected', 'missing-start']);

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function complain({ file, problems }: FileReport, terminal: Terminal): void {
  for (const problem of problems) terminal.complain(formatProblem(file, problem));
}

function lines({ file, problems }: FileReport): string {
  if (problems.length === 0) return `${oneLine(file)}: fine\n`;
  return problems.map((problem) => `${oneLine(formatProblem(file, problem))}\n`).join('');
}

function summary(reports: readonly FileReport[]) {
  const all = reports.flatMap(({ problems }) => problems);
  const count = (severity: Problem['severity']) =>
    all.filter((problem) => problem.severity === severity).length;
  return { files: reports, errors: count('error'), warnings: count('warning') };
}

function worst(reports: readonly FileReport[]): ExitCode {
  if (reports.some(({ result }) => result === 'unusable')) return 2;
  return reports.some(({ result }) => result === 'problems') ? 1 : 0;
}
