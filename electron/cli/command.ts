import type { OptionTable, OptionValues } from './options/optionTable.ts';
import type { Terminal } from './terminal.ts';

/** 0 fine, 1 not fine, 2 unusable input, 130 stopped by Ctrl-C (product.md, Command line). */
export type ExitCode = 0 | 1 | 2 | 130;

/** What a command is called with. */
export interface Call<Table extends OptionTable> {
  options: OptionValues<Table>;
  operands: string[];
}

/** One command of the command line. */
export interface Command<Table extends OptionTable = OptionTable> {
  /** What follows its name: `FILE... [--json]`. */
  usage: string;
  /** What it does, for its help. */
  about: string;
  options: Table;
  /** What it takes besides options; nothing where it is left out. */
  operands?: { name: string; min: number; max: number };
  exitCodes: Readonly<Record<number, string>>;
  notes?: readonly string[];
  examples?: readonly string[];
  run(call: Call<Table>, terminal: Terminal): Promise<ExitCode>;
}

/** Types a command's call by its table of options. */
export function defineCommand<const Table extends OptionTable>(command: Command<Table>): Command {
  return command as unknown as Command;
}
