import type { Readable, Writable } from 'node:stream';

/** What a command sees of the process it runs in; tests hand in their own. */
export interface Terminal {
  /** Where input comes from, and whether a person types it. */
  readonly stdin: Readable;
  readonly stdinIsPerson: boolean;
  /** Where results go, and whether a person reads them. Write through `print`. */
  readonly stdout: Writable;
  readonly stdoutIsPerson: boolean;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted once nobody reads the results any more (`parley flows | head -1`), or where they can't be written. */
  readonly readerGone: AbortSignal;
  /** Writes to standard output as it is; once the reader is gone, nowhere. */
  print(text: string): void;
  /** Writes one line to standard error, whatever the text holds. */
  complain(line: string): void;
}
