import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { Icon, type IconType } from '../display/Icon.tsx';
import { cx } from '../frame/cx.ts';

export interface SegmentedProps<Value extends string> {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: NoInfer<Value>; label: string; icon?: IconType; disabled?: boolean }[];
  /** Names the group for screen readers. */
  label: string;
  /** Segments share the width evenly. */
  stretch?: boolean;
  className?: string | undefined;
}

/** Two to four choices side by side, one always on: segments 22 high in a track of 26. */
export function Segmented<Value extends string>({
  value,
  onChange,
  options,
  label,
  stretch = false,
  className,
}: SegmentedProps<Value>) {
  return (
    <RadioGroup
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      aria-label={label}
      className={cx(
        'h-6.5 shrink-0 items-stretch rounded-6 border border-line bg-sunk p-px',
        stretch ? 'flex' : 'inline-flex',
        className,
      )}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          nativeButton
          render={<button type="button" />}
          className={cx(
            'inline-flex items-center justify-center gap-1.5 rounded-4 px-[9px] type-12 font-medium whitespace-nowrap text-text-2 select-none motion-fast',
            'focus-ring hover:not-data-disabled:text-text data-disabled:text-text-disabled',
            'data-checked:bg-lifted data-checked:text-text data-checked:shadow-1',
            stretch && 'min-w-0 flex-1',
          )}
        >
          {option.icon && <Icon as={option.icon} size={14} />}
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
