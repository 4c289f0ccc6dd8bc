import { PassThrough } from 'node:stream';
import { oneLine } from './printable.ts';
import { runCli } from './runCli.ts';
import type { Terminal } from './terminal.ts';

/** What a command line of a test came to. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** A terminal whose output is kept, for tests. */
export function testTerminal({
  env = {},
  input = '',
}: {
  env?: Terminal['env'];
  input?: string | Uint8Array;
} = {}) {
  let out = '';
  let err = '';
  const stdin = new PassThrough();
  stdin.end(input);
  const stderr = new PassThrough();
  stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const terminal: Terminal = {
    stdin,
    stdinIsPerson: false,
    stdout: new PassThrough(),
    stdoutIsPerson: false,
    stderr,
    env,
    readerGone: new AbortController().signal,
    print: (text) => {
      out += text;
    },
    complain: (line) => {
      err += `${oneLine(line)}\n`;
    },
  };
  return { terminal, out: () => out, err: () => err };
}

/** Runs a command line within the test's own process. */
export async function runHere(
  args: string[],
  options: Parameters<typeof testTerminal>[0] = {},
): Promise<Ran> {
  const { terminal, out, err } = testTerminal(options);
  const code = await runCli(args, terminal, '1.2.3');
  return { code, out: out(), err: err() };
}
