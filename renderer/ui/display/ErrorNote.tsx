import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../frame/cx.ts';
import { Icon } from './Icon.tsx';

export interface ErrorNoteProps {
  /** What happened, and where: `The file is no flow: line 3 has no "nodes"`. */
  title: ReactNode;
  /** What to do about it. */
  children?: ReactNode;
  /** Buttons that do it. */
  action?: ReactNode;
  tone?: 'danger' | 'warn';
  /** `banner` runs edge to edge over a panel, `box` stands in one. */
  shape?: 'box' | 'banner';
  className?: string | undefined;
}

/** An error beside the thing it is about. Spoken when it appears. */
export function ErrorNote({
  title,
  children,
  action,
  tone = 'danger',
  shape = 'box',
  className,
}: ErrorNoteProps) {
  const danger = tone === 'danger';
  return (
    <div
      role="alert"
      className={cx(
        'flex shrink-0 items-start gap-2.5 px-3.5 py-2.5 type-12',
        danger ? 'bg-danger-soft' : 'bg-warn-soft',
        shape === 'box' ? 'rounded-6' : 'border-b border-line',
        className,
      )}
    >
      <span className="flex h-5 items-center">
        <Icon
          as={danger ? CircleAlert : TriangleAlert}
          size={16}
          className={danger ? 'text-danger-line' : 'text-warn-line'}
        />
      </span>
      <div className="min-w-0 flex-1">
        <p
          className={cx(
            'type-13 font-semibold wrap-break-word',
            danger ? 'text-danger-text' : 'text-warn-text',
          )}
        >
          {title}
        </p>
        {children && <div className="wrap-break-word text-text-2">{children}</div>}
      </div>
      {action && <div className="flex shrink-0 gap-2 self-center">{action}</div>}
    </div>
  );
}
