import type { ClipboardEvent, KeyboardEvent } from 'react';
import { countCodePoints } from '#shared/core/codePoints.ts';
import { MAX_OPTION } from '#shared/core/limits.ts';
import type { FieldProblem } from '../fields/fieldProblem.ts';
import { limitText } from '../fields/limitText.ts';
import { ProblemNotes } from '../fields/ProblemNotes.tsx';
import { useDraft } from '../fields/useDraft.ts';
import { TemplateInput } from '../templates/TemplateInput.tsx';
import type { TemplateNames } from '../templates/templateNames.ts';

export interface SuggestionInputProps {
  index: number;
  value: string;
  onChange(value: string): void;
  /** Several lines were pasted: those after the first. */
  onLines(lines: readonly string[]): boolean;
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void;
  problems: readonly FieldProblem[];
  names: TemplateNames;
}

/** One quick reply. */
export function SuggestionInput(props: SuggestionInputProps) {
  const { index, value, onChange, onLines, onKeyDown, problems, names } = props;
  const draft = useDraft({
    field: `options[${index}]`,
    value,
    format: (text) => text,
    parse: limitText(MAX_OPTION),
    commit: onChange,
  });
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (lines.length < 2) return;
    event.preventDefault();
    const [first = '', ...rest] = draft.text === '' ? lines : ['', ...lines];
    if (!onLines(rest)) return;
    if (first !== '') draft.onChange(first);
  };
  const length = countCodePoints(draft.text);
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <TemplateInput
        value={draft.text}
        onChange={draft.onChange}
        place="text"
        names={names}
        placeholder="Quick reply"
        aria-label={`Suggestion ${index + 1}`}
        invalid={draft.problem !== null || problems.some((problem) => problem.severity === 'error')}
        onKeyDown={onKeyDown}
        onPaste={paste}
      />
      {draft.problem && <ProblemNotes problems={[{ severity: 'error', message: draft.problem }]} />}
      {length >= MAX_OPTION * 0.8 && (
        <span className="self-end type-11 text-text-3 tabular">
          {length} / {MAX_OPTION}
        </span>
      )}
    </div>
  );
}
