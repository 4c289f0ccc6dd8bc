import type * as z from 'zod';
import type { Environment, environmentInputSchema } from '#shared/api/environments.ts';
import type { Env } from '#shared/core/env.ts';
import { newId } from '#shared/core/ids.ts';
import type { Problem } from '#shared/core/problem.ts';
import type { Database } from './database/database.ts';
import type { Log } from './log.ts';
import { GoneError, InvalidError, invalid } from './serviceErrors.ts';
import { ifPossible } from './storageError.ts';
import type { OpenVault, Vault } from './vault/vault.ts';

/** An environment as it is saved. */
export type EnvironmentInput = z.infer<typeof environmentInputSchema>;

/** An environment with its secrets in clear, for running only. */
export interface RunEnvironment {
  id: string;
  name: string;
  acceptSelfSigned: boolean;
  env: Env;
}

/** Environments. Secret values are sealed by the vault before they reach the database. */
export interface EnvironmentStore {
  list(): Environment[];
  /** @throws InvalidError where a value is missing or the name is taken, GoneError where `id` is not there */
  save(input: EnvironmentInput): Promise<Environment>;
  delete(id: string): void;
  restore(id: string): void;
  reveal(id: string, name: string): Promise<string>;
  /** With its secrets in clear. */
  forRun(id: string): Promise<RunEnvironment>;
}

interface EnvironmentRow {
  id: string;
  name: string;
  accept_self_signed: number;
  updated_at: string;
}

interface VariableRow {
  environment: string;
  name: string;
  secret: number;
  value: string;
}

/** A deleted environment can be brought back for this long. */
const KEEP_DELETED_MS = 24 * 60 * 60 * 1000;

