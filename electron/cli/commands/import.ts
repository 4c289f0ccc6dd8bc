import { basename } from 'node:path';
import { InvalidError } from '../../services/serviceErrors.ts';
import { defineCommand, type ExitCode } from '../command.ts';
import { formatProblem } from '../formatProblem.ts';
import { InputError } from '../input/inputError.ts';
import { inputName, readInput } from '../input/readInput.ts';
import { oneLine } from '../printable.ts';
import { dataDirOption } from '../store/dataDirOption.ts';
import { type Library, withLibrary } from '../store/openLibrary.ts';
import type { Terminal } from '../terminal.ts';

/** `parley import`: flow files into the library. */
export const importCommand = defineCommand({
  usage: 'FILE... [--data-dir DIR]',
  about:
    'Brings flow files into the library and prints a line for each: its id, its name, the file. What was changed or not brought over follows on standard error. A flow whose name is taken gets a number behind it; nothing is overwritten.',
  operands: { name: 'FILE', min: 1, max: Number.POSITIVE_INFINITY },
  options: { 'data-dir': dataDirOption },
  exitCodes: {
    0: 'all were brought in',
    2: 'a file is no flow or can’t be read (the others were brought in), or the data folder can’t be used',
  },
  notes: ['- as FILE is standard input.'],
  examples: ['parley import flows/*.json', 'cat order-tracking.json | parley import - --data-dir ./bots'],
  run: ({ options, operands }, terminal) =>
    withLibrary({ dataDir: options['data-dir'], env: terminal.env, make: true }, async (library) => {
      let code: ExitCode = 0;
      for (const file of operands) {
        if (library && !(await bringIn(file, library, terminal))) code = 2;
      }
      return code;
    }),
});

async function bringIn(file: string, { flows }: Library, terminal: Terminal): Promise<boolean> {
  const shown = inputName(file);
  try {
    const text = await readInput(file, terminal.stdin);
    const { id, name, notes } = flows.import(text, basename(shown));
    terminal.print(`${id}\t${oneLine(name)}\t${oneLine(shown)}\n`);
    for (const note of notes) terminal.complain(`${shown}: ${note}`);
    return true;
  } catch (error) {
    for (const line of reasons(shown, error)) terminal.complain(line);
    return false;
  }
}

/** Why a file was not brought in; anything that keeps all of them out is thrown on. */
function reasons(file: string, error: unknown): string[] {
  if (error instanceof InputError) return [error.message];
  if (error instanceof InvalidError) return error.problems.map((problem) => formatProblem(file, problem));
  throw error;
}
