import { type KeyboardEvent, type RefObject, useCallback, useId, useState } from 'react';
import type { TemplatePlace } from '#shared/core/render.ts';
import { caretRect } from './caretRect.ts';
import {
  type CompletionOption,
  completionEdit,
  completionOptions,
  type SlotAtCursor,
  slotAtCursor,
} from './completion.ts';
import { insertText } from './insertText.ts';
import type { TemplateNames } from './templateNames.ts';

interface CompletionInput {
  value: string;
  place: TemplatePlace;
  names: TemplateNames;
  /** Whole values to offer where no name is being typed: common header values. */
  values: readonly string[];
  field: RefObject<HTMLTextAreaElement | null>;
  mirror: RefObject<HTMLElement | null>;
}

/** What is open now, and what to call. */
export interface Completion {
  listId: string;
  options: readonly CompletionOption[];
  index: number;
  note: string | undefined;
  open: boolean;
  setIndex(index: number): void;
  choose(option: CompletionOption): void;
  anchor(): DOMRect;
  /** The text or the cursor changed; `typed` opens, moving about only keeps open. */
  follow(typed: boolean): void;
  close(): void;
  /** Whether the key was for the list. */
  onKeyDown(event: KeyboardEvent): boolean;
}

/** Nothing was pointed at yet. */
const FIRST = -2;

/** The completion of a template field: which names to offer at the cursor, and the keys that choose one. */
export function useCompletion({ value, place, names, values, field, mirror }: CompletionInput): Completion {
  const listId = useId();
  const [cursor, setCursor] = useState<number | null>(null);
  const [wanted, setIndex] = useState(FIRST);
  const slot = cursor === null ? null : slotAtCursor(value, cursor);
  const options = optionsFor(cursor, slot, { value, place, names, values });
  // A name being typed is taken by Enter or Tab at once; whole values only when one was pointed at.
  const index = wanted === FIRST ? (slot ? 0 : -1) : Math.min(wanted, options.length - 1);
  const note = slot ? noteFor(slot, options.length, names) : undefined;
  const open = cursor !== null && (options.length > 0 || (slot !== null && note !== undefined));
  const from = slot ? slot.open : 0;
  const anchor = useCallback(
    () => (mirror.current ? caretRect(mirror.current, from) : new DOMRect()),
    [mirror, from],
  );
  const close = () => setCursor(null);
  const choose = (option: CompletionOption) => {
    const element = field.current;
    if (!element) return;
    close();
    if (slot) {
      const edit = completionEdit(value, slot, option.name);
      insertText(element, edit.from, edit.to, edit.insert);
      element.setSelectionRange(edit.cursor, edit.cursor);
    } else insertText(element, 0, value.length, option.name);
  };
  const follow = (typed: boolean) => {
    const element = field.current;
    if (!element || (cursor === null && !typed)) return;
    const next = element.selectionStart === element.selectionEnd ? element.selectionStart : null;
    if (next !== cursor) {
      setCursor(next);
      setIndex(FIRST);
    }
  };
  return {
    listId,
    options,
    index: options.length > 0 ? index : -1,
    note,
    open,
    setIndex,
    choose,
    anchor,
    follow,
    close,
    onKeyDown(event) {
      if (event.key === ' ' && event.ctrlKey && !event.altKey && !event.metaKey) {
        start(field.current, values.length > 0 && value === '');
        setCursor(field.current?.selectionStart ?? null);
        return true;
      }
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (!open) {
        if (event.key !== 'ArrowDown' || !plain || value !== '' || values.length === 0) return false;
        setCursor(0);
        setIndex(0);
        return true;
      }
      if (event.key === 'Escape') {
        close();
        return true;
      }
      if (!plain || options.length === 0) return false;
      const chosen = options[index];
      if ((event.key === 'Enter' || event.key === 'Tab') && chosen) {
        choose(chosen);
        return true;
      }
      const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (way === 0) return false;
      setIndex(index < 0 && way < 0 ? options.length - 1 : (index + way + options.length) % options.length);
      return true;
    },
  };
}

/** Ctrl+Space outside of braces opens them; in an empty field with common values it offers these. */
function start(field: HTMLTextAreaElement | null, offersValues: boolean): void {
  if (!field || offersValues || slotAtCursor(field.value, field.selectionStart)) return;
  insertText(field, field.selectionStart, field.selectionEnd, '{{');
}

function optionsFor(
  cursor: number | null,
  slot: SlotAtCursor | null,
  { value, place, names, values }: Omit<CompletionInput, 'field' | 'mirror'>,
): CompletionOption[] {
  if (cursor === null || slot?.inFallback) return [];
  if (slot) return completionOptions(slot.query, place, names);
  const wanted = value.trim().toLowerCase();
  return values
    .filter((one) => one.toLowerCase().startsWith(wanted) && one !== value)
    .map((name) => ({ name, group: '', secret: false }));
}

function noteFor(slot: SlotAtCursor, count: number, names: TemplateNames): string | undefined {
  if (slot.inFallback) return 'Inserted when the data is not set or empty.';
  if (count > 0) return slot.query ? 'Add | and a text for when it is not set.' : undefined;
  if (slot.query === '') return 'Type a data name.';
  return names.anyName
    ? `No data is called '${slot.query}' yet; a webhook may return it.`
    : `Nothing sets '${slot.query}' yet. Store it with Write data, a reply or a webhook.`;
}
