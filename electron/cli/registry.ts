import type { Command } from './command.ts';

/** How the overview shows a command, and how it is loaded: only the one that is called is, so that starting is quick. */
export interface CommandEntry {
  summary: string;
  load: () => Promise<Command>;
  /** It opens the data folder: SQLite's binary needs Node 22. */
  opensLibrary?: true;
}

/** Every command by name, in the order of the overview. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  validate: {
    summary: 'Check flow files, for CI',
    load: async () => (await import('./commands/validate.ts')).validate,
  },
  chat: {
    summary: 'Talk to a flow, in the terminal or from a script',
    load: async () => (await import('./commands/chat.ts')).chat,
  },
  export: {
    summary: 'Write a flow of the library as JSON',
    opensLibrary: true,
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  import: {
    summary: 'Bring flow files into the library',
    opensLibrary: true,
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  flows: {
    summary: 'List the flows of the library',
    opensLibrary: true,
    load: async () => (await import('./commands/flows.ts')).flows,
  },
  schema: {
    summary: 'Print the JSON Schema of the flow format',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  serve: {
    summary: 'Serve the app to this machine’s browser',
    opensLibrary: true,
    load: async () => (await import('./commands/serve.ts')).serve,
  },
};
