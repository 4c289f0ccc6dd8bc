import { type SpawnOptions, spawn } from 'node:child_process';

/**
 * Runs a program to its end, its output streamed to this terminal.
 * @returns its exit code; 1 when a signal ended it
 * @throws Error when it cannot be started
 */
export function run(command: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const stop = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
    // Ctrl-C reaches the program by itself; this process stays to see it end.
    process.on('SIGINT', ignore);
    const cleanUp = () => {
      process.off('SIGTERM', stop);
      process.off('SIGHUP', stop);
      process.off('SIGINT', ignore);
    };
    child.on('error', (error) => {
      cleanUp();
      fail(error);
    });
    child.on('exit', (code) => {
      cleanUp();
      done(code ?? 1);
    });
  });
}

/** Runs a script with this same Node. */
export function runNode(args: string[], options?: SpawnOptions): Promise<number> {
  return run(process.execPath, args, options);
}

function ignore(): void {}
