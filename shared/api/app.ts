import { eventIterator, type } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';

/** What the app is and where it keeps things. */
export interface AppInfo {
  version: string;
  host: 'desktop' | 'browser';
  platform: string;
  dataFolder: string;
  /** Where secrets are kept: the system's keyring, or a key file (with its path) where there is none. */
  vault: { kind: 'keyring' | 'file'; path: string | null };
}

/** Key of a remembered preference: panel sizes, viewports, choices. Not the document, not secret. */
const settingKey = z.string().min(1).max(200);

/** The app itself and what it remembers between sessions (the browser host's address changes, so localStorage can't). */
export const app = {
  info: procedure.output(type<AppInfo>()),
  settings: procedure.output(type<Record<string, unknown>>()),
  setSetting: procedure.input(z.strictObject({ key: settingKey, value: z.json() })),
  /** Changes of settings from now on, for other windows. */
  watchSettings: procedure.output(eventIterator(type<{ key: string; value: unknown }>())),
};
