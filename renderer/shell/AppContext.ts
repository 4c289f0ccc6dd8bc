import { createContext, useContext } from 'react';
import type { AppServices } from './appServices.ts';

/** Provides what a window has once to all its screens. */
export const AppContext = createContext<AppServices | null>(null);

/** What this window has once: open flows, the library's list, environments, settings. */
export function useAppServices(): AppServices {
  const services = useContext(AppContext);
  if (!services) throw new Error('useAppServices outside of AppContext');
  return services;
}
