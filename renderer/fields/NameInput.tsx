import { dataNameProblem } from '#shared/core/dataName.ts';
import { MAX_NAME } from '#shared/core/limits.ts';
import { formatPath } from '#shared/core/problem.ts';
import type { TemplateNames } from '../templates/templateNames.ts';
import { Combobox } from '../ui/controls/Combobox.tsx';
import type { FieldPath, FieldProblem } from './fieldProblem.ts';
import { limitText } from './limitText.ts';
import { ProblemField } from './ProblemField.tsx';
import { useDraft } from './useDraft.ts';

export interface NameInputProps {
  label: string;
  hideLabel?: boolean;
  path: FieldPath;
  problems: readonly FieldProblem[];
  value: string;
  onChange(value: string): void;
  names: TemplateNames;
  /** Names offered besides data names: `$reply` in a test. */
  extra?: readonly string[];
  placeholder?: string;
  hint?: string;
  className?: string | undefined;
}

/** A data name with the flow's names offered. A name with a character it can't hold is kept and reported. */
export function NameInput({
  label,
  hideLabel = false,
  path,
  problems,
  value,
  onChange,
  names,
  extra = [],
  placeholder,
  hint,
  className,
}: NameInputProps) {
  const draft = useDraft({
    field: formatPath(path),
    value,
    format: (text) => text,
    parse: limitText(MAX_NAME),
    commit: onChange,
  });
  const options = [...extra, ...names.known, ...names.others].map((name) => ({ value: name, label: name }));
  return (
    <ProblemField
      label={label}
      hideLabel={hideLabel}
      path={path}
      problems={problems}
      error={draft.problem}
      hint={hint}
      className={className}
    >
      <Combobox
        freeText
        mono
        value={draft.text}
        onChange={draft.onChange}
        options={options}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </ProblemField>
  );
}

/** What is wrong with a name that must not be empty, as a sentence with the way out; null where nothing is. */
export function newNameProblem(name: string): string | null {
  const problem = dataNameProblem(name);
  return problem && `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`;
}
