import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { cx } from '../frame/cx.ts';
import { LAYER } from './popup.ts';

export interface PopoverProps {
  /** A Button or IconButton. */
  trigger: ReactElement;
  /** Names the pop-up for screen readers; drawn as its title unless `hideTitle`. */
  title: string;
  hideTitle?: boolean;
  side?: 'top' | 'bottom' | 'left' | 'right';
  align?: 'start' | 'center' | 'end';
  /** Width in px. */
  width?: number;
  open?: boolean;
  onOpenChange?(open: boolean): void;
  /** No padding around the children. */
  flush?: boolean;
  children: ReactNode;
}

/** A few controls or facts that belong to one button. Closes by Escape, a press outside, or leaving it. */
export function Popover({
  trigger,
  title,
  hideTitle = false,
  side = 'bottom',
  align = 'start',
  width = 280,
  open,
  onOpenChange,
  flush = false,
  children,
}: PopoverProps) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-(--z-popup) outline-none"
        >
          <Base.Popup
            {...LAYER}
            style={{ width }}
            className="pop-motion flex max-h-(--available-height) max-w-(--available-width) flex-col overflow-y-auto rounded-10 bg-card shadow-2 outline-none forced-colors:border"
          >
            <Base.Title className={cx(hideTitle ? 'sr-only' : 'px-3 pt-3 type-12 font-semibold')}>
              {title}
            </Base.Title>
            <div className={cx(!flush && 'p-3')}>{children}</div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
