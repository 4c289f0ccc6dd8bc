import { useSyncExternalStore } from 'react';
import { activeShortcuts, type Shortcut, subscribeShortcuts } from '../ui/keyboard/shortcuts.ts';

/** A shortcut as the list of all of them shows it. */
export type SeenShortcut = Pick<Shortcut, 'id' | 'label' | 'section'> & { keys: readonly string[] };

/** Every shortcut that was active in this window: those of a screen are known once it was open. */
export function useSeenShortcuts(): readonly SeenShortcut[] {
  return useSyncExternalStore(subscribeShortcuts, seenNow);
}

/** Starts to remember; call it once, before the first screen. */
export function watchShortcuts(): void {
  subscribeShortcuts(seenNow);
}

const seen = new Map<string, SeenShortcut>();
let list: readonly SeenShortcut[] = [];

function seenNow(): readonly SeenShortcut[] {
  let changed = false;
  for (const { id, label, section, keys } of activeShortcuts()) {
    const known = seen.get(id);
    if (known?.label === label) continue;
    seen.set(id, { id, label, keys: [keys].flat(), ...(section === undefined ? {} : { section }) });
    changed = true;
  }
  if (changed) list = [...seen.values()];
  return list;
}
