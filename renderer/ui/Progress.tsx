import { Progress as Base } from '@base-ui/react/progress';
import { cx } from './cx.ts';

export interface ProgressProps {
  /** What makes progress: `Nodes covered`. */
  label: string;
  /** How much is done; null when it is not known how far. */
  value: number | null;
  max?: number;
  /** Drawn right of the label, `6 of 7`; also what screen readers say. */
  text?: string;
  /** Draws the bar alone; the label stays for screen readers. */
  hideLabel?: boolean;
  /** `live` for coverage, `accent` for work. */
  tone?: 'live' | 'accent';
  className?: string | undefined;
}

/** How far something is: a 4 px bar under its words. Work longer than 2 s shows it, with a way to cancel. */
export function Progress({
  label,
  value,
  max = 100,
  text,
  hideLabel = false,
  tone = 'accent',
  className,
}: ProgressProps) {
  return (
    <Base.Root
      value={value}
      max={max}
      aria-valuetext={text}
      className={cx('flex min-w-0 flex-col gap-2', className)}
    >
      <span className={cx('flex min-w-0 items-center gap-2 type-12', hideLabel && 'sr-only')}>
        <Base.Label className="min-w-0 flex-1 truncate text-text-2">{label}</Base.Label>
        {text && <span className="font-medium tabular">{text}</span>}
      </span>
      <Base.Track className="h-1 overflow-hidden rounded-full bg-active forced-colors:border">
        <Base.Indicator
          className={cx(
            'h-full rounded-full transition-[width] duration-(--motion-base) forced-colors:bg-[Highlight]',
            tone === 'live' ? 'bg-live-line' : 'bg-accent-line',
            value === null &&
              'w-1/3 motion-safe:animate-[slide-along_1.4s_linear_infinite] motion-reduce:w-full motion-reduce:opacity-50',
          )}
        />
      </Base.Track>
    </Base.Root>
  );
}
