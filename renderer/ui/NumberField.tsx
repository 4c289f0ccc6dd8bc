import { NumberField as Base } from '@base-ui/react/number-field';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { cx } from './cx.ts';
import { BOX_INPUT, type FieldBox, FOCUS_WITHIN, fieldBox } from './fieldBox.ts';
import { Icon } from './Icon.tsx';

export interface NumberFieldProps extends FieldBox {
  /** Null when the field is empty. */
  value: number | null;
  /** Every change, also out of range: the caller says what is wrong (Field's `error`, see numberProblem). */
  onChange(value: number | null): void;
  min?: number;
  max?: number;
  step?: number;
  /** Drawn after the number: `s`, `ms`. Spoken through the field's label, so name it there too. */
  unit?: string;
  /** Hides the arrows of the mouse; the arrow keys go on working. */
  noStepper?: boolean;
  disabled?: boolean;
  invalid?: boolean | undefined;
  id?: string;
  'aria-label'?: string;
  className?: string | undefined;
}

/** A number with arrows: arrow keys step by `step`, Shift by ten steps, Alt by a tenth where the step is not whole. */
export function NumberField({
  value,
  onChange,
  min,
  max,
  step = 1,
  unit,
  noStepper = unit !== undefined,
  disabled = false,
  invalid,
  id,
  size,
  look = 'well',
  tone,
  className,
  ...rest
}: NumberFieldProps) {
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => onChange(next)}
      min={min}
      max={max}
      step={step}
      smallStep={Number.isInteger(step) ? step : step / 10}
      largeStep={step * 10}
      allowOutOfRange
      disabled={disabled}
      id={id}
      // One spelling for everybody: the flow file holds plain digits, and grouping would make 10000 into 10,000.
      locale="en-US"
      format={{ useGrouping: false, maximumFractionDigits: 3 }}
      className={className}
    >
      <Base.Group className={cx(fieldBox({ size, look, tone }), FOCUS_WITHIN, 'group pr-1')}>
        <Base.Input
          {...rest}
          {...(invalid === undefined ? {} : { 'aria-invalid': invalid })}
          className={cx(BOX_INPUT, 'w-0')}
        />
        {unit && <span className="px-1 text-text-3">{unit}</span>}
        {!noStepper && (
          <span className="flex flex-col">
            <Base.Increment aria-label="Increase" className={STEP}>
              <Icon as={ChevronUp} size={10} />
            </Base.Increment>
            <Base.Decrement aria-label="Decrease" className={STEP}>
              <Icon as={ChevronDown} size={10} />
            </Base.Decrement>
          </span>
        )}
      </Base.Group>
    </Base.Root>
  );
}

const STEP =
  'flex h-2 w-4 items-center justify-center overflow-hidden rounded-4 text-text-2 hover:not-data-disabled:text-text data-disabled:text-text-disabled';
