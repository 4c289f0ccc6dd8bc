import { Autocomplete } from '@base-ui/react/autocomplete';
import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';
import { Icon, type IconType } from '../display/Icon.tsx';
import { cx } from '../frame/cx.ts';
import { LAYER, POPUP, POPUP_LIST, POPUP_ROW } from '../overlays/popup.ts';
import { BOX_INPUT, type FieldBox, FOCUS_WITHIN, fieldBox } from './fieldBox.ts';
import type { SelectOption } from './Select.tsx';

export interface ComboboxProps<Value extends string> extends FieldBox {
  /** Null, or an empty text with `freeText`, shows the placeholder. */
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly SelectOption<NoInfer<Value>>[];
  placeholder?: string;
  icon?: IconType | undefined;
  mono?: boolean;
  /** Said in the list when nothing matches: what to do then. */
  emptyText?: string;
  /** Takes any text: the options are suggestions, and `onChange` gets every change of the text. */
  freeText?: boolean;
  disabled?: boolean;
  invalid?: boolean | undefined;
  id?: string;
  'aria-label'?: string;
  className?: string | undefined;
}

/** A choice from a long list by typing a part of it; with `freeText` a text with suggestions. */
export function Combobox<Value extends string>(props: ComboboxProps<Value>) {
  return props.freeText ? <Suggest {...props} /> : <Pick {...props} />;
}

function Pick<Value extends string>(props: ComboboxProps<Value>) {
  const { value, onChange, options, disabled = false, id } = props;
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root<SelectOption<Value>>
      items={options}
      value={chosen}
      onValueChange={(next) => next && onChange(next.value)}
      itemToStringLabel={(option) => option.label}
      isItemEqualToValue={(a, b) => a.value === b.value}
      autoHighlight
      disabled={disabled}
      id={id}
    >
      <Base.InputGroup className={boxOf(props)}>
        {props.icon && <Icon as={props.icon} size={14} className="text-text-3" />}
        {chosen?.icon}
        <Base.Input {...inputOf(props)} />
        <Base.Trigger aria-label="Show the list" className="flex text-text-2">
          <Icon as={ChevronDown} size={13} />
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" collisionPadding={8} className={POSITIONER}>
          <Base.Popup {...LAYER} className={POPUP}>
            <Base.Empty>
              <p className={EMPTY}>{props.emptyText ?? 'Nothing matches.'}</p>
            </Base.Empty>
            <Base.List className={POPUP_LIST}>
              {(option: SelectOption<Value>) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  disabled={option.disabledReason !== undefined}
                  className={POPUP_ROW}
                >
                  <OptionWords option={option} mono={props.mono} />
                  <span className="flex w-3.5 shrink-0 justify-end">
                    <Base.ItemIndicator>
                      <Icon as={Check} size={14} className="text-accent-text" />
                    </Base.ItemIndicator>
                  </span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Suggest<Value extends string>(props: ComboboxProps<Value>) {
  const { value, onChange, options, disabled = false, id } = props;
  return (
    <Autocomplete.Root<SelectOption<Value>>
      items={options}
      value={value ?? ''}
      onValueChange={(next) => onChange(next as Value)}
      itemToStringValue={(option) => option.value}
      openOnInputClick
      disabled={disabled}
      id={id}
    >
      <Autocomplete.InputGroup className={boxOf(props)}>
        {props.icon && <Icon as={props.icon} size={14} className="text-text-3" />}
        <Autocomplete.Input {...inputOf(props)} title={value || undefined} />
      </Autocomplete.InputGroup>
      <Autocomplete.Portal>
        <Autocomplete.Positioner
          sideOffset={4}
          align="start"
          collisionPadding={8}
          // No empty box under the text when no suggestion is left.
          className={cx(POSITIONER, 'data-empty:hidden')}
        >
          <Autocomplete.Popup {...LAYER} className={cx(POPUP, 'data-empty:hidden')}>
            <Autocomplete.List className={POPUP_LIST}>
              {(option: SelectOption<Value>) => (
                <Autocomplete.Item key={option.value} value={option} className={POPUP_ROW}>
                  <OptionWords option={option} mono={props.mono} />
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

function OptionWords({ option, mono }: { option: SelectOption; mono: boolean | undefined }) {
  const aside = option.disabledReason ?? option.hint;
  return (
    <>
      {option.icon}
      <span className={cx('min-w-0 flex-1 truncate', mono && 'mono-12')}>{option.label}</span>
      {aside && <span className="shrink-0 text-text-3">{aside}</span>}
    </>
  );
}

function boxOf<Value extends string>(props: ComboboxProps<Value>): string {
  return cx(fieldBox(props), FOCUS_WITHIN, props.className);
}

function inputOf<Value extends string>(props: ComboboxProps<Value>) {
  return {
    spellCheck: false,
    placeholder: props.placeholder,
    'aria-label': props['aria-label'],
    ...(props.invalid === undefined ? {} : { 'aria-invalid': props.invalid }),
    className: cx(BOX_INPUT, props.mono && 'mono-12'),
  };
}

const POSITIONER = 'z-(--z-popup) outline-none';
const EMPTY = 'px-2 py-1.5 type-12 text-text-3';
