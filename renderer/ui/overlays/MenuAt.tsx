import { Menu as Base } from '@base-ui/react/menu';
import { useMemo } from 'react';
import { MenuRows, MenuSurface } from './MenuRows.tsx';
import type { MenuEntry } from './menuEntries.ts';

export interface MenuAtProps {
  /** Where, in client px; null closes it. */
  at: { x: number; y: number } | null;
  items: readonly MenuEntry[];
  /** Closed by choice, Escape or a press outside: set `at` to null. */
  onClose(): void;
}

/** A menu at a point that the caller knows: the canvas and its nodes, whose context menus depend on what was hit. */
export function MenuAt({ at, items, onClose }: MenuAtProps) {
  const x = at?.x ?? 0;
  const y = at?.y ?? 0;
  const anchor = useMemo(() => ({ getBoundingClientRect: () => DOMRect.fromRect({ x, y }) }), [x, y]);
  return (
    <Base.Root modal={false} open={at !== null} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
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
