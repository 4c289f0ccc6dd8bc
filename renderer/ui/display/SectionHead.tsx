import type { ReactNode } from 'react';
import { cx } from '../frame/cx.ts';

export interface SectionHeadProps {
  title: ReactNode;
  /** How many things are in it. */
  count?: number;
  /** Quiet words after the title. */
  note?: ReactNode;
  /** Right: a button, a link, a Badge. */
  aside?: ReactNode;
  /** Heading level in the page's outline. */
  level?: 2 | 3 | 4;
  /** `strong` for sections of a panel, `quiet` for groups within one. */
  weight?: 'strong' | 'quiet';
  id?: string;
  className?: string | undefined;
}

/** The line over a part of a panel: `Actions 1`, and what one can do with the part. */
export function SectionHead({
  title,
  count,
  note,
  aside,
  level = 3,
  weight = 'strong',
  id,
  className,
}: SectionHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={cx('flex min-h-6 min-w-0 items-center gap-2', className)}>
      <Heading
        id={id}
        className={cx('min-w-0 truncate type-12', weight === 'strong' ? 'font-semibold' : 'text-text-2')}
      >
        {title}
      </Heading>
      {count !== undefined && <span className="type-12 text-text-3">{count}</span>}
      {note && <span className="min-w-0 truncate type-12 text-text-3">{note}</span>}
      {aside && <div className="ml-auto flex shrink-0 items-center gap-1">{aside}</div>}
    </div>
  );
}
