import { Field as Base } from '@base-ui/react/field';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { TemplatePlace } from '#shared/core/render.ts';
import { type FieldBox, FOCUS_WITHIN, fieldLines } from '../ui/controls/fieldBox.ts';
import { cx } from '../ui/frame/cx.ts';
import { CompletionPopup } from './CompletionPopup.tsx';
import { insertText } from './insertText.ts';
import { TemplateMirror } from './TemplateMirror.tsx';
import type { TemplateNames } from './templateNames.ts';
import { templateSegments } from './templateSegments.ts';
import { useCompletion } from './useCompletion.ts';

export interface TemplateInputProps extends FieldBox {
  value: string;
  onChange(value: string): void;
  place: TemplatePlace;
  names: TemplateNames;
  multiline?: boolean;
  mono?: boolean;
  /** Lines shown when empty, and after which it scrolls. */
  minRows?: number;
  maxRows?: number;
  placeholder?: string | undefined;
  /** Whole values to offer: common header values. */
  values?: readonly string[];
  /** Left of the text, inside the box: the POST badge. */
  start?: ReactNode;
  invalid?: boolean | undefined;
  /** Where there is no Field around it. */
  'aria-label'?: string | undefined;
  'aria-describedby'?: string | undefined;
  onFocus?(): void;
  onBlur?(): void;
  /** Keys that the completion does not take. */
  onKeyDown?(event: KeyboardEvent<HTMLTextAreaElement>): void;
  onPaste?(event: ClipboardEvent<HTMLTextAreaElement>): void;
  className?: string | undefined;
  ref?: Ref<HTMLTextAreaElement | null> | undefined;
}

const NO_VALUES: readonly string[] = [];
/** Asking a text area where it is scrolled to costs a layout; where it grows it is never scrolled. */
const GROWS = CSS.supports('field-sizing', 'content');

/**
 * Text with `{{names}}`: a plain text area (spell-check, input methods and undo are the browser's own) over a mirror
 * that marks the slots, with completion of names after `{{` or Ctrl+Space.
 */
export function TemplateInput({
  value,
  onChange,
  place,
  names,
  multiline = false,
  mono = false,
  minRows = 2,
  maxRows = 12,
  placeholder,
  values = NO_VALUES,
  start,
  invalid,
  size = 28,
  look = 'line',
  tone,
  onFocus,
  onBlur,
  onKeyDown,
  onPaste,
  className,
  ref,
  ...aria
}: TemplateInputProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => field.current, []);
  const segments = useMemo(() => templateSegments(value, place, names), [value, place, names]);
  const completion = useCompletion({ value, place, names, values, field, mirror });
  // Scrolling is the box's business. Where text areas don't grow by themselves they scroll before the mirror has grown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room it needs changes with its text
  useLayoutEffect(() => {
    if (!GROWS) field.current?.scrollTo(0, 0);
  }, [value]);

  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (completion.onKeyDown(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    onKeyDown?.(event);
    if (!multiline && event.key === 'Enter') event.preventDefault();
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    onPaste?.(event);
    const text = event.clipboardData.getData('text/plain');
    const trimmed = text.replace(/^[\r\n]+|[\r\n]+$/g, '');
    // What terminals and tables copy along with a line; breaks inside stay, to be seen and judged.
    if (multiline || event.defaultPrevented || trimmed === text) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    insertText(event.currentTarget, selectionStart, selectionEnd, trimmed);
  };
  const line = mono ? 18 : 20;
  return (
    <div
      className={cx(
        'relative flex min-w-0 cursor-text gap-1.5',
        !multiline && (size === 32 ? 'min-h-8 items-center px-1' : 'min-h-7 items-center px-2'),
        fieldLines(look, tone),
        FOCUS_WITHIN,
        className,
      )}
    >
      {start}
      <div
        className={cx(
          'min-w-0 flex-1',
          multiline ? 'overflow-y-auto' : 'overflow-x-auto overflow-y-hidden [scrollbar-width:none]',
          multiline && 'px-2 py-1',
        )}
        style={multiline ? { maxHeight: maxRows * line + 10 } : undefined}
      >
        <div
          className={cx(
            'grid',
            multiline ? '' : 'w-max min-w-full py-0.5',
            mono ? 'mono-12' : multiline ? 'type-13' : 'type-12',
          )}
          style={multiline ? { minHeight: minRows * line } : undefined}
        >
          <TemplateMirror ref={mirror} segments={segments} multiline={multiline} />
          <Base.Control
            {...aria}
            {...(invalid === undefined ? {} : { 'aria-invalid': invalid })}
            value={value}
            onValueChange={(next) => {
              onChange(next);
              completion.follow(true);
            }}
            render={
              <textarea
                ref={field}
                rows={1}
                data-template=""
                placeholder={placeholder}
                spellCheck={place === 'text'}
                autoCapitalize={place === 'text' ? undefined : 'off'}
                autoComplete="off"
                aria-autocomplete="list"
                aria-multiline={multiline}
                aria-controls={completion.open ? completion.listId : undefined}
                aria-activedescendant={
                  completion.open && completion.index >= 0
                    ? `${completion.listId}-${completion.index}`
                    : undefined
                }
                onKeyDown={keyDown}
                onPaste={paste}
                onSelect={() => completion.follow(false)}
                onFocus={onFocus}
                onBlur={() => {
                  completion.close();
                  onBlur?.();
                }}
                onMouseMove={explain}
              />
            }
            className={cx(
              'col-start-1 row-start-1 field-sizing-content h-full w-full min-w-full resize-none overflow-hidden bg-transparent',
              'text-transparent caret-text outline-none placeholder:text-text-3 [tab-size:inherit] [text-rendering:inherit]',
              multiline ? 'wrap-break-word whitespace-pre-wrap' : 'whitespace-pre',
            )}
          />
        </div>
      </div>
      {completion.open && (
        <CompletionPopup
          id={completion.listId}
          options={completion.options}
          index={completion.index}
          onIndex={completion.setIndex}
          onChoose={completion.choose}
          anchor={completion.anchor}
          {...(completion.note === undefined ? {} : { note: completion.note })}
        />
      )}
    </div>
  );
}

/** Says in the text area's tooltip what is wrong with the slot under the pointer, or all of a text that is cut off. */
function explain(event: MouseEvent<HTMLTextAreaElement>): void {
  const mirror = event.currentTarget.parentElement?.querySelector('[aria-hidden]');
  const hit = Array.from(mirror?.querySelectorAll<HTMLElement>('[data-problem]') ?? []).find((slot) =>
    Array.from(slot.getClientRects()).some(
      ({ left, right, top, bottom }) =>
        event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom,
    ),
  );
  const box = event.currentTarget.parentElement?.parentElement;
  const whole = box && box.scrollWidth > box.clientWidth ? event.currentTarget.value : '';
  event.currentTarget.title = hit?.dataset.problem ?? whole;
}
