import type { ReactNode } from 'react';
import { formatPath } from '#shared/core/problem.ts';
import { Field, type FieldProps } from '../ui/controls/Field.tsx';
import { type FieldPath, type FieldProblem, problemsAt } from './fieldProblem.ts';
import { ProblemNotes } from './ProblemNotes.tsx';

export interface ProblemFieldProps extends Omit<FieldProps, 'error'> {
  /** Where the field stands in its action or exit: "go to" finds it, and its problems are shown below it. */
  path: FieldPath;
  /** All problems of the action or exit. */
  problems: readonly FieldProblem[];
  /** What is wrong with the text as typed. */
  error?: string | null | undefined;
}

/** A labelled control with its problems below it. */
export function ProblemField({ path, problems, error, hint, className, ...rest }: ProblemFieldProps) {
  const own = problemsAt(problems, path);
  const errors = own.filter((problem) => problem.severity === 'error');
  const others = own.filter((problem) => problem.severity !== 'error');
  const [first] = errors;
  const message: ReactNode = error ?? (first && errorWords(first));
  const notes = [...others, ...errors.slice(error ? 0 : 1)];
  return (
    <div data-field={formatPath(path)} className={className}>
      <Field
        {...rest}
        error={message}
        hint={
          notes.length > 0 || hint ? (
            <>
              <ProblemNotes inline problems={notes} />
              {hint}
            </>
          ) : undefined
        }
      />
    </div>
  );
}

function errorWords({ message, fix }: FieldProblem): string {
  return [message, fix].flatMap((text) => (text ? [/[.?!]$/.test(text) ? text : `${text}.`] : [])).join(' ');
}
