import { app } from './app.ts';
import { conversations, runs } from './conversations.ts';
import { environments } from './environments.ts';
import { flows } from './flows.ts';

/** The one contract between the app's window and its services; every host serves it (architecture.md). */
export const contract = { flows, environments, conversations, runs, app };
