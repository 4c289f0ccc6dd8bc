import type { ReactNode } from 'react';
import { Icon, type IconType } from '../../ui/display/Icon.tsx';
import { cx } from '../../ui/frame/cx.ts';

interface CardRowBoxProps {
  height: number;
  icon?: IconType | undefined;
  /** Stands where the icon would: a route's number. */
  mark?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** One row of a card: an icon whose middle is at x = 20, the text from x = 38. */
export function CardRowBox({ height, icon, mark, className, children }: CardRowBoxProps) {
  return (
    <div className={cx('canvas-row', className)} style={{ height }}>
      <span className="canvas-row-mark">{icon ? <Icon as={icon} size={14} /> : mark}</span>
      {children}
    </div>
  );
}
