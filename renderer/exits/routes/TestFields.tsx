import { CaseSensitive } from 'lucide-react';
import type { ReactNode } from 'react';
import { OPERATOR_NAMES, type OperatorName, operatorOf, type Test } from '#shared/core/condition.ts';
import { BUILT_INS } from '#shared/core/template.ts';
import type { FieldPath, FieldProblem } from '../../fields/fieldProblem.ts';
import { NameInput } from '../../fields/NameInput.tsx';
import { ProblemField } from '../../fields/ProblemField.tsx';
import type { Surroundings } from '../../fields/surroundings.ts';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import { TestValue } from './TestValue.tsx';
import { withOperator } from './withOperator.ts';

export interface TestFieldsProps {
  test: Test;
  /** From 0; names its fields. */
  index: number;
  path: FieldPath;
  problems: readonly FieldProblem[];
  around: Surroundings;
  edit(recipe: (test: Test) => Test, typing?: string): void;
  /** The button that deletes it. */
  remove: ReactNode;
}

const OPERATORS = OPERATOR_NAMES.map((name) => ({ value: name, label: operatorOf(name).title }));

/** One test: what it asks about, how it compares, with what. */
export function TestFields({ test, index, path, problems, around, edit, remove }: TestFieldsProps) {
  const operator = operatorOf(test.op);
  const number = index + 1;
  const exact = test.exact === true;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-start gap-1.5">
        <NameInput
          label={`Data of test ${number}`}
          hideLabel
          path={[...path, 'of']}
          problems={problems}
          value={test.of}
          onChange={(of) => edit((now) => ({ ...now, of }), 'of')}
          names={around.names}
          extra={BUILT_INS}
          placeholder="Data name"
          className="min-w-0 flex-1"
        />
        <ProblemField
          label={`Operator of test ${number}`}
          hideLabel
          path={[...path, 'op']}
          problems={problems}
          className="w-30 shrink-0"
        >
          <Select<OperatorName>
            look="line"
            value={test.op}
            onChange={(op) => edit((now) => withOperator(now, op))}
            options={OPERATORS}
          />
        </ProblemField>
        {remove}
      </div>
      {operator.operand !== 'none' && (
        <div className="flex items-start gap-1.5">
          <TestValue
            test={test}
            label={`Value of test ${number}`}
            path={[...path, 'value']}
            problems={problems}
            names={around.names}
            edit={edit}
          />
          {operator.cased && (
            <IconButton
              icon={CaseSensitive}
              label="Match capital letters and spaces exactly"
              pressed={exact}
              onClick={() => edit(({ exact: _, ...now }) => (exact ? now : { ...now, exact: true }))}
            />
          )}
        </div>
      )}
    </div>
  );
}
