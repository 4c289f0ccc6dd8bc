import { useSyncExternalStore } from 'react';

/** What the user asked for. */
export type ThemeSetting = 'system' | 'light' | 'dark';

/** What is shown. */
export type Theme = 'light' | 'dark';

/** The remembered setting; `system` when there is none or the storage is closed to us. */
export function getThemeSetting(): ThemeSetting {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return setting;
  }
}

/** Remembers the setting and shows it at once, in all windows of this origin. */
export function setThemeSetting(next: ThemeSetting): void {
  setting = next;
  try {
    if (next === 'system') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, next);
  } catch {
    // It holds for this window then.
  }
  apply();
}

/** The theme shown now. */
export function getTheme(): Theme {
  const wanted = getThemeSetting();
  if (wanted !== 'system') return wanted;
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Follows the system and the other windows from now on; call it once at the start. Returns a function that stops it. */
export function startTheme(): () => void {
  const media = matchMedia(DARK);
  const onStorage = (event: StorageEvent) => {
    if (event.key === STORAGE_KEY || event.key === null) apply();
  };
  media.addEventListener('change', apply);
  window.addEventListener('storage', onStorage);
  apply();
  return () => {
    media.removeEventListener('change', apply);
    window.removeEventListener('storage', onStorage);
  };
}

/** The setting and the theme, live. */
export function useTheme(): { setting: ThemeSetting; theme: Theme; setSetting(next: ThemeSetting): void } {
  const current = useSyncExternalStore(subscribe, getThemeSetting);
  const theme = useSyncExternalStore(subscribe, getTheme);
  return { setting: current, theme, setSetting: setThemeSetting };
}

/** Where the setting is kept; public/themeBoot.js reads it too. */
export const STORAGE_KEY = 'parley.theme';

const DARK = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();
let setting: ThemeSetting = 'system';

function apply(): void {
  document.documentElement.dataset.theme = getTheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
