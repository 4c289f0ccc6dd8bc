import type { Writable } from 'node:stream';
import { oneLine } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** The terminal of this process. `onWriteError` is told when results can't be written (a full disk). */
export function standardTerminal(onWriteError: (error: NodeJS.ErrnoException) => void): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const gone = new AbortController();
  let complaintsRead = true;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (gone.signal.aborted) return;
    gone.abort();
    if (!isHungUp(error)) onWriteError(error);
  });
  stderr.on('error', () => {
    complaintsRead = false;
  });
  return {
    stdin,
    stdinIsPerson: stdin.isTTY === true,
    stdout,
    stdoutIsPerson: stdout.isTTY === true,
    stderr,
    env,
    readerGone: gone.signal,
    print: (text) => {
      if (!gone.signal.aborted) write(stdout, text);
    },
    complain: (line) => {
      if (complaintsRead) write(stderr, `${oneLine(line)}\n`);
    },
  };
}

/** A reader that has seen enough is no error. */
function isHungUp({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ECONNRESET' || code === 'ERR_STREAM_DESTROYED' || code === 'EOF';
}

function write(stream: Writable, text: string): void {
  if (stream.writable) stream.write(text);
}
