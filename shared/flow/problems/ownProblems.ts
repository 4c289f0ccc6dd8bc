import { actionDefinition } from '../../actions/registry.ts';
import { templateProblems } from '../../core/field.ts';
import type { LocalProblem } from '../../core/problem.ts';
import { exitDefinition } from '../../exits/registry.ts';
import type { FlowNode } from '../document.ts';
import type { Finding } from './rule.ts';

/** What the node's actions and its exit find wrong with themselves, and what is wrong with their templates. */
export function ownProblems(node: FlowNode): Finding[] {
  const findings: Finding[] = [];
  node.actions.forEach((action, a) => {
    const definition = actionDefinition(action.type);
    const found = [
      ...definition.problems(action),
      ...definition.fields(action).flatMap((field) => (field.unused ? [] : templateProblems(field))),
    ];
    for (const problem of found) findings.push(placed(problem, ['actions', a], action.id));
  });
  const exit = exitDefinition(node.exit.type);
  const found = [...exit.problems(node.exit), ...exit.fields(node.exit).flatMap(templateProblems)];
  for (const problem of found) findings.push(placed(problem, ['exit'], undefined));
  return findings;
}

function placed(
  problem: LocalProblem,
  base: readonly (string | number)[],
  actionId: string | undefined,
): Finding {
  const finding = { ...problem, at: [...base, ...problem.at] };
  return actionId === undefined ? finding : { ...finding, actionId };
}
