import { type ReactNode, useState } from 'react';
import { countCodePoints } from '#shared/core/codePoints.ts';
import { formatPath } from '#shared/core/problem.ts';
import type { FieldPath, FieldProblem } from '../fields/fieldProblem.ts';
import { limitText } from '../fields/limitText.ts';
import { ProblemField } from '../fields/ProblemField.tsx';
import { useDraft } from '../fields/useDraft.ts';
import { cx } from '../ui/frame/cx.ts';
import { TemplateInput, type TemplateInputProps } from './TemplateInput.tsx';

export interface TemplateFieldProps
  extends Omit<
    TemplateInputProps,
    'invalid' | 'aria-label' | 'aria-describedby' | 'className' | 'onBlur' | 'onFocus'
  > {
  label: string;
  hideLabel?: boolean;
  path: FieldPath;
  problems: readonly FieldProblem[];
  /** Most code points. */
  limit: number;
  aside?: ReactNode;
  hint?: ReactNode;
  className?: string | undefined;
}

/** A labelled template with its problems, and a counter once 80 % of the limit is used. */
export function TemplateField({
  label,
  hideLabel = false,
  path,
  problems,
  limit,
  aside,
  hint,
  className,
  value,
  onChange,
  ...input
}: TemplateFieldProps) {
  const draft = useDraft({
    field: formatPath(path),
    value,
    format: (text) => text,
    parse: limitText(limit),
    commit: onChange,
  });
  const [focused, setFocused] = useState(false);
  const length = draft.text.length > limit * 0.75 ? countCodePoints(draft.text) : 0;
  return (
    <ProblemField
      label={label}
      hideLabel={hideLabel}
      path={path}
      problems={focused ? problems.filter(notInTheMaking) : problems}
      error={draft.problem}
      aside={aside}
      hint={hint}
      className={className}
    >
      <div className="flex min-w-0 flex-col gap-1">
        <TemplateInput
          {...input}
          value={draft.text}
          onChange={draft.onChange}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            draft.onBlur();
          }}
        />
        {length >= limit * 0.8 && (
          <span
            className={cx('self-end type-11 tabular', length > limit ? 'text-danger-text' : 'text-text-3')}
          >
            {length.toLocaleString('en-US')} / {limit.toLocaleString('en-US')}
          </span>
        )}
      </div>
    </ProblemField>
  );
}

/** An empty text and open braces are no mistakes while one types: they are told when the field is left. */
function notInTheMaking({ rule }: FieldProblem): boolean {
  return rule !== 'empty-text' && rule !== 'broken-template';
}
