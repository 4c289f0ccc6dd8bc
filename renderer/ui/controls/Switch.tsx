import { Switch as Base } from '@base-ui/react/switch';
import { cx } from '../frame/cx.ts';

export interface SwitchProps {
  checked: boolean;
  onChange(checked: boolean): void;
  disabled?: boolean;
  id?: string;
  /** Where there is no Field around it. */
  'aria-label'?: string;
  className?: string | undefined;
}

/** On or off, in force at once. */
export function Switch({ checked, onChange, className, ...rest }: SwitchProps) {
  return (
    <Base.Root
      {...rest}
      checked={checked}
      onCheckedChange={(next) => onChange(next)}
      className={cx(
        'inline-flex h-4 w-7 shrink-0 items-center rounded-full border border-line-meaning bg-sunk p-px focus-ring motion-fast',
        'data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50',
        className,
      )}
    >
      <Base.Thumb className="size-3 rounded-full bg-line-meaning motion-fast forced-colors:bg-[CanvasText] forced-colors:data-checked:bg-[Highlight] data-checked:translate-x-3 data-checked:bg-on-accent" />
    </Base.Root>
  );
}
