import { useCallback, useContext, useSyncExternalStore } from 'react';
import { SettingsContext } from './SettingsContext.ts';
import type { Settings } from './settingsStore.ts';

/**
 * A remembered preference and the function that changes it, shared by all windows. Keep `fallback` outside of the
 * component (or a plain value): it is given back as it is where nothing fitting was stored.
 */
export function useSetting<T>(key: string, fallback: T): [T, (value: T) => void] {
  const settings = useSettings();
  const stored = useSyncExternalStore(settings.subscribe, () => settings.get(key));
  const set = useCallback((value: T) => settings.set(key, value), [settings, key]);
  return [fits(stored, fallback) ? stored : fallback, set];
}

/** All remembered preferences, for what reads or writes them outside of rendering. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('useSetting outside of SettingsContext');
  return settings;
}

/** Whether a stored value looks like the fallback: another version may have kept something else under the key. */
export function fits<T>(stored: unknown, fallback: T): stored is T {
  if (stored === undefined) return false;
  if (fallback === null || fallback === undefined || stored === null) return true;
  if (Array.isArray(fallback)) return Array.isArray(stored);
  return typeof stored === typeof fallback && !Array.isArray(stored);
}
