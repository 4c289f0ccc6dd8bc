import type { DataUse } from './dataUse.ts';
import { readOfTest } from './dataUse.ts';
import type { Port } from './port.ts';
import type { Route } from './route.ts';
import type { Turn } from './turn.ts';

/** An exit that leaves by the first route that holds, else by `otherwise`. */
export interface Routing {
  routes: Route[];
  otherwise: string | null;
}

/** The names a list of routes asks about. */
export function readsOfRoutes(routes: readonly Route[]): DataUse[] {
  return routes.flatMap((route, r) =>
    route.tests.map((test, t) => readOfTest(test, ['routes', r, 'tests', t])),
  );
}

/** The `otherwise` way out. */
export function otherwisePort(to: string | null): Port {
  return { port: 'otherwise', kind: 'otherwise', label: 'otherwise', to, at: ['otherwise'], optional: false };
}

/** Where the routes and `otherwise` lead. */
export function routingTargets(exit: Routing): (string | null)[] {
  const targets = exit.routes.map(({ to }) => to);
  targets.push(exit.otherwise);
  return targets;
}

/** The same exit with a route or `otherwise` leading elsewhere. */
export function connectRouting<E extends Routing>(exit: E, port: string, to: string | null): E {
  if (port === 'otherwise') return { ...exit, otherwise: to };
  return { ...exit, routes: exit.routes.map((route) => (route.id === port ? { ...route, to } : route)) };
}

/** The same exit without its routes' labels: authoring data that production leaves out. */
export function withoutLabels<E extends Routing>(exit: E): E {
  return { ...exit, routes: exit.routes.map(({ label: _, ...route }) => route) };
}

/** Takes the chosen route (-1: `otherwise`), says so in the trace, and gives its target. */
export function takeRoute(turn: Turn, exit: Routing, chosen: number): string | null {
  const route = exit.routes[chosen];
  const to = route ? route.to : exit.otherwise;
  turn.events.push({
    type: 'routed',
    at: turn.at,
    nodeId: turn.nodeId,
    routeId: route?.id ?? 'otherwise',
    to,
  });
  return to;
}
