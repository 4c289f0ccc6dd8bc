import type { ReactNode } from 'react';
import { formatPath } from '#shared/core/problem.ts';
import { TextArea } from '../ui/controls/TextArea.tsx';
import { TextField } from '../ui/controls/TextField.tsx';
import type { FieldPath, FieldProblem } from './fieldProblem.ts';
import { limitText } from './limitText.ts';
import { ProblemField } from './ProblemField.tsx';
import { type Parsed, useDraft } from './useDraft.ts';

export interface TextInputProps {
  label: string;
  path: FieldPath;
  problems: readonly FieldProblem[];
  value: string;
  onChange(value: string): void;
  /** Most code points. */
  limit: number;
  /** What else the document would refuse; replaces the limit's own check. */
  parse?(text: string): Parsed<string>;
  multiline?: boolean;
  mono?: boolean;
  placeholder?: string;
  hint?: ReactNode;
  aside?: ReactNode;
  className?: string | undefined;
}

/** A labelled plain text (no template). What the document can't take stays in the field, with the reason. */
export function TextInput(props: TextInputProps) {
  const { label, path, problems, value, onChange, limit, multiline = false, mono = false, hint } = props;
  const draft = useDraft({
    field: formatPath(path),
    value,
    format: (text) => text,
    parse: props.parse ?? limitText(limit),
    commit: onChange,
  });
  const shared = {
    value: draft.text,
    onChange: draft.onChange,
    placeholder: props.placeholder,
    mono,
  };
  return (
    <ProblemField
      label={label}
      path={path}
      problems={problems}
      error={draft.problem}
      hint={hint}
      aside={props.aside}
      className={props.className}
    >
      {multiline ? (
        <TextArea {...shared} limit={limit} spellCheck />
      ) : (
        <TextField {...shared} spellCheck={!mono} />
      )}
    </ProblemField>
  );
}
