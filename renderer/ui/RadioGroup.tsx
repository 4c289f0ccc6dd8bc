import { Radio } from '@base-ui/react/radio';
import { RadioGroup as Base } from '@base-ui/react/radio-group';
import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';

export interface RadioGroupProps<Value extends string> {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly {
    value: NoInfer<Value>;
    label: ReactNode;
    hint?: ReactNode;
    disabled?: boolean;
  }[];
  /** Names the group for screen readers, where there is no Field around it. */
  'aria-label'?: string;
  disabled?: boolean;
  className?: string | undefined;
}

/** One of a few, each with a line that explains it. Without explanations use Segmented or Select. */
export function RadioGroup<Value extends string>({
  value,
  onChange,
  options,
  disabled = false,
  className,
  ...rest
}: RadioGroupProps<Value>) {
  const id = useId();
  return (
    <Base
      {...rest}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      disabled={disabled}
      className={cx('flex flex-col gap-2', className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          htmlFor={`${id}-${option.value}`}
          className={cx(
            'flex items-start gap-2 type-12',
            (disabled || option.disabled) && 'text-text-disabled',
          )}
        >
          <Radio.Root
            id={`${id}-${option.value}`}
            value={option.value}
            disabled={option.disabled}
            className={cx(
              'flex size-4 shrink-0 items-center justify-center rounded-full border border-line-meaning bg-panel focus-ring motion-fast',
              'data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50',
            )}
          >
            <Radio.Indicator className="size-1.5 rounded-full bg-on-accent forced-colors:bg-[CanvasText]" />
          </Radio.Root>
          <span className="flex min-w-0 flex-col">
            <span>{option.label}</span>
            {option.hint && <span className="text-text-3">{option.hint}</span>}
          </span>
        </label>
      ))}
    </Base>
  );
}
