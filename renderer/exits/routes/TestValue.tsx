import { useState } from 'react';
import { exceedsCodePoints } from '#shared/core/codePoints.ts';
import { operatorOf, type Test, testValues } from '#shared/core/condition.ts';
import { MAX_DATA, MAX_FIELD } from '#shared/core/limits.ts';
import { compilePattern } from '#shared/core/pattern.ts';
import { templateSlots } from '#shared/core/template.ts';
import { ChipsInput } from '../../fields/ChipsInput.tsx';
import type { FieldPath, FieldProblem } from '../../fields/fieldProblem.ts';
import { Trial } from '../../fields/Trial.tsx';
import { TemplateField } from '../../templates/TemplateField.tsx';
import type { TemplateNames } from '../../templates/templateNames.ts';

export interface TestValueProps {
  test: Test;
  label: string;
  path: FieldPath;
  problems: readonly FieldProblem[];
  names: TemplateNames;
  edit(recipe: (test: Test) => Test, typing?: string): void;
}

/** Most values of "is one of" (shared/core/condition.ts). */
const MAX_VALUES = 1000;

/** What a test compares with: a template, or several of them as chips; a pattern can be tried at once. */
export function TestValue({ test, label, path, problems, names, edit }: TestValueProps) {
  if (operatorOf(test.op).operand === 'many') {
    return (
      <ChipsInput
        label={label}
        hideLabel
        path={path}
        problems={problems}
        values={testValues(test)}
        onChange={(values) => edit((now) => ({ ...now, value: [...values] }))}
        check={valueProblem}
        limit={MAX_VALUES}
        placeholder="Type a value, Enter adds it"
        className="min-w-0 flex-1"
      />
    );
  }
  const [value = ''] = testValues(test);
  const pattern = test.op === 'matches';
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1.5">
      <TemplateField
        label={label}
        hideLabel
        path={path}
        problems={problems}
        limit={MAX_FIELD}
        place="test"
        names={names}
        mono={pattern || value.includes('{{')}
        value={value}
        onChange={(next) => edit((now) => ({ ...now, value: next }), 'value')}
        placeholder={pattern ? '^[A-Z]{2}\\d{4,}$' : 'Value'}
      />
      {pattern && templateSlots(value).length === 0 && <PatternTrial pattern={value} />}
    </div>
  );
}

function PatternTrial({ pattern }: { pattern: string }) {
  const [text, setText] = useState('');
  const compiled = compilePattern(pattern);
  const holds = text === '' || pattern === '' || !compiled.ok ? null : compiled.pattern.test(text);
  return (
    <Trial
      label="Try a text"
      text={text}
      onText={setText}
      holds={holds}
      words={{ yes: 'Matches', no: 'Does not match' }}
    />
  );
}

function valueProblem(value: string, values: readonly string[]): string | null {
  if (values.includes(value)) return `'${value}' is among them already.`;
  return exceedsCodePoints(value, MAX_DATA)
    ? `A value has at most ${MAX_DATA} characters. Shorten it.`
    : null;
}
