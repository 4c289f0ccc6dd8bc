import type { Command } from '../command.ts';
import { optionForm } from '../options/optionTable.ts';
import { columns, wrap } from './columns.ts';

/** The page of `parley COMMAND --help`. */
export function commandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options).map(([option, entry]): [string, string] => [
    optionForm(option, entry),
    entry.help,
  ]);
  const codes = Object.entries(command.exitCodes).map(([code, meaning]): [string, string] => [code, meaning]);
  return [
    usageLine(name, command),
    '',
    ...wrap(command.about),
    ...section('Options', columns([...options, ['--help', 'this page']])),
    ...section('Exit codes', columns(codes)),
    ...section(
      'Notes',
      (command.notes ?? []).flatMap((note) => wrap(note, 96).map((line) => `  ${line}`)),
    ),
    ...section(
      'Examples',
      (command.examples ?? []).map((example) => `  ${example}`),
    ),
    '',
  ].join('\n');
}

/** `Usage: parley chat FILE [--env FILE.json] …` */
export function usageLine(name: string, { usage }: Command): string {
  return `Usage: parley ${name}${usage ? ` ${usage}` : ''}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}
