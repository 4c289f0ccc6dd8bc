import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Icon } from '../display/Icon.tsx';
import { cx } from '../frame/cx.ts';

export interface CheckboxProps {
  checked: boolean;
  onChange(checked: boolean): void;
  /** Some of what it stands for is on. */
  mixed?: boolean;
  label: ReactNode;
  /** Names it for screen readers only (a table's first column). */
  hideLabel?: boolean;
  hint?: ReactNode;
  disabled?: boolean;
  className?: string | undefined;
}

/** One of several things to take or leave; in force when the dialog or form is. */
export function Checkbox({
  checked,
  onChange,
  mixed = false,
  label,
  hideLabel = false,
  hint,
  disabled = false,
  className,
}: CheckboxProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className={cx('inline-flex items-start gap-2 type-12', disabled && 'text-text-disabled', className)}
    >
      <Base.Root
        id={id}
        checked={checked}
        indeterminate={mixed}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled}
        className={cx(
          'flex size-4 shrink-0 items-center justify-center rounded-4 border border-line-meaning bg-panel text-on-accent focus-ring motion-fast',
          'data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50 data-indeterminate:border-accent data-indeterminate:bg-accent',
        )}
      >
        <Base.Indicator className="flex">
          <Icon as={mixed ? Minus : Check} size={12} />
        </Base.Indicator>
      </Base.Root>
      <span className={cx('flex min-w-0 flex-col', hideLabel && 'sr-only')}>
        <span>{label}</span>
        {hint && <span className="text-text-3">{hint}</span>}
      </span>
    </label>
  );
}
