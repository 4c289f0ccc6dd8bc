import type { ReactNode } from 'react';
import { cx } from '../frame/cx.ts';
import { Icon, type IconType } from './Icon.tsx';

export interface EmptyStateProps {
  icon?: IconType;
  /** A few words; leave it out in small panels. */
  title?: string;
  /** What this place is for, in one sentence. */
  children: ReactNode;
  /** The one button that starts it. */
  action?: ReactNode;
  className?: string | undefined;
}

/** What a panel says before there is anything in it. */
export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cx('flex h-full flex-col items-center justify-center gap-3 p-6 text-center', className)}>
      {icon && <Icon as={icon} size={20} className="text-text-3" />}
      <div className="flex max-w-72 flex-col gap-0.5">
        {title && <p className="type-13 font-semibold">{title}</p>}
        <p className="type-12 text-pretty text-text-3">{children}</p>
      </div>
      {action}
    </div>
  );
}
