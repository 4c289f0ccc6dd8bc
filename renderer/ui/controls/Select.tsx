import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../display/Icon.tsx';
import { cx } from '../frame/cx.ts';
import { LAYER, POPUP, POPUP_LIST, POPUP_ROW, POPUP_TITLE } from '../overlays/popup.ts';
import { type FieldBox, fieldBox } from './fieldBox.ts';

/** One thing to choose. */
export interface SelectOption<Value extends string = string> {
  value: Value;
  label: string;
  /** Left of the label: an Icon, a KindTile, a StatusDot. */
  icon?: ReactNode;
  /** Small words right of the label. */
  hint?: string | undefined;
  /** Why it cannot be chosen now; shown in the row. */
  disabledReason?: string | undefined;
}

/** Options under a small title. */
export interface SelectGroup<Value extends string = string> {
  label: string;
  options: readonly SelectOption<Value>[];
}

export interface SelectProps<Value extends string> extends Omit<FieldBox, 'look'> {
  /** Null shows the placeholder. A value that is no option is shown as it is, in the colour of a problem. */
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly (SelectOption<NoInfer<Value>> | SelectGroup<NoInfer<Value>>)[];
  placeholder?: string;
  /** Before the value, in a quiet colour: `Environment`, `Sort by`. */
  prefix?: ReactNode;
  /** `line` and `well` look like fields, `raised` like a secondary button, `quiet` like words with an arrow. */
  look?: 'line' | 'well' | 'bare' | 'raised' | 'quiet' | undefined;
  disabled?: boolean;
  invalid?: boolean | undefined;
  id?: string;
  'aria-label'?: string;
  align?: 'start' | 'end';
  className?: string | undefined;
}

/** A choice of one from a list one can oversee; for long lists that want typing use Combobox. */
export function Select<Value extends string>({
  value,
  onChange,
  options,
  placeholder = 'Choose…',
  prefix,
  look = 'raised',
  size = 28,
  tone,
  disabled = false,
  invalid,
  id,
  align = 'start',
  className,
  ...rest
}: SelectProps<Value>) {
  const chosen = options.flatMap(optionsOf).find((option) => option.value === value);
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      disabled={disabled}
      modal={false}
      id={id}
    >
      <Base.Trigger
        {...rest}
        aria-label={rest['aria-label'] ?? (typeof prefix === 'string' ? prefix : undefined)}
        {...(invalid === undefined ? {} : { 'aria-invalid': invalid })}
        className={cx(triggerLook(look, size, tone), 'text-left', className)}
      >
        {prefix !== undefined && <span className="shrink-0 text-text-3">{prefix}</span>}
        {chosen?.icon}
        <span
          className={cx('min-w-0 flex-1 truncate', !chosen && (value ? 'text-danger-text' : 'text-text-3'))}
        >
          {chosen?.label ?? value ?? placeholder}
        </span>
        <Base.Icon render={<span className="flex text-text-2" />}>
          <Icon as={ChevronDown} size={13} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          alignItemWithTrigger={false}
          side="bottom"
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-(--z-popup) outline-none"
        >
          <Base.Popup {...LAYER} className={POPUP}>
            <Base.List className={POPUP_LIST}>
              {options.map((entry) =>
                'options' in entry ? (
                  <Base.Group key={entry.label}>
                    <Base.GroupLabel className={POPUP_TITLE}>{entry.label}</Base.GroupLabel>
                    {entry.options.map((option) => (
                      <SelectRow key={option.value} option={option} />
                    ))}
                  </Base.Group>
                ) : (
                  <SelectRow key={entry.value} option={entry} />
                ),
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** The options of an entry, alone or in a group. */
export function optionsOf<Value extends string>(
  entry: SelectOption<Value> | SelectGroup<Value>,
): readonly SelectOption<Value>[] {
  return 'options' in entry ? entry.options : [entry];
}

function SelectRow({ option }: { option: SelectOption }) {
  return (
    <Base.Item
      value={option.value}
      label={option.label}
      disabled={option.disabledReason !== undefined}
      className={POPUP_ROW}
    >
      {option.icon}
      <Base.ItemText className="min-w-0 flex-1 truncate">{option.label}</Base.ItemText>
      {(option.disabledReason ?? option.hint) && (
        <span className="shrink-0 text-text-3">{option.disabledReason ?? option.hint}</span>
      )}
      <span className="flex w-3.5 shrink-0 justify-end">
        <Base.ItemIndicator>
          <Icon as={Check} size={14} className="text-accent-text" />
        </Base.ItemIndicator>
      </span>
    </Base.Item>
  );
}

function triggerLook(
  look: NonNullable<SelectProps<string>['look']>,
  size: 24 | 28 | 32,
  tone: FieldBox['tone'],
): string {
  if (look === 'quiet') {
    return cx(
      'inline-flex h-6 min-w-0 items-center gap-1 rounded-6 px-1 type-12 text-text-2 focus-ring motion-fast',
      'hover:not-data-disabled:bg-hover data-popup-open:bg-active data-disabled:text-text-disabled',
    );
  }
  const box = fieldBox({ size, look: look === 'raised' ? 'line' : look, tone });
  const raised =
    look === 'raised' &&
    'bg-raised font-medium hover:not-data-disabled:bg-raised-hover data-popup-open:bg-raised-hover focus-ring';
  return cx(box, raised || 'focus-visible:field-focus data-popup-open:field-focus');
}
