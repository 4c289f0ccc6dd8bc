import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { MenuRows, MenuSurface } from './MenuRows.tsx';
import type { MenuEntry } from './menuEntries.ts';

export interface MenuProps {
  /** A Button or IconButton; it gets `aria-haspopup` and `aria-expanded`. */
  trigger: ReactElement;
  items: readonly MenuEntry[];
  side?: 'top' | 'bottom' | 'left' | 'right';
  align?: 'start' | 'center' | 'end';
  /** Controlled, where the caller must know; otherwise the menu keeps it. */
  open?: boolean;
  onOpenChange?(open: boolean): void;
}

/** A list of things to do that opens from a button. */
export function Menu({ trigger, items, side = 'bottom', align = 'start', open, onOpenChange }: MenuProps) {
  return (
    <Base.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next) => onOpenChange?.(next)}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-(--z-popup) outline-none"
        >
          <MenuSurface>
            <MenuRows items={items} />
          </MenuSurface>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
