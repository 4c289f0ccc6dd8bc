import { CliError } from '../cliError.ts';

/** A file that can't be used: `reason` is the message without its name. */
export class InputError extends CliError {
  readonly reason: string;

  constructor(name: string, reason: string) {
    super(`${name}: ${reason}`);
    this.name = 'InputError';
    this.reason = reason;
  }
}
