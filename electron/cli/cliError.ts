import type { ExitCode } from './command.ts';

/** Something the caller of a command can mend: its lines go to standard error, then the command ends with `exitCode`. */
export class CliError extends Error {
  readonly lines: readonly string[];
  readonly exitCode: ExitCode;

  /** `exitCode` 2 is unusable input (product.md, Command line). */
  constructor(message: string | readonly string[], exitCode: ExitCode = 2) {
    const lines = typeof message === 'string' ? [message] : message;
    super(lines.join('\n'));
    this.name = 'CliError';
    this.lines = lines;
    this.exitCode = exitCode;
  }
}

/** A command line that can't be understood; the command's help is named after the message. */
export class UsageError extends CliError {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
