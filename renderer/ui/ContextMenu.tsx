import { ContextMenu as Base } from '@base-ui/react/context-menu';
import type { ReactElement } from 'react';
import { MenuRows, MenuSurface } from './MenuRows.tsx';
import type { MenuEntry } from './menuEntries.ts';

export interface ContextMenuProps {
  items: readonly MenuEntry[];
  /** One element that takes props and a ref; right click, long press and the menu key open the menu on it. */
  children: ReactElement;
}

/** What can be done with a thing, on its right click. The same must be reachable by a visible Menu. */
export function ContextMenu({ items, children }: ContextMenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner collisionPadding={8} className="z-(--z-popup) outline-none">
          <MenuSurface>
            <MenuRows items={items} />
          </MenuSurface>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
