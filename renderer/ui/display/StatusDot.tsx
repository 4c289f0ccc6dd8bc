import { cx } from '../frame/cx.ts';

export interface StatusDotProps {
  tone?: 'accent' | 'live' | 'warn' | 'danger' | 'quiet';
  /** Says it is going on now. */
  pulsing?: boolean;
  className?: string | undefined;
}

/** An 8 px dot beside a word that says the same. */
export function StatusDot({ tone = 'quiet', pulsing = false, className }: StatusDotProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-block size-2 shrink-0 rounded-full forced-colors:border',
        TONES[tone],
        pulsing && 'motion-safe:animate-[shimmer_1.2s_ease-in-out_infinite]',
        className,
      )}
    />
  );
}

const TONES = {
  accent: 'bg-accent-line',
  live: 'bg-live-line',
  warn: 'bg-warn-line',
  danger: 'bg-danger-line',
  quiet: 'bg-line-meaning',
};
