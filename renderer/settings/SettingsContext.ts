import { createContext } from 'react';
import type { Settings } from './settingsStore.ts';

/** Provides the remembered preferences to the whole window. */
export const SettingsContext = createContext<Settings | null>(null);
