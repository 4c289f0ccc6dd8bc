import { ArrowRight, CornerDownRight } from 'lucide-react';
import { newId } from '#shared/core/ids.ts';
import type { Route } from '#shared/core/route.ts';
import type { Routing } from '#shared/core/routing.ts';
import { AddRow } from '../../fields/AddRow.tsx';
import type { EditPart } from '../../fields/editPart.ts';
import { type FieldProblem, problemsAt, withoutUnconnected } from '../../fields/fieldProblem.ts';
import { ProblemNotes } from '../../fields/ProblemNotes.tsx';
import { SortableList } from '../../fields/SortableList.tsx';
import type { Surroundings } from '../../fields/surroundings.ts';
import { TargetSelect } from '../../fields/TargetSelect.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { RouteRow } from './RouteRow.tsx';
import { ROUTE_GRID } from './routeGrid.ts';

export interface RoutesEditorProps<E extends Routing> {
  exit: E;
  edit: EditPart<E>;
  problems: readonly FieldProblem[];
  around: Surroundings;
  /** What a new route's first test asks about: `$reply` after a reply. */
  firstTest: string;
}

/** Most routes of one exit (shared/core/route.ts). */
const MAX_ROUTES = 200;

/** The routes in their order, then `otherwise`. */
export function RoutesEditor<E extends Routing>({
  exit,
  edit,
  problems,
  around,
  firstTest,
}: RoutesEditorProps<E>) {
  const { routes, otherwise } = exit;
  const change = (label: string, recipe: (routes: Route[]) => Route[], typing?: string) =>
    edit(`${label} of ${around.place}`, (now) => ({ ...now, routes: recipe(now.routes) }), typing);
  const changeOne = (id: string, label: string, recipe: (route: Route) => Route, typing?: string) =>
    change(label, (now) => now.map((route) => (route.id === id ? recipe(route) : route)), typing);
  const move = (from: number, to: number) =>
    change('Move route', (now) => {
      const route = now[from];
      return route ? now.toSpliced(from, 1).toSpliced(to, 0, route) : now;
    });
  const add = (route: Route, index: number, label: string) => {
    change(label, (now) => now.toSpliced(index, 0, route));
    around.setOpen(route.id, true);
    // What a reply is compared with is still to be said; elsewhere first what the test asks about.
    const [test] = route.tests;
    around.goToRoute?.(route.id, ['routes', index, 'tests', 0, test?.of === '' ? 'of' : 'value']);
  };
  const full = routes.length >= MAX_ROUTES;
  const otherwiseProblems = withoutUnconnected(problemsAt(problems, ['otherwise']));
  return (
    <div className="flex flex-col gap-1.5">
      <SortableList
        ids={routes.map((route) => route.id)}
        nameOf={(i) => `route ${i + 1}`}
        onMove={move}
        className="flex flex-col gap-1.5"
      >
        {routes.map((route, i) => (
          <RouteRow
            key={route.id}
            route={route}
            index={i}
            count={routes.length}
            problems={problems}
            around={around}
            edit={(label, recipe, typing) =>
              changeOne(route.id, label, recipe, typing && `${route.id}.${typing}`)
            }
            onMove={move}
            onDelete={() => change('Delete route', (now) => now.filter((one) => one.id !== route.id))}
            onDuplicate={full ? undefined : () => add({ ...route, id: newId('r') }, i + 1, 'Duplicate route')}
          />
        ))}
      </SortableList>
      <div data-field="otherwise" className="flex flex-col gap-1">
        <div className={ROUTE_GRID}>
          <span className="flex w-4 justify-center text-text-3">
            <Icon as={CornerDownRight} size={13} />
          </span>
          <span className="px-2 type-12 text-text-2">otherwise</span>
          <Icon as={ArrowRight} size={13} className="text-text-2" />
          <TargetSelect
            aria-label="Target of otherwise"
            value={otherwise}
            onChange={(to) =>
              edit(`Connect otherwise of ${around.place}`, (now) => ({ ...now, otherwise: to }))
            }
            nodes={around.nodes}
            onNew={around.connectNew && (() => around.connectNew?.('otherwise'))}
            required
          />
        </div>
        <ProblemNotes problems={otherwiseProblems} />
      </div>
      <AddRow
        label="Add route"
        onAdd={() => add(newRoute(firstTest), routes.length, 'Add route')}
        disabledReason={full ? `at most ${MAX_ROUTES}` : undefined}
      />
    </div>
  );
}

function newRoute(of: string): Route {
  return { id: newId('r'), match: 'all', tests: [{ of, op: 'is', value: '' }], to: null };
}
