import type { FlowCard } from '#shared/api/flows.ts';
import { defineCommand, type ExitCode } from '../command.ts';
import { oneLine } from '../printable.ts';
import { dataDirOption } from '../store/dataDirOption.ts';
import { withLibrary } from '../store/openLibrary.ts';

/** `parley flows`: what is in the library. */
export const flows = defineCommand({
  usage: '[--json] [--data-dir DIR]',
  about: 'Lists the flows of the library, last edited first: id, name, nodes, problems, when it was edited.',
  options: {
    json: { kind: 'flag', help: 'One JSON document instead of lines' },
    'data-dir': dataDirOption,
  },
  exitCodes: { 0: 'listed, or there are none', 2: 'the data folder can’t be used' },
  notes: [
    'For programs columns are separated by a tab. JSON: [{ "id", "name", "description", "nodes", "errors", "warnings", "requiredEnv", "createdAt", "updatedAt" }]',
  ],
  run: ({ options }, { env, print, complain, stdoutIsPerson }) =>
    withLibrary(
      { dataDir: options['data-dir'], env, make: false },
      async (library, folder): Promise<ExitCode> => {
        const cards = library?.flows.list() ?? [];
        if (options.json) print(`${JSON.stringify(cards.map(asJson), null, 2)}\n`);
        else if (cards.length > 0) print(lines(cards.map(asRow), stdoutIsPerson));
        else complain(`parley: there are no flows in ${folder}`);
        return 0;
      },
    ),
});

function asRow({ id, name, nodes, errors, warnings, updatedAt }: FlowCard): string[] {
  const problems =
    [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean).join(', ') || 'fine';
  return [id, oneLine(name), counted(nodes, 'node') || 'no nodes', problems, updatedAt];
}

/** Rows with a tab between cells for programs, in columns for people. */
function lines(rows: readonly string[][], forPeople: boolean): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const padded = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => `${forPeople ? padded(row) : row.join('\t')}\n`).join('');
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Fields that scripts may rely on; the picture and the like are the app's own. */
function asJson(card: FlowCard) {
  const { id, name, description, nodes, errors, warnings, requiredEnv, createdAt, updatedAt } = card;
  return { id, name, description, nodes, errors, warnings, requiredEnv, createdAt, updatedAt };
}
