import { Field as Base } from '@base-ui/react/field';
import type { ComponentProps, Ref } from 'react';
import { cx } from '../frame/cx.ts';
import { countCharacters } from './countCharacters.ts';
import { FOCUS_WITHIN, fieldLines } from './fieldBox.ts';

export interface TextAreaProps
  extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className' | 'style' | 'rows' | 'ref'> {
  value: string;
  onChange(value: string): void;
  /** Lines shown when empty. */
  minRows?: number;
  /** Lines after which it scrolls. */
  maxRows?: number;
  /** Limit in code points. The text is never cut: past the limit the counter says how many are too many. */
  limit?: number | undefined;
  mono?: boolean;
  invalid?: boolean | undefined;
  look?: 'line' | 'well' | 'bare';
  className?: string | undefined;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Text of several lines that grows with what is in it, and counts characters once 80 % of its limit is used. */
export function TextArea({
  value,
  onChange,
  minRows = 2,
  maxRows = 12,
  limit,
  mono = false,
  invalid,
  look = 'line',
  className,
  ref,
  ...rest
}: TextAreaProps) {
  const line = mono ? 18 : 20;
  return (
    <div className={cx('flex min-w-0 flex-col gap-1', className)}>
      <div className={cx('flex', fieldLines(look), FOCUS_WITHIN)}>
        <Base.Control
          {...(invalid === undefined ? {} : { 'aria-invalid': invalid })}
          value={value}
          onValueChange={(next) => onChange(next)}
          render={<textarea {...rest} ref={ref} />}
          style={{ minHeight: minRows * line + 8, maxHeight: maxRows * line + 8 }}
          className={cx(
            'field-sizing-content w-full resize-none bg-transparent px-[7px] py-1 outline-none placeholder:text-text-3 disabled:text-text-disabled',
            mono ? 'code-11' : 'type-13',
          )}
        />
      </div>
      {limit !== undefined && <Counter length={countCharacters(value)} limit={limit} />}
    </div>
  );
}

function Counter({ length, limit }: { length: number; limit: number }) {
  if (length < limit * 0.8) return null;
  const over = length - limit;
  return (
    <span
      role={over > 0 ? 'status' : undefined}
      className={cx('self-end type-11 tabular', over > 0 ? 'text-danger-text' : 'text-text-3')}
    >
      {over > 0 ? `${over} too many` : `${length} / ${limit}`}
    </span>
  );
}
