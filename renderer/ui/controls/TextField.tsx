import { Input } from '@base-ui/react/input';
import type { ReactNode, Ref } from 'react';
import { Icon, type IconType } from '../display/Icon.tsx';
import { cx } from '../frame/cx.ts';
import { BOX_INPUT, type FieldBox, FOCUS_WITHIN, fieldBox } from './fieldBox.ts';

export interface TextFieldProps
  extends FieldBox,
    Omit<Input.Props, 'className' | 'style' | 'render' | 'size' | 'value' | 'onChange' | 'prefix' | 'ref'> {
  value: string;
  /** Every change, as text. */
  onChange(value: string): void;
  /** Left of the text, inside the box. */
  icon?: IconType | undefined;
  /** Right of the text, inside the box: a unit, a key hint, a clear button. */
  end?: ReactNode;
  /** Data names, URLs and patterns are set in mono. */
  mono?: boolean;
  invalid?: boolean | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. Name it with a Field around it, or with `aria-label`. */
export function TextField({
  value,
  onChange,
  icon,
  end,
  mono = false,
  invalid,
  size,
  look,
  tone,
  className,
  ref,
  ...rest
}: TextFieldProps) {
  return (
    <div className={cx(fieldBox({ size, look, tone }), FOCUS_WITHIN, className)}>
      {icon && <Icon as={icon} size={14} className="text-text-3" />}
      <Input
        spellCheck={false}
        autoComplete="off"
        {...rest}
        {...(invalid === undefined ? {} : { 'aria-invalid': invalid })}
        ref={ref}
        value={value}
        onValueChange={(next) => onChange(next)}
        className={cx(BOX_INPUT, mono && 'mono-12')}
      />
      {end}
    </div>
  );
}
