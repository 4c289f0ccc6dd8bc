import type { ReactNode } from 'react';
import { cx } from '../frame/cx.ts';

export interface BadgeProps {
  /** `live` passed or stored, `warn` the failure way, `danger` errors and failed tests. */
  tone?: 'plain' | 'live' | 'warn' | 'danger';
  children: ReactNode;
  className?: string | undefined;
}

/** A count or two words in a pill, 16 high. The thing counted stands beside it in words. */
export function Badge({ tone = 'plain', children, className }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex h-4 min-w-4.5 shrink-0 items-center justify-center gap-1 rounded-full px-1.5 type-11 font-semibold whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

const TONES = {
  // On an open tab, which is bg-active itself, the pill takes the panel's colour.
  plain: 'bg-active text-text-2 group-data-active/tab:bg-panel',
  live: 'bg-live-soft text-live-text',
  warn: 'bg-warn-soft text-warn-text',
  danger: 'bg-danger-soft text-danger-text',
};
