import type { Problem } from '#shared/core/problem.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import type { Place } from '../editor/editorStore.ts';

/** Where a problem's node, action and field are, or null for one of the flow as a whole. */
export function problemPlace(problem: Problem, document: FlowDocument): Place | null {
  const path = parsePath(problem.path);
  const nodeId = problem.nodeId ?? document.nodes[Number(path[1])]?.id;
  if (path[0] !== 'nodes' || nodeId === undefined) return nodeId === undefined ? null : { nodeId };
  // Of an action's path the part after `nodes[0].actions[1]`, of an exit's the one after `nodes[0].exit`.
  const field = path[2] === 'actions' ? path.slice(4) : path[2] === 'exit' ? path.slice(3) : path.slice(2);
  const node = document.nodes.find(({ id }) => id === nodeId);
  const actionId =
    problem.actionId ?? (path[2] === 'actions' ? node?.actions[Number(path[3])]?.id : undefined);
  return { nodeId, actionId, routeId: problem.routeId, field: field.length > 0 ? field : undefined };
}

/** The parts of a path as problems write it: `nodes[3].exit.to` is `['nodes', 3, 'exit', 'to']`. */
export function parsePath(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
}
