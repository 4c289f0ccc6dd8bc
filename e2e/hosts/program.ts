import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a program that has ended left behind. */
export interface Ended {
  /** Null when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** How to start a program. */
export interface ProgramOptions {
  env?: Record<string, string | undefined>;
  /** Written to its standard input, which is then closed. */
  input?: string;
}

/** A program that runs. */
export interface Program {
  child: ChildProcess;
  /** What it has written so far. */
  output: { stdout: string; stderr: string };
  ended: Promise<Ended>;
  /** Waits until its standard output matches. @throws Error with all it wrote when it ends before that */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
}

/** Starts a program in the repository's folder. */
export function startProgram(command: string, args: string[], { env, input }: ProgramOptions = {}): Program {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  child.stdin.on('error', () => undefined).end(input ?? '');
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }));
  return {
    child,
    output,
    ended,
    says: (pattern) =>
      new Promise((done, fail) => {
        const look = () => {
          const match = output.stdout.match(pattern);
          if (match) done(match);
        };
        child.stdout.on('data', look);
        look();
        ended.then(
          ({ code }) =>
            fail(new Error(`${command} ended with code ${code}:\n${output.stdout}${output.stderr}`)),
          fail,
        );
      }),
  };
}

/** Runs a program to its end. */
export function runProgram(command: string, args: string[], options?: ProgramOptions): Promise<Ended> {
  return startProgram(command, args, options).ended;
}
