import type { ComponentType, SVGProps } from 'react';
import { cx } from '../frame/cx.ts';

/** A Lucide icon component (or one that takes the same props). */
export type IconType = ComponentType<SVGProps<SVGSVGElement> & { size?: number | string }>;

export interface IconProps {
  as: IconType;
  /** Width and height in px; 13 to 16 in controls. */
  size?: number;
  className?: string;
}

/** A decorative icon, always drawn with a 1.6 px line whatever its size. Its meaning belongs in text beside it. */
export function Icon({ as: Glyph, size = 16, className }: IconProps) {
  // Lucide draws on a 24 grid: the stroke grows with the size unless it is divided out.
  return (
    <Glyph
      size={size}
      strokeWidth={(1.6 * 24) / size}
      className={cx('shrink-0', className)}
      aria-hidden="true"
      focusable="false"
    />
  );
}
