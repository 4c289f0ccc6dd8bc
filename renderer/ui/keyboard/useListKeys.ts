import { type KeyboardEvent, useId } from 'react';

export interface ListKeysOptions {
  /** How many rows there are. */
  count: number;
  /** The row the keys are on; -1 for none. */
  index: number;
  /** The keys moved to another row. Scroll it into view. */
  onIndex(index: number): void;
  /** Enter, or Space where it is not typed. */
  onChoose?(index: number): void;
  /** Delete or Backspace. */
  onRemove?(index: number): void;
  /** From the last row on to the first. */
  loop?: boolean;
  /** Rows that Page Up and Page Down move by. */
  page?: number;
  /** The keys come from a text field (a filter over a list): Home, End, Space and Backspace stay with it. */
  fromField?: boolean;
}

export interface ListKeys {
  /** Put on the element that has the focus: the list itself, or the field that filters it. */
  container: {
    onKeyDown(event: KeyboardEvent): void;
    'aria-activedescendant': string | undefined;
  };
  /** Put on each row. Rows are never focused, so a virtual list may drop them. */
  row(index: number): { id: string };
}

/**
 * Arrow keys for a list with one tab stop: the focus stays on the container, which names the active row
 * (`aria-activedescendant`). Works with VirtualList. The caller gives the roles (`listbox`/`option`, `tree`/`treeitem`).
 */
export function useListKeys(options: ListKeysOptions): ListKeys {
  const id = useId();
  const { count, index } = options;
  return {
    container: {
      'aria-activedescendant': index >= 0 && index < count ? `${id}-${index}` : undefined,
      onKeyDown(event) {
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
        const next = nextIndex(event.key, options);
        if (next !== null) {
          event.preventDefault();
          if (next !== index) options.onIndex(next);
          return;
        }
        if (index < 0 || index >= count) return;
        const choose = event.key === 'Enter' || (event.key === ' ' && !options.fromField);
        const remove = event.key === 'Delete' || (event.key === 'Backspace' && !options.fromField);
        if (choose && options.onChoose) {
          event.preventDefault();
          options.onChoose(index);
        } else if (remove && options.onRemove && !options.fromField) {
          event.preventDefault();
          options.onRemove(index);
        }
      },
    },
    row: (row) => ({ id: `${id}-${row}` }),
  };
}

/** The row a key leads to from `index`, or null when the key moves nothing. */
export function nextIndex(
  key: string,
  { count, index, loop = false, page = 10, fromField = false }: Omit<ListKeysOptions, 'onIndex'>,
): number | null {
  if (count === 0) return null;
  const last = count - 1;
  const within = (wanted: number) => Math.min(last, Math.max(0, wanted));
  switch (key) {
    case 'ArrowDown':
      return index >= last ? (loop ? 0 : last) : index + 1;
    case 'ArrowUp':
      if (index < 0) return last;
      return index === 0 ? (loop ? last : 0) : index - 1;
    case 'PageDown':
      return within(index + page);
    case 'PageUp':
      return within(index - page);
    case 'Home':
      return fromField ? null : 0;
    case 'End':
      return fromField ? null : last;
    default:
      return null;
  }
}
