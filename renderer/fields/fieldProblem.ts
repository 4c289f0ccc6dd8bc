import type { Problem, Severity } from '#shared/core/problem.ts';
import { formatPath } from '#shared/core/problem.ts';

/** A problem as a field shows it; `at` is its path from the action, exit or `onEnd` it belongs to. */
export interface FieldProblem {
  at: string;
  severity: Severity;
  rule: string;
  message: string;
  fix?: string | undefined;
}

const NONE: readonly FieldProblem[] = [];

/** A path of a field from its action or exit. */
export type FieldPath = readonly (string | number)[];

/** The problems of one action of a node. */
export function problemsOfAction(
  problems: readonly Problem[] | undefined,
  actionId: string,
): readonly FieldProblem[] {
  return local(problems, (problem) => problem.actionId === actionId, /^nodes\[\d+\]\.actions\[\d+\]\.?/);
}

/** The problems of a node's exit. */
export function problemsOfExit(problems: readonly Problem[] | undefined): readonly FieldProblem[] {
  return local(problems, () => true, /^nodes\[\d+\]\.exit\.?/);
}

/** The problems of a node that belong to none of its parts: nothing leads to it, its label stands twice. */
export function problemsOfNode(problems: readonly Problem[] | undefined): readonly FieldProblem[] {
  return local(problems, () => true, /^nodes\[\d+\](?!\.(actions|exit)\b)\.?/);
}

/** The problems below a key of the document, such as `onEnd`. */
export function problemsOfKey(problems: readonly Problem[], key: string): readonly FieldProblem[] {
  return local(problems, () => true, new RegExp(`^${key}(?=\\.|\\[|$)\\.?`));
}

function local(
  problems: readonly Problem[] | undefined,
  wanted: (problem: Problem) => boolean,
  prefix: RegExp,
): readonly FieldProblem[] {
  if (!problems) return NONE;
  const found = problems.flatMap((problem) => {
    if (!wanted(problem) || !prefix.test(problem.path)) return [];
    const { severity, rule, message, fix } = problem;
    return [{ at: problem.path.replace(prefix, ''), severity, rule, message, fix }];
  });
  return found.length > 0 ? found : NONE;
}

/** The problems of exactly one field. */
export function problemsAt(problems: readonly FieldProblem[], path: FieldPath): readonly FieldProblem[] {
  const at = formatPath(path);
  const found = problems.filter((problem) => problem.at === at);
  return found.length > 0 ? found : NONE;
}

/** The problems of a field and of everything inside it. */
export function problemsWithin(problems: readonly FieldProblem[], path: FieldPath): readonly FieldProblem[] {
  const at = formatPath(path);
  const found = problems.filter(
    (problem) =>
      problem.at === at || (problem.at.startsWith(at) && '.['.includes(problem.at[at.length] ?? ' ')),
  );
  return found.length > 0 ? found : NONE;
}

/** Those that the words "Not connected" in the field do not say already. */
export function withoutUnconnected(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.filter((problem) => problem.rule !== 'unconnected');
}

/** The gravest severity among problems, or null where there are none. */
export function worst(problems: readonly FieldProblem[]): Severity | null {
  for (const severity of ['error', 'warning', 'info'] as const) {
    if (problems.some((problem) => problem.severity === severity)) return severity;
  }
  return null;
}
