import { ChevronDown, ChevronUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { formatPath } from '#shared/core/problem.ts';
import type { FieldBox } from '../ui/controls/fieldBox.ts';
import { TextField } from '../ui/controls/TextField.tsx';
import { Icon } from '../ui/display/Icon.tsx';
import type { FieldPath, FieldProblem } from './fieldProblem.ts';
import { ProblemField } from './ProblemField.tsx';
import { formatNumber, type NumberRule, parseNumber } from './parseNumber.ts';
import { useDraft } from './useDraft.ts';

export interface NumberInputProps {
  label: string;
  path: FieldPath;
  problems: readonly FieldProblem[];
  /** In the document's unit. */
  value: number;
  onChange(value: number): void;
  rule: NumberRule;
  /** What the arrow keys add, in shown units. */
  step?: number;
  /** Drawn after the number: `s`. */
  sign?: string;
  /** Draws small arrows for the mouse. */
  stepper?: boolean;
  hint?: string;
  look?: FieldBox['look'];
  className?: string | undefined;
  /** Width of the box alone, where the field's hint is wider. */
  boxClassName?: string | undefined;
}

/** A labelled number. What is no number, or out of its bounds, stays as typed and says how to mend it. */
export function NumberInput({
  label,
  path,
  problems,
  value,
  onChange,
  rule,
  step = 1,
  sign,
  stepper = false,
  hint,
  look = 'well',
  className,
  boxClassName,
}: NumberInputProps) {
  const draft = useDraft({
    field: formatPath(path),
    value,
    format: (number) => formatNumber(number, rule.scale),
    parse: (text) => parseNumber(text, rule),
    commit: onChange,
  });
  const stepBy = (by: number) => {
    const now = Number(draft.text.replace(',', '.'));
    const from = Number.isFinite(now) && draft.text.trim() !== '' ? now : value / (rule.scale ?? 1);
    const next = Math.min(rule.max, Math.max(rule.min, from + by));
    draft.onChange(String(Number(next.toFixed(6))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    stepBy(way * step * (event.shiftKey ? 10 : 1));
  };
  const shown = Number(draft.text.replace(',', '.'));
  return (
    <ProblemField
      label={label}
      path={path}
      problems={problems}
      error={draft.problem}
      hint={hint}
      className={className}
    >
      <TextField
        value={draft.text}
        onChange={draft.onChange}
        onBlur={draft.onBlur}
        onKeyDown={onKeyDown}
        look={look}
        className={boxClassName}
        inputMode="decimal"
        role="spinbutton"
        aria-valuenow={draft.problem === null ? shown : undefined}
        aria-valuetext={
          draft.problem === null ? `${draft.text}${rule.unit ? ` ${rule.unit}` : ''}` : draft.text
        }
        aria-valuemin={rule.min}
        aria-valuemax={rule.max}
        end={
          <>
            {sign && <span className="text-text-3">{sign}</span>}
            {stepper && <Stepper onStep={(way) => stepBy(way * step)} />}
          </>
        }
      />
    </ProblemField>
  );
}

/** For the mouse only: the keyboard has the arrow keys, screen readers the spin button. */
function Stepper({ onStep }: { onStep(way: 1 | -1): void }) {
  return (
    <span aria-hidden="true" className="-mr-1 flex flex-col">
      {([1, -1] as const).map((way) => (
        <button
          key={way}
          type="button"
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onStep(way)}
          className="flex h-2.5 w-4 items-center justify-center overflow-hidden text-text-2 hover:text-text"
        >
          <Icon as={way === 1 ? ChevronUp : ChevronDown} size={11} />
        </button>
      ))}
    </span>
  );
}
