import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Test } from '#shared/core/condition.ts';
import { MAX_TESTS } from '#shared/core/limits.ts';
import type { Route } from '#shared/core/route.ts';
import { AddRow } from '../../fields/AddRow.tsx';
import type { EditPart } from '../../fields/editPart.ts';
import type { FieldPath, FieldProblem } from '../../fields/fieldProblem.ts';
import type { Surroundings } from '../../fields/surroundings.ts';
import { TextInput } from '../../fields/TextInput.tsx';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Segmented } from '../../ui/controls/Segmented.tsx';
import { TestFields } from './TestFields.tsx';

export interface RouteDetailsProps {
  route: Route;
  path: FieldPath;
  edit: EditPart<Route>;
  problems: readonly FieldProblem[];
  around: Surroundings;
  /** What can be done with the route as a whole. */
  menu: ReactNode;
}

const MAX_LABEL = 200;

/** The fields of a route: its tests, how they are taken together, its label. */
export function RouteDetails({ route, path, edit, problems, around, menu }: RouteDetailsProps) {
  const { tests } = route;
  const change = (label: string, recipe: (tests: Test[]) => Test[], typing?: string) =>
    edit(label, (now) => ({ ...now, tests: recipe(now.tests) }), typing);
  return (
    <>
      {tests.length > 1 && (
        <Segmented
          label="Tests that must hold"
          stretch
          value={route.match}
          onChange={(match) => edit('Change route', (now) => ({ ...now, match }))}
          options={[
            { value: 'all', label: 'All must hold' },
            { value: 'any', label: 'Any is enough' },
          ]}
        />
      )}
      <ul className="flex flex-col gap-2.5">
        {tests.map((test, t) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tests have no id but their place
          <li key={t} className={t > 0 ? 'border-t border-line pt-2.5' : undefined}>
            <TestFields
              test={test}
              index={t}
              path={[...path, 'tests', t]}
              problems={problems}
              around={around}
              edit={(recipe, typing) =>
                change(
                  'Edit test',
                  (now) => now.map((one, i) => (i === t ? recipe(one) : one)),
                  typing && `tests[${t}].${typing}`,
                )
              }
              remove={
                tests.length > 1 ? (
                  <IconButton
                    icon={X}
                    label={`Delete test ${t + 1}`}
                    onClick={() => change('Delete test', (now) => now.toSpliced(t, 1))}
                  />
                ) : null
              }
            />
          </li>
        ))}
      </ul>
      <div className="flex items-center justify-between">
        <AddRow
          label="Add test"
          onAdd={() => {
            const of = tests.at(-1)?.of ?? '';
            change('Add test', (now) => [...now, { of, op: 'is', value: '' }]);
            around.goToRoute?.(route.id, [...path, 'tests', tests.length, of === '' ? 'of' : 'value']);
          }}
          disabledReason={tests.length >= MAX_TESTS ? `at most ${MAX_TESTS}` : undefined}
        />
        {menu}
      </div>
      <TextInput
        label="Route label"
        path={[...path, 'label']}
        problems={problems}
        value={route.label ?? ''}
        onChange={(label) =>
          edit(
            'Edit label of route',
            ({ label: _, id, ...now }) => (label === '' ? { id, ...now } : { id, label, ...now }),
            'label',
          )
        }
        limit={MAX_LABEL}
        placeholder="Named by its tests"
      />
    </>
  );
}
