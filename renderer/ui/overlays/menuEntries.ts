import type { ReactNode } from 'react';
import type { Keys } from '../keyboard/keys.ts';

/** A row of a menu that does something. */
export interface MenuAction {
  /** Unique in its menu. */
  id: string;
  label: string;
  icon?: ReactNode;
  keys?: Keys | undefined;
  /** Small words right of the label. */
  hint?: string | undefined;
  /** Removes something: drawn red, stands last. */
  danger?: boolean;
  /** A row with a tick: on or off. */
  checked?: boolean;
  /** Why it cannot be done now; shown in the row. */
  disabledReason?: string | undefined;
  run(): void;
}

/** A row that opens further rows. */
export interface Submenu {
  id: string;
  label: string;
  icon?: ReactNode;
  items: readonly MenuEntry[];
}

/** Rows that belong together, with a line above and a title if there is one. */
export interface MenuSection {
  section: string | null;
  items: readonly MenuEntry[];
}

/** What a menu is made of. Empty sections and submenus are left out. */
export type MenuEntry = MenuAction | Submenu | MenuSection;
