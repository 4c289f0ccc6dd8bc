import * as z from 'zod';
import { targetSchema } from '../core/ids.ts';
import { compileRoutes, routeFields, routePort, routesSchema } from '../core/route.ts';
import { routeProblems } from '../core/routeProblems.ts';
import {
  connectRouting,
  otherwisePort,
  readsOfRoutes,
  routingTargets,
  takeRoute,
  withoutLabels,
} from '../core/routing.ts';
import { defineExit } from './exit.ts';

/** Schema of `route`. */
export const routeExitSchema = z.strictObject({
  type: z.literal('route'),
  routes: routesSchema,
  otherwise: targetSchema
    .default(null)
    .describe('The node to go to when no route holds; null: not connected yet'),
});

/** A `route` exit. */
export type RouteExit = z.infer<typeof routeExitSchema>;

/** No wait; the first route that holds wins, else `otherwise`. */
export const route = defineExit<RouteExit>({
  type: 'route',
  title: 'By the first route that holds',
  hint: 'Decide by what is known, without waiting',
  schema: routeExitSchema,
  create: () => ({ type: 'route', routes: [], otherwise: null }),
  summary: (exit) => `Routes: ${exit.routes.length}`,
  fields: (exit) => routeFields(exit.routes),
  reads: (exit) => readsOfRoutes(exit.routes),
  ports: (exit) => [...exit.routes.map(routePort), otherwisePort(exit.otherwise)],
  targets: routingTargets,
  connect: connectRouting,
  problems: (exit) => routeProblems(exit.routes),
  forProduction: withoutLabels,
  compile: (exit) => {
    const choose = compileRoutes(exit.routes);
    return { leave: (turn) => takeRoute(turn, exit, choose(turn)) };
  },
});
