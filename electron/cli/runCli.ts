import { didYouMean } from '#shared/core/didYouMean.ts';
import { CliError, UsageError } from './cliError.ts';
import type { ExitCode } from './command.ts';
import { parseArguments } from './options/parseArguments.ts';
import { commands } from './registry.ts';
import type { Terminal } from './terminal.ts';
import { commandHelp } from './usage/commandHelp.ts';
import { overview } from './usage/overview.ts';

/**
 * Runs one command line (without `node` and the script). Never rejects: what goes wrong is one line on standard error
 * and an exit code. `version` is what `--version` prints.
 */
export async function runCli(
  args: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal, version);
  } catch (error) {
    if (terminal.env.PARLEY_DEBUG === '1' && error instanceof Error) {
      terminal.stderr.write(`${error.stack ?? error.message}\n`);
    }
    if (error instanceof CliError) {
      for (const line of error.lines) terminal.complain(`parley: ${line}`);
      return error.exitCode;
    }
    terminal.complain(`parley: ${sentenceOf(error)}`);
    return 2;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === undefined || first === '--help' || first === '-h') return show(terminal, overview());
  if (first === '--version' || first === '-v' || first === '-V') return show(terminal, `${version}\n`);
  if (first === 'help') return dispatch(rest[0] === undefined ? [] : [rest[0], '--help'], terminal, version);
  const entry = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (!entry) throw unknown(first);
  if (entry.opensLibrary && isOldNode() && !rest.includes('--help')) throw needsNewerNode(first);
  const command = await entry.load();
  try {
    const parsed = parseArguments(rest, command);
    if (parsed.help) return show(terminal, commandHelp(first, command));
    return await command.run(parsed.call, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new CliError(
      `${first}: ${error.message}${error.message.endsWith('?') ? '' : '.'} See parley ${first} --help`,
    );
  }
}

/** Electron brings a build of SQLite's binary of its own. */
function isOldNode(): boolean {
  return !process.versions.electron && Number.parseInt(process.versions.node, 10) < 22;
}

function needsNewerNode(name: string): CliError {
  return new CliError(
    `${name}: the data folder needs Node 22 or newer, this is Node ${process.versions.node}. In Parley’s own folder npm run parley brings the right one`,
  );
}

function show(terminal: Terminal, page: string): ExitCode {
  terminal.print(page);
  return 0;
}

function unknown(given: string): CliError {
  const isOption = given.startsWith('-');
  const known = isOption ? ['help', 'version'] : Object.keys(commands);
  const near = didYouMean(given.replace(/^-+/, ''), known);
  const meant = near ? ` - did you mean '${isOption ? '--' : ''}${near}'?` : '';
  return new CliError(
    `there is no ${isOption ? 'option' : 'command'} '${given}'${meant || '.'} See parley --help`,
  );
}

/** The words for an error that no command foresaw: one of the store, or a fault of ours. */
function sentenceOf(error: unknown): string {
  if (error instanceof Error && FOR_PEOPLE.has(error.name)) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return `an error inside Parley: ${detail}. Set PARLEY_DEBUG=1 to see where`;
}

/** Errors whose message is made to be read by people; by name, since loading their classes here would cost time. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['StorageError', 'StartError', 'GoneError', 'InvalidError']);
