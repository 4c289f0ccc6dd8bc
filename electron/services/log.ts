import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRedactor, type Redactor } from '#shared/fulfillment/redact.ts';

/** The only way anything is logged. Secret values that it was told of are masked. */
export interface Log {
  warn(message: string): void;
  /** With the stack of the error, for us; never for people. */
  error(message: string, error?: unknown): void;
  /** Values that must never be logged from now on. */
  hide(values: readonly string[]): void;
}

/** Where log lines go. A file that can't be written is done without: logging must never keep the app from working. */
export interface LogOptions {
  /** Lines are added to it; at 1 MiB it is renamed to `….1` and begun anew. */
  file?: string;
  /** Told of every line, such as standard error. */
  echo?: (line: string) => void;
  now?: () => Date;
}

/** Makes a log. */
export function createLog({ file, echo, now = () => new Date() }: LogOptions = {}): Log {
  const hidden = new Set<string>();
  let redactor: Redactor | null = null;
  const write = (level: string, message: string) => {
    redactor ??= createRedactor([...hidden]);
    const line = redactor.text(`${now().toISOString()} ${level} ${message}`);
    echo?.(line);
    if (file) append(file, `${line}\n`);
  };
  return {
    warn: (message) => write('warn', message),
    error: (message, error) =>
      write('error', error === undefined ? message : `${message}: ${describe(error)}`),
    hide: (values) => {
      for (const value of values) if (value !== '') hidden.add(value);
      redactor = null;
    },
  };
}

const MAX_BYTES = 1024 * 1024;

function append(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > MAX_BYTES) renameSync(file, `${file}.1`);
    appendFileSync(file, text, { mode: 0o600 });
  } catch {
    // There is nobody left to tell.
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
