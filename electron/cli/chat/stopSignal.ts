import type { Terminal } from '../terminal.ts';

/** What can stop a conversation: Ctrl-C, or a reader of its output that went away. */
export interface StopSignal {
  signal: AbortSignal;
  /** As Ctrl-C does. */
  interrupt(): void;
  /** Whether it was Ctrl-C. */
  interrupted(): boolean;
  /** Gives Ctrl-C back its ordinary meaning. */
  release(): void;
}

/** Listens for Ctrl-C until it is released; the second one ends the process at once. */
export function stopSignal({ readerGone }: Terminal): StopSignal {
  const controller = new AbortController();
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    controller.abort();
  };
  const leave = () => controller.abort();
  process.once('SIGINT', interrupt);
  readerGone.addEventListener('abort', leave);
  return {
    signal: controller.signal,
    interrupt,
    interrupted: () => interrupted,
    release: () => {
      process.off('SIGINT', interrupt);
      readerGone.removeEventListener('abort', leave);
    },
  };
}
