import type { KeyboardEvent } from 'react';
import { Separator } from 'react-resizable-panels';
import { cx } from './cx.ts';

export interface SplitterProps {
  /** `columns`: it stands upright and moves left and right; `rows`: it lies and moves up and down. As the group around it. */
  between: 'columns' | 'rows';
  /** What it resizes: `Resize the inspector`. */
  label: string;
  /**
   * Moves the line by so many px, right or down positive: the caller resizes the panel it keeps a handle of.
   * The library's own arrow keys step by 5 % of the group, which is too coarse.
   */
  onNudge(px: number): void;
  className?: string | undefined;
}

/**
 * The line between two panels of a react-resizable-panels `Group`: 1 px to see, 8 px to grip. A double click resets
 * the panel to its default size (the library does), arrow keys move by 16 px.
 */
export function Splitter({ between, label, onNudge, className }: SplitterProps) {
  const nudge = (event: KeyboardEvent) => {
    const direction = NUDGES[between][event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    // The library listens on the element itself and skips what is already taken.
    event.preventDefault();
    onNudge(direction * STEP);
  };
  return (
    <Separator
      aria-label={label}
      onKeyDownCapture={nudge}
      className={cx(
        'group relative z-(--z-float) shrink-0 bg-line outline-none forced-colors:bg-[CanvasText]',
        between === 'columns' ? 'w-px cursor-col-resize' : 'h-px cursor-row-resize',
        className,
      )}
    >
      <span
        aria-hidden="true"
        className={cx(
          'absolute motion-fast group-hover:bg-line-strong group-focus-visible:bg-accent-line forced-colors:group-focus-visible:bg-[Highlight]',
          'group-data-[separator=active]:bg-accent-line group-data-[separator=focus]:bg-accent-line',
          between === 'columns' ? 'inset-y-0 -left-px w-[3px]' : 'inset-x-0 -top-px h-[3px]',
        )}
      />
    </Separator>
  );
}

/** Pass it to the Group as `resizeTargetMinimumSize`: how near the line the pointer must be, in px. */
export const SPLITTER_GRIP = { coarse: 20, fine: 8 };

const STEP = 16;

const NUDGES: Record<SplitterProps['between'], Record<string, number>> = {
  columns: { ArrowLeft: -1, ArrowRight: 1 },
  rows: { ArrowUp: -1, ArrowDown: 1 },
};
