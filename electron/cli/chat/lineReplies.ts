import { createInterface, type Interface } from 'node:readline';
import type { Happening } from '#shared/core/need.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import type { Replies } from './replies.ts';

/** How replies are read from standard input. */
export interface LineOptions {
  terminal: Terminal;
  /** No reply for so long ends the conversation (flow-format.md, Running); null: never. */
  idleTimeoutMinutes: number | null;
  /** A person types them: a prompt is shown, and a suggestion can be chosen by its number. */
  prompt: { text: string; onInterrupt(): void } | null;
  signal: AbortSignal;
}

/** Replies from standard input, a line a reply. Blank lines say nothing and are passed over. */
export function lineReplies({ terminal, idleTimeoutMinutes, prompt, signal }: LineOptions): Replies {
  const screen = terminal.stdoutIsPerson ? terminal.stdout : terminal.stderr;
  const lines = createInterface(
    prompt
      ? { input: terminal.stdin, output: screen, terminal: true }
      : { input: terminal.stdin, crlfDelay: Number.POSITIVE_INFINITY },
  );
  const queue: string[] = [];
  let closed = false;
  let wake: (() => void) | null = null;
  const awake = () => wake?.();
  lines.on('line', (line) => {
    if (line.trim() !== '') queue.push(line);
    else if (prompt && wake) lines.prompt();
    awake();
  });
  lines.on('close', () => {
    closed = true;
    awake();
  });
  if (prompt) lines.on('SIGINT', prompt.onInterrupt);
  // Reading that fails (a terminal that went away) is the end of the input.
  terminal.stdin.on('error', () => lines.close());
  signal.addEventListener('abort', awake);

  const arrival = async (): Promise<'there' | 'idle'> => {
    if (prompt) ask(lines, prompt.text);
    let idle = false;
    const timer =
      idleTimeoutMinutes === null
        ? undefined
        : setTimeout(() => {
            idle = true;
            awake();
          }, idleTimeoutMinutes * 60_000);
    while (queue.length === 0 && !closed && !idle && !signal.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    wake = null;
    clearTimeout(timer);
    // The prompt is left standing: what comes next begins on a line of its own.
    if (prompt && queue.length === 0) screen.write('\n');
    return queue.length === 0 && idle ? 'idle' : 'there';
  };
  return {
    next: async (suggestions) => {
      if (queue.length === 0 && (await arrival()) === 'idle') return TIMED_OUT;
      const line = signal.aborted ? undefined : queue.shift();
      if (line === undefined) return null;
      const text = prompt ? chosen(line, suggestions) : line;
      if (text !== line) screen.write(`     = ${printable(text)}\n`);
      return { type: 'reply', text };
    },
    close: () => {
      lines.close();
      terminal.stdin.pause();
      return queue.length;
    },
  };
}

const TIMED_OUT: Happening & { type: 'timed-out' } = { type: 'timed-out' };

function ask(lines: Interface, text: string): void {
  lines.setPrompt(text);
  lines.prompt();
}

/** The suggestion of a number, or the line itself; `\2` says 2. */
export function chosen(line: string, suggestions: readonly string[]): string {
  const text = line.trim();
  if (!/^\\?\d{1,2}$/.test(text) || suggestions.length === 0) return line;
  if (text.startsWith('\\')) return text.slice(1);
  return suggestions.includes(text) ? text : (suggestions[Number(text) - 1] ?? line);
}
