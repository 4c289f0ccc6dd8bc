import type { Problem } from '../../core/problem.ts';
import type { FlowDocument } from '../document.ts';

/**
 * Where a problem is, in a form that outlives edits elsewhere in the flow: as its path, with the ids of node, action
 * and route in place of their numbers (`nodes[lookup].actions[w1].url`). It is what `accepted` keeps as `at`.
 */
export function acceptedPlace({ path, nodeId, actionId, routeId }: Problem): string {
  let place = path;
  if (nodeId !== undefined) place = place.replace(/^nodes\[\d+\]/, `nodes[${nodeId}]`);
  if (actionId !== undefined) place = place.replace(/\.actions\[\d+\]/, `.actions[${actionId}]`);
  if (routeId !== undefined) place = place.replace(/\.routes\[\d+\]/, `.routes[${routeId}]`);
  return place;
}

/** The problems that the author does not live with. `at` of an accepted one may also be a plain path; errors stay. */
export function withoutAccepted(document: FlowDocument, problems: Problem[]): Problem[] {
  if (!document.accepted?.length) return problems;
  const accepted = new Set(document.accepted.map(({ rule, at }) => `${rule} ${at}`));
  return problems.filter(
    (problem) =>
      problem.severity === 'error' ||
      !(
        accepted.has(`${problem.rule} ${acceptedPlace(problem)}`) ||
        accepted.has(`${problem.rule} ${problem.path}`)
      ),
  );
}
