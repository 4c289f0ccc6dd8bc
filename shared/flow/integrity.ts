import { actionDefinition } from '../actions/registry.ts';
import { didYouMean } from '../core/didYouMean.ts';
import { formatPath, type Problem } from '../core/problem.ts';
import { exitDefinition } from '../exits/registry.ts';
import type { FlowDocument } from './document.ts';

/** Ports of an exit that are no routes, so no route can have their name. */
const RESERVED = ['otherwise', 'invalid'];

/** What no schema of one part can see: ids that stand twice, targets and the start that lead nowhere. */
export function integrityProblems(document: FlowDocument): Problem[] {
  const problems: Problem[] = [];
  const report = (rule: string, path: readonly PropertyKey[], what: string, fix: string) => {
    const place = formatPath(path);
    problems.push({ severity: 'error', rule, path: place, message: `${place}: ${what}`, fix });
  };
  const twice = (path: readonly PropertyKey[], i: number, id: string) =>
    report('duplicate-id', [...path, i, 'id'], `the id '${id}' stands twice`, 'Give each its own id');
  const unique = (path: readonly PropertyKey[], items: readonly { id: string }[]) => {
    if (items.length < 2) return;
    const seen = new Set<string>();
    items.forEach(({ id }, i) => {
      if (seen.has(id)) twice(path, i, id);
      seen.add(id);
    });
  };
  const nodeIds = new Set<string>();
  document.nodes.forEach(({ id }, n) => {
    if (nodeIds.has(id)) twice(['nodes'], n, id);
    nodeIds.add(id);
  });
  const leadsSomewhere = (to: string | null) => to === null || nodeIds.has(to);
  const target = (path: readonly PropertyKey[], to: string | null) => {
    if (to === null || leadsSomewhere(to)) return;
    const near = nodeIds.size <= 2000 ? didYouMean(to, [...nodeIds]) : null;
    report(
      'dangling-target',
      path,
      `there is no node '${to}'`,
      near ? `Did you mean '${near}'?` : 'Use a node’s id, or null',
    );
  };
  target(['start'], document.start);
  document.nodes.forEach((node, n) => {
    unique(['nodes', n, 'actions'], node.actions);
    if ('routes' in node.exit) {
      unique(['nodes', n, 'exit', 'routes'], node.exit.routes);
      for (const reserved of RESERVED) {
        const i = node.exit.routes.findIndex((route) => route.id === reserved);
        if (i < 0) continue;
        report(
          'duplicate-id',
          ['nodes', n, 'exit', 'routes', i, 'id'],
          `'${reserved}' is no id for a route`,
          'Choose another id',
        );
      }
    }
    node.actions.forEach((action, a) => {
      const definition = actionDefinition(action.type);
      if (definition.targets(action).every(leadsSomewhere)) return;
      for (const { at, to } of definition.ports(action)) target(['nodes', n, 'actions', a, ...at], to);
    });
    const exit = exitDefinition(node.exit.type);
    if (exit.targets(node.exit).every(leadsSomewhere)) return;
    for (const { at, to } of exit.ports(node.exit)) target(['nodes', n, 'exit', ...at], to);
  });
  unique(['notes'], document.notes ?? []);
  unique(['tests'], document.tests ?? []);
  return problems;
}
