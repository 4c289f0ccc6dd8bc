import type { Happening } from '#shared/core/need.ts';

/** What the customer says: from the command line, a pipe or a person. */
export interface Replies {
  /** What the customer does next; null: nothing more will come. */
  next(suggestions: readonly string[]): Promise<Extract<Happening, { type: 'reply' | 'timed-out' }> | null>;
  /** Lets go of the input. How many replies were there that nobody asked for. */
  close(): number;
}

/** The replies of `--say`, in order. */
export function scriptedReplies(texts: readonly string[]): Replies {
  const left = [...texts];
  return {
    next: async () => {
      const text = left.shift();
      return text === undefined ? null : { type: 'reply', text };
    },
    close: () => left.length,
  };
}
