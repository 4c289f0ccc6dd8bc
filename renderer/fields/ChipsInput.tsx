import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { formatPath } from '#shared/core/problem.ts';
import { Chip } from '../ui/controls/Chip.tsx';
import { FOCUS_WITHIN, fieldLines } from '../ui/controls/fieldBox.ts';
import { announce } from '../ui/frame/announce.ts';
import { cx } from '../ui/frame/cx.ts';
import { type FieldPath, type FieldProblem, problemsWithin } from './fieldProblem.ts';
import { ProblemField } from './ProblemField.tsx';

export interface ChipsInputProps {
  label: string;
  hideLabel?: boolean;
  path: FieldPath;
  /** Problems of single values are shown below all of them. */
  problems: readonly FieldProblem[];
  values: readonly string[];
  onChange(values: readonly string[]): void;
  /** What is wrong with a new value, or null. */
  check(value: string, values: readonly string[]): string | null;
  /** Most values. */
  limit: number;
  placeholder?: string;
  mono?: boolean;
  hint?: string;
  className?: string | undefined;
}

/** Several short texts: Enter adds what is typed, Backspace in the empty field takes the last one back to edit it. */
export function ChipsInput(props: ChipsInputProps) {
  const { label, hideLabel = false, path, problems, values, onChange, check, limit, mono, hint } = props;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const add = (texts: readonly string[]): boolean => {
    const next = [...values];
    for (const text of texts) {
      const wrong =
        check(text, next) ?? (next.length >= limit ? `At most ${limit}. Delete one first.` : null);
      if (wrong) {
        setProblem(wrong);
        return false;
      }
      next.push(text);
    }
    onChange(next);
    setTyped('');
    setProblem(null);
    announce(`Added ${texts.join(', ')}`);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      add([typed.trim()]);
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0) {
      event.preventDefault();
      setTyped(values.at(-1) ?? '');
      onChange(values.slice(0, -1));
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length < 2 || typed !== '') return;
    event.preventDefault();
    add(lines);
  };
  const remove = (index: number) => {
    onChange(values.toSpliced(index, 1));
    input.current?.focus();
  };
  const inside = problemsWithin(problems, path).map((one) => ({ ...one, at: formatPath(path) }));
  return (
    <ProblemField
      label={label}
      hideLabel={hideLabel}
      path={path}
      problems={inside}
      error={problem}
      hint={hint}
      className={props.className}
    >
      {({ labelId, describedBy, invalid }) => (
        <div
          className={cx(
            'flex min-h-7 flex-wrap items-center gap-1 px-1 py-0.5',
            fieldLines('line'),
            FOCUS_WITHIN,
          )}
        >
          {values.map((value, i) => (
            <Chip
              // biome-ignore lint/suspicious/noArrayIndexKey: an imported flow may hold a value twice
              key={`${i} ${value}`}
              onRemove={() => remove(i)}
              label={value}
              className={cx('rounded-4', mono && 'mono-12')}
            >
              {value}
            </Chip>
          ))}
          <input
            ref={input}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setProblem(null);
            }}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            // What was typed and not entered is meant all the same.
            onBlur={() => typed.trim() !== '' && add([typed.trim()])}
            aria-labelledby={labelId}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            placeholder={values.length === 0 ? props.placeholder : undefined}
            spellCheck={false}
            className={cx(
              'h-5 min-w-16 flex-1 bg-transparent px-1 type-12 outline-none placeholder:text-text-3',
              mono && 'mono-12',
            )}
          />
        </div>
      )}
    </ProblemField>
  );
}
