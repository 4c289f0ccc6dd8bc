import type { ChatLine, Conversation, Datum, LineOf, PathStep } from './conversation.ts';

/** A conversation while items are folded into it: copied once a batch, so that thousands of items stay cheap. */
export class ConversationDraft {
  /** What is not a list. */
  now: Omit<Conversation, 'lines' | 'path' | 'visited' | 'taken' | 'data' | 'exchanges'>;
  readonly lines: ChatLine[];
  readonly path: PathStep[];
  readonly visited: Set<string>;
  readonly taken: Set<string>;
  readonly data: Map<string, Datum>;
  readonly exchanges: Conversation['exchanges'][number][];

  constructor(from: Conversation) {
    const { lines, path, visited, taken, data, exchanges, ...now } = from;
    this.now = now;
    this.lines = [...lines];
    this.path = [...path];
    this.visited = new Set(visited);
    this.taken = new Set(taken);
    this.data = new Map(data);
    this.exchanges = [...exchanges];
  }

  set(change: Partial<ConversationDraft['now']>): void {
    this.now = { ...this.now, ...change };
  }

  push(line: ChatLine): void {
    this.lines.push(line);
  }

  /** The last line of a kind that `fits`, with its place; null where there is none. */
  findLast<Kind extends ChatLine['kind']>(
    kind: Kind,
    fits: (line: LineOf<Kind>) => boolean,
  ): { index: number; line: LineOf<Kind> } | null {
    for (let index = this.lines.length - 1; index >= 0; index--) {
      const line = this.lines[index];
      if (line?.kind === kind && fits(line as LineOf<Kind>)) return { index, line: line as LineOf<Kind> };
    }
    return null;
  }

  done(): Conversation {
    const { lines, path, visited, taken, data, exchanges } = this;
    return { ...this.now, lines, path, visited, taken, data, exchanges };
  }
}
