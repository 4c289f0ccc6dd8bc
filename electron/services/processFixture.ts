import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A process of its own with services in a data folder. */
export interface TestProcess {
  /** The lines it has printed so far. */
  lines: string[];
  /** Resolves when it has printed so many lines (or has ended). */
  printed(count: number): Promise<void>;
  /** Ends it as a power cut would, and resolves when it is gone. */
  kill(): Promise<void>;
}

/** For tests: runs a program of `services/*Fixture.ts` with Node, in a process of its own. */
export function startProcess(program: string, ...args: string[]): TestProcess {
  const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', at('rawImportsFixture.ts'), at(program), ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, PARLEY_VAULT: 'file' },
    },
  );
  const lines: string[] = [];
  let rest = '';
  let wake = () => {};
  let gone = false;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      gone = true;
      wake();
      resolve();
    });
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    lines,
    printed: async (count) => {
      while (lines.length < count && !gone) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