/** The environments of a database. Those deleted a day ago and longer are erased now. */
export function createEnvironmentStore(database: Database, vault: Vault, log: Log): EnvironmentStore {
  const limit = new Date(Date.now() - KEEP_DELETED_MS).toISOString();
  ifPossible(() => database.run('DELETE FROM environment WHERE deleted_at < ?', limit));
  let journalHoldsSecrets = false;

  const requireRow = (id: string): EnvironmentRow => {
    const row = database.get<EnvironmentRow>(
      'SELECT * FROM environment WHERE id = ? AND deleted_at IS NULL',
      id,
    );
    if (!row) throw new GoneError('environment', id);
    return row;
  };
  const variablesOf = (id: string) =>
    database.all<VariableRow>('SELECT * FROM variable WHERE environment = ? ORDER BY position', id);
  const shown = (row: EnvironmentRow, variables: readonly VariableRow[]): Environment => ({
    id: row.id,
    name: row.name,
    acceptSelfSigned: row.accept_self_signed === 1,
    variables: variables.map(({ name, secret, value }) => ({
      name,
      secret: secret === 1,
      value: secret === 1 ? null : value,
    })),
    updatedAt: row.updated_at,
  });

  function write(input: EnvironmentInput, vaultToUse: OpenVault | null): { id: string; madeSecret: boolean } {
    const id = input.id ?? newId('env');
    const existing = new Map(input.id ? variablesOf(input.id).map((row) => [row.name, row]) : []);
    if (input.id) requireRow(input.id);
    requireFreeName(database, input.name, id);
    requireValues(input, existing);
    const now = new Date().toISOString();
    database.run(
      `INSERT INTO environment (id, name, accept_self_signed, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, accept_self_signed = excluded.accept_self_signed,
         updated_at = excluded.updated_at`,
      id,
      input.name,
      input.acceptSelfSigned ? 1 : 0,
      now,
    );
    database.run('DELETE FROM variable WHERE environment = ?', id);
    input.variables.forEach(({ name, secret, value }, position) => {
      const kept = existing.get(name)?.value ?? '';
      const stored =
        value === undefined
          ? kept
          : secret && vaultToUse
            ? vaultToUse.seal(value, contextOf(id, name))
            : value;
      database.run(
        'INSERT INTO variable (environment, name, position, secret, value) VALUES (?, ?, ?, ?, ?)',
        id,
        name,
        position,
        secret ? 1 : 0,
        stored,
      );
    });
    const isSecret = new Set(input.variables.filter(({ secret }) => secret).map(({ name }) => name));
    return {
      id,
      madeSecret: [...existing.values()].some((row) => row.secret === 0 && isSecret.has(row.name)),
    };
  }

  async function unsealed(id: string, rows: readonly VariableRow[]): Promise<Map<string, string>> {
    const secrets = rows.filter((row) => row.secret === 1);
    if (secrets.length === 0) return new Map();
    const open = await vault.open('toRead');
    const values = secrets.map((row) => [row.name, open.unseal(row.value, contextOf(id, row.name))] as const);
    log.hide(values.map(([, value]) => value));
    return new Map(values);
  }

  return {
    list: () => {
      const rows = database.all<EnvironmentRow>('SELECT * FROM environment WHERE deleted_at IS NULL');
      const byEnvironment = new Map<string, VariableRow[]>();
      for (const variable of database.all<VariableRow>(
        'SELECT * FROM variable ORDER BY environment, position',
      )) {
        const known = byEnvironment.get(variable.environment);
        if (known) known.push(variable);
        else byEnvironment.set(variable.environment, [variable]);
      }
      return rows
        .map((row) => shown(row, byEnvironment.get(row.id) ?? []))
        .sort((a, b) => a.name.localeCompare(b.name));
    },
    save: async (input) => {
      const secrets = input.variables.flatMap(({ secret, value }) => (secret && value ? [value] : []));
      log.hide(secrets);
      // A secret that was plain: its text is taken over where no new one is given.
      const vaultToUse = secrets.length > 0 ? await vault.open('toWrite') : null;
      const { id, madeSecret } = database.write(() => write(input, vaultToUse));
      journalHoldsSecrets ||= madeSecret;
      // Old pages in the journal may hold a value from before it was secret.
      if (journalHoldsSecrets) journalHoldsSecrets = !database.emptyJournal();
      return shown(requireRow(id), variablesOf(id));
    },
    delete: (id) => {
      requireRow(id);
      database.run('UPDATE environment SET deleted_at = ? WHERE id = ?', new Date().toISOString(), id);
    },
    restore: (id) => {
      if (database.run('UPDATE environment SET deleted_at = NULL WHERE id = ?', id) === 0) {
        throw new GoneError('environment', id);
      }
    },
    reveal: async (id, name) => {
      requireRow(id);
      const row = variablesOf(id).find((variable) => variable.name === name);
      if (!row) throw invalid('name', `There is no variable ${name} in this environment any more.`);
      return (await unsealed(id, [row])).get(name) ?? row.value;
    },
    forRun: async (id) => {
      const row = requireRow(id);
      const variables = variablesOf(id);
      const secrets = await unsealed(id, variables);
      const env = Object.fromEntries(
        variables.map(({ name, value }) => {
          const secret = secrets.get(name);
          return [name, secret === undefined ? value : { secret }];
        }),
      );
      return { id, name: row.name, acceptSelfSigned: row.accept_self_signed === 1, env };
    },
  };
}

const contextOf = (environment: string, variable: string): string => `${environment}/${variable}`;

function requireFreeName(database: Database, name: string, id: string): void {
  const names = database.column<string>(
    'SELECT name FROM environment WHERE deleted_at IS NULL AND id <> ?',
    id,
  );
  if (names.some((one) => one.toLowerCase() === name.toLowerCase())) {
    throw invalid('name', `There is already an environment named ${name}.`, 'Choose another name');
  }
}

function requireValues(input: EnvironmentInput, existing: ReadonlyMap<string, VariableRow>): void {
  const problems = input.variables.flatMap(({ name, secret, value }, i): Problem[] => {
    const before = existing.get(name);
    const problem = (message: string, fix: string): Problem[] => [
      { severity: 'error', rule: 'no-value', path: `variables[${i}].value`, message, fix },
    ];
    if (secret && value === '') return problem(`${name} is a secret without a value`, 'Enter its value');
    if (value !== undefined) return [];
    if (secret && before?.secret !== 1)
      return problem(`${name} is a secret without a value`, 'Enter its value');
    if (!secret && before?.secret === 1) {
      return problem(`${name} was a secret: its value is not shown`, 'Enter a value that may be shown');
    }
    return [];
  });
  const [first] = problems;
  if (first) throw new InvalidError(`${first.message}. ${first.fix}.`, problems);
}
