import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Ran } from './terminalFixture.ts';

/** The command line's entry. */
export const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

/** The command line from its sources in a process of its own; standard input is a pipe that stays open. */
export function startCli(args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, NO_PROXY: '*', ...env },
    stdio: 'pipe',
  });
}

/** As `startCli`, to its end: `input` is all of its standard input. */
export async function runProcess(
  args: string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const child = startCli(args, env);
  const out = collect(child.stdout);
  const err = collect(child.stderr);
  // It may end without having read its input.
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code: code ?? -1, out: out(), err: `${err()}${signal ? `(${signal})` : ''}` };
}

/** The text that a stream has given so far. */
export function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** Writes JSON, or text as it is, into a file of a folder that is gone after the test, and gives its path. */
export function fileOf(name: string, content: unknown): string {
  const path = join(tempFolder(), name);
  const raw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, raw ? content : JSON.stringify(content));
  return path;
}

/** A fresh folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
