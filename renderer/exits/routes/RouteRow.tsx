import { ArrowRight, CircleAlert, Copy, Ellipsis, Trash2, TriangleAlert } from 'lucide-react';
import type { Route } from '#shared/core/route.ts';
import type { EditPart } from '../../fields/editPart.ts';
import {
  type FieldProblem,
  problemsAt,
  problemsWithin,
  withoutUnconnected,
  worst,
} from '../../fields/fieldProblem.ts';
import { ProblemNotes } from '../../fields/ProblemNotes.tsx';
import { SortableRow } from '../../fields/SortableList.tsx';
import type { Surroundings } from '../../fields/surroundings.ts';
import { TargetSelect } from '../../fields/TargetSelect.tsx';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { cx } from '../../ui/frame/cx.ts';
import { Menu } from '../../ui/overlays/Menu.tsx';
import { RouteDetails } from './RouteDetails.tsx';
import { RouteWords } from './RouteWords.tsx';
import { ROUTE_GRID } from './routeGrid.ts';

export interface RouteRowProps {
  route: Route;
  index: number;
  count: number;
  /** Those of the whole exit. */
  problems: readonly FieldProblem[];
  around: Surroundings;
  edit: EditPart<Route>;
  onMove(from: number, to: number): void;
  onDelete(): void;
  onDuplicate: (() => void) | undefined;
}

/** One route: a line that says it, and below it, when opened, the fields that make it. */
export function RouteRow(props: RouteRowProps) {
  const { route, index, count, problems, around, edit, onMove, onDelete, onDuplicate } = props;
  const open = around.isOpen(route.id);
  const path = ['routes', index] as const;
  const own = [...problemsAt(problems, path), ...withoutUnconnected(problemsAt(problems, [...path, 'to']))];
  const severity = worst(problemsWithin(problems, [...path, 'tests']));
  const name = `route ${index + 1}`;
  return (
    <SortableRow id={route.id} index={index} count={count} name={name} onMove={onMove}>
      {(grip) => (
        <div data-field={`routes[${index}]`} data-route={route.id} className="group flex flex-col gap-1.5">
          <div className="relative">
            <span className="absolute top-0.5 -left-4">{grip}</span>
            <div className={ROUTE_GRID}>
              <span className="text-center type-11 text-text-2 tabular">{index + 1}</span>
              <button
                type="button"
                aria-expanded={open}
                onClick={() => around.setOpen(route.id, !open)}
                className={cx(
                  'flex h-7 min-w-0 items-center gap-1 rounded-6 border bg-sunk px-2 text-left type-12 focus-ring motion-fast hover:bg-hover',
                  open ? 'border-line-meaning' : 'border-line',
                )}
              >
                <span className="sr-only">Edit {name}: </span>
                <RouteWords route={route} />
                {severity && severity !== 'info' && (
                  <Icon
                    as={severity === 'error' ? CircleAlert : TriangleAlert}
                    size={13}
                    className={cx('ml-auto', severity === 'error' ? 'text-danger-line' : 'text-warn-line')}
                  />
                )}
              </button>
              <Icon as={ArrowRight} size={13} className="text-text-2" />
              <div data-field={`routes[${index}].to`} className="min-w-0">
                <TargetSelect
                  aria-label={`Target of ${name}`}
                  value={route.to}
                  onChange={(to) => edit('Connect route', (now) => ({ ...now, to }))}
                  nodes={around.nodes}
                  onNew={around.connectNew && (() => around.connectNew?.(route.id))}
                  required
                />
              </div>
            </div>
          </div>
          <ProblemNotes problems={own} className="ml-6" />
          {open && (
            <div className="mb-1 ml-6 flex flex-col gap-2.5 rounded-8 border border-line-strong p-2.5">
              <RouteDetails
                route={route}
                path={path}
                edit={edit}
                problems={problems}
                around={around}
                menu={<RouteMenu name={name} onDelete={onDelete} onDuplicate={onDuplicate} />}
              />
            </div>
          )}
        </div>
      )}
    </SortableRow>
  );
}

function RouteMenu({
  name,
  onDelete,
  onDuplicate,
}: Pick<RouteRowProps, 'onDelete' | 'onDuplicate'> & { name: string }) {
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={Ellipsis} size={24} label={`Options of ${name}`} />}
      items={[
        {
          id: 'duplicate',
          label: 'Duplicate route',
          icon: <Icon as={Copy} size={14} />,
          disabledReason: onDuplicate ? undefined : 'at most 200',
          run: () => onDuplicate?.(),
        },
        {
          id: 'delete',
          label: 'Delete route',
          icon: <Icon as={Trash2} size={14} />,
          danger: true,
          run: onDelete,
        },
      ]}
    />
  );
}
