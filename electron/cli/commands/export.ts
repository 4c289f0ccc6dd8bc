import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { InvalidError } from '../../services/serviceErrors.ts';
import { CliError } from '../cliError.ts';
import { defineCommand } from '../command.ts';
import { formatProblem } from '../formatProblem.ts';
import { whyUnreadable } from '../input/whyUnreadable.ts';
import { dataDirOption } from '../store/dataDirOption.ts';
import { findFlow } from '../store/findFlow.ts';
import { withLibrary } from '../store/openLibrary.ts';

/** `parley export`: a flow of the library as canonical JSON. */
export const exportCommand = defineCommand({
  usage: 'NAME-OR-ID [--for sharing|production] [--out FILE] [--data-dir DIR]',
  about:
    'Writes a flow of the library as JSON, to standard output or a file. Equal flows are equal bytes. No export holds the value of an environment variable; the names that a flow needs are in "requires".',
  operands: { name: 'NAME-OR-ID', min: 1, max: 1 },
  options: {
    for: {
      kind: 'choice',
      choices: ['sharing', 'production'],
      help: 'production (the default): only what running needs, refused while the flow has errors; sharing: everything',
    },
    out: {
      kind: 'text',
      value: 'FILE',
      help: 'Write to this file, replacing it, instead of standard output',
    },
    'data-dir': dataDirOption,
  },
  exitCodes: {
    0: 'written',
    1: 'refused: the flow has errors (listed)',
    2: 'no such flow, several of that name, or the file or data folder can’t be used',
  },
  examples: [
    'parley export "Order tracking" --out order-tracking.json',
    'parley export "Order tracking" --for sharing > order-tracking.parley.json',
  ],
  run: async ({ options, operands: [idOrName = ''] }, { env, print }) => {
    const text = await withLibrary(
      { dataDir: options['data-dir'], env, make: false },
      async (library, folder) => {
        if (!library) throw new CliError(`there are no flows in ${folder}`);
        const { id, name } = findFlow(library.flows.list(), idOrName);
        try {
          return library.flows.export(id, options.for ?? 'production').text;
        } catch (error) {
          throw error instanceof InvalidError ? refused(name, error) : error;
        }
      },
    );
    if (options.out === undefined) print(text);
    else await replaceFile(options.out, text);
    return 0;
  },
});

function refused(name: string, { message, problems }: InvalidError): CliError {
  const lines = problems.map((problem) => formatProblem(name, problem));
  return new CliError([...lines, `${name}: ${message} Mend it, or export it with --for sharing`], 1);
}

/** Writes a file so that it is the old or the new one whole, whatever happens. A device or pipe is just written to. */
async function replaceFile(file: string, text: string): Promise<void> {
  const before = await stat(file).catch(() => null);
  try {
    if (before?.isDirectory()) throw new CliError(`${file}: it is a folder, name a file in it`);
    if (before && !before.isFile()) return await writeFile(file, text);
    const fresh = `${file}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await writeFile(fresh, text, { flag: 'wx', mode: before ? before.mode & 0o777 : 0o666, flush: true });
      // A link stays one: what it leads to is replaced.
      await rename(fresh, before ? await realpath(file) : file);
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
  } catch (error) {
    throw error instanceof CliError
      ? error
      : new CliError(`${file}: it can’t be written: ${whyUnwritable(error)}`);
  }
}

function whyUnwritable(error: unknown): string {
  const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return missing ? 'there is no such folder' : whyUnreadable(error);
}
