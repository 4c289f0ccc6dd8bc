import type { Problem } from '#shared/core/problem.ts';

/** The problems in which every word of a filter occurs: in the message, the way out, the rule, or the node's label. */
export function filterProblems(
  problems: readonly Problem[],
  filter: string,
  labels: ReadonlyMap<string, string>,
): readonly Problem[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return problems;
  return problems.filter((problem) => {
    const label = problem.nodeId === undefined ? '' : (labels.get(problem.nodeId) ?? '');
    const text =
      `${problem.severity} ${problem.message} ${problem.fix ?? ''} ${problem.rule} ${label}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
