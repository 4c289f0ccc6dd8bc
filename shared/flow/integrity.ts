import { actionDefinition } from '../actions/registry.ts';
import { didYouMean } from '../core/didYouMean.ts';
import { formatPath, type Problem } from '../core/problem.ts';
import { exitDefinition } from '../exits/registry.ts';
import type { FlowDocument } from './document.ts';

/** What no schema of one part can see: ids that stand twice, targets and the start that lead nowhere. */
export function integrityProblems(document: FlowDocument): Problem[] {
  const problems: Problem[] = [];
  const report = (rule: string, path: readonly PropertyKey[], what: string, fix: string) => {
    const place = formatPath(path);
    problems.push({ severity: 'error', rule, path: place, message: `${place}: ${what}`, fix });
  };
  const unique = (path: readonly PropertyKey[], items: readonly { id: string }[]) => {
    if (items.length < 2) return new Set(items.map(({ id }) => id));
    const seen = new Set<string>();
    items.forEach(({ id }, i) => {
      if (seen.has(id))
        report('duplicate-id', [...path, i, 'id'], `the id '${id}' stands twice`, 'Give each its own id');
      seen.add(id);
    });
    return seen;
  };
  const nodeIds = unique(['nodes'], document.nodes);
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
      const routes = unique(['nodes', n, 'exit', 'routes'], node.exit.routes);
      for (const reserved of ['otherwise', 'invalid']) {
        if (!routes.has(reserved)) continue;
        const i = node.exit.routes.findIndex((route) => route.id === reserved);
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
