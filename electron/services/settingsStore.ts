import type { Changes } from './changes.ts';
import type { Database } from './database/database.ts';
import { invalid } from './serviceErrors.ts';

/** What the app remembers between sessions: panel sizes, viewports, choices. */
export interface SettingsStore {
  all(): Record<string, unknown>;
  set(key: string, value: unknown): void;
}

/** Longest value of one setting, as JSON text. */
const MAX_VALUE = 1_000_000;

/** The settings of a database. */
export function createSettingsStore(database: Database, changes: Changes): SettingsStore {
  return {
    all: () => {
      const rows = database.all<{ name: string; value: string }>('SELECT name, value FROM setting');
      return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
    },
    set: (key, value) => {
      const text = JSON.stringify(value);
      if (text.length > MAX_VALUE)
        throw invalid('value', `The setting ${key} is too large to be remembered.`);
      const seq = database.write(() => {
        database.run(
          'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
          key,
          text,
        );
        return changes.record({ kind: 'setting', subject: key });
      });
      changes.publish(seq, () => changes.settings.publish({ key, value }));
    },
  };
}
