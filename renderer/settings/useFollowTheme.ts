import { useEffect } from 'react';
import { useAppServices } from '../shell/AppContext.ts';
import { type ThemeSetting, useTheme } from '../ui/theme.ts';
import { useSetting } from './useSetting.ts';

/**
 * Keeps the theme in the settings (the browser host's address changes, and with it what the browser remembers), and
 * tells the window around the page which one is shown.
 */
export function useFollowTheme(): void {
  const { client, settings } = useAppServices();
  const { setting, theme, setSetting } = useTheme();
  const [kept] = useSetting<ThemeSetting>(THEME_KEY, 'system');
  useEffect(() => {
    if (settings.get(THEME_KEY) !== undefined && kept !== setting) setSetting(kept);
  }, [kept, setting, setSetting, settings]);
  useEffect(() => {
    client.window.setTheme({ theme }).catch(() => {
      // Only the colour of the window's own buttons depends on it.
    });
  }, [client, theme]);
}

/** Where the theme is kept. */
export const THEME_KEY = 'theme';
