import { cx } from '../frame/cx.ts';

/** How the box of a field looks; shared by text, number, select and combobox fields. */
export interface FieldBox {
  /** Height in px. */
  size?: 24 | 28 | 32 | undefined;
  /** `line` stands on a panel, `well` is sunk into it (numbers, searches in strips), `bare` has no box until focus (table cells). */
  look?: 'line' | 'well' | 'bare' | undefined;
  /** `warn` for the field of the failure way, whose line is amber. */
  tone?: 'plain' | 'warn' | undefined;
}

/** The classes of a field's box. Put them on the element that holds the input; it reacts to focus and `data-invalid` within. */
export function fieldBox({ size = 28, look = 'line', tone = 'plain' }: FieldBox): string {
  return cx('flex items-center gap-1.5 px-[7px] type-12', SIZE[size], fieldLines(look, tone));
}

/** The same without height and padding, for a box that grows (TextArea). */
export function fieldLines(look: FieldBox['look'] = 'line', tone: FieldBox['tone'] = 'plain'): string {
  return cx(
    'min-w-0 rounded-6 border text-text motion-fast',
    LOOK[look],
    tone === 'warn' && 'border-warn-line',
    'has-[:disabled]:text-text-disabled has-[[data-disabled]]:text-text-disabled data-disabled:text-text-disabled',
    'has-[[aria-invalid=true]]:border-danger-line aria-invalid:border-danger-line data-invalid:border-danger-line',
  );
}

/** Added to a box whose inner input takes the focus. */
export const FOCUS_WITHIN =
  'focus-within:field-focus has-[[aria-invalid=true]:focus]:border-danger-line has-[[aria-invalid=true]:focus]:shadow-[0_0_0_3px_var(--ring-danger)]';

/** The input inside a box: no box of its own. */
export const BOX_INPUT =
  'min-w-0 flex-1 self-stretch bg-transparent outline-none placeholder:text-text-3 disabled:text-text-disabled disabled:placeholder:text-text-disabled';

const SIZE = { 24: 'h-6', 28: 'h-7', 32: 'h-8' };

const LOOK = {
  line: 'border-line-strong bg-panel',
  well: 'border-line bg-sunk',
  bare: 'border-transparent bg-transparent',
};
