import type { Problem } from '#shared/core/problem.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { findProblems } from '#shared/flow/problems/findProblems.ts';

/** The problems of a flow, errors first, and by the node they are in. */
export interface ProblemIndex {
  all: readonly Problem[];
  byNode: ReadonlyMap<string, readonly Problem[]>;
}

/** One index a document and set of variables: whoever asks gets the same objects, and asking again costs nothing. */
const known = new WeakMap<FlowDocument, { env: string; index: ProblemIndex }>();

/**
 * The problems of a flow. `env`: the names of the chosen environment's variables, or null where none is chosen, and
 * then missing variables are no problem. A node whose problems are as before keeps the same list as in `last`.
 */
export function problemIndex(
  document: FlowDocument,
  env: readonly string[] | null,
  last?: ProblemIndex,
): ProblemIndex {
  const key = env ? env.join(' ') : '-';
  const before = known.get(document);
  if (before?.env === key) return before.index;
  const all = findProblems(document, env ? { env } : {});
  const index = { all, byNode: groupByNode(all, last) };
  known.set(document, { env: key, index });
  return index;
}

/** How many of each severity. */
export function countProblems(problems: readonly Problem[]): Record<Problem['severity'], number> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) count[severity]++;
  return count;
}

function groupByNode(
  all: readonly Problem[],
  last: ProblemIndex | undefined,
): Map<string, readonly Problem[]> {
  const byNode = new Map<string, Problem[]>();
  for (const problem of all) {
    if (problem.nodeId === undefined) continue;
    const list = byNode.get(problem.nodeId);
    if (list) list.push(problem);
    else byNode.set(problem.nodeId, [problem]);
  }
  if (!last) return byNode;
  const steady = new Map<string, readonly Problem[]>(byNode);
  for (const [nodeId, list] of byNode) {
    const old = last.byNode.get(nodeId);
    if (old?.length === list.length && old.every((problem, i) => same(problem, list[i])))
      steady.set(nodeId, old);
  }
  return steady;
}

function same(a: Problem, b: Problem | undefined): boolean {
  return (
    a === b ||
    (a.rule === b?.rule &&
      a.path === b.path &&
      a.message === b.message &&
      a.severity === b.severity &&
      a.fix === b.fix &&
      a.actionId === b.actionId &&
      a.routeId === b.routeId)
  );
}
