import type { RunInfo, RunItem } from '#shared/api/conversations.ts';
import type { CallError } from '../../api/callError.ts';
import type { Client } from '../../api/client.ts';
import { subscribe } from '../../api/subscribe.ts';
import { type Conversation, EMPTY_CONVERSATION } from '../fold/conversation.ts';
import { foldItems } from '../fold/foldItems.ts';

/** Follows one run's stream and folds it, many items at a time. */
export interface RunFollower {
  /** Follows a run from its start on, unless it is followed already. */
  follow(run: RunInfo): void;
  /** Lets go; what has arrived is folded first. */
  stop(): void;
}

/** What a follower is told, and tells. */
export interface FollowerOptions {
  watch: Client['conversations']['watch'];
  /** The conversation so far. */
  current(): Conversation;
  /** The conversation after some more items. */
  onItems(next: Conversation, items: readonly RunItem[]): void;
  onError(error: CallError): void;
}

/** A follower of runs. A lost connection does not end it: the stream is told anew and what is shown stays until then. */
export function createRunFollower({ watch, current, onItems, onError }: FollowerOptions): RunFollower {
  let end: (() => void) | null = null;
  let waiting: RunItem[] = [];
  /** The stream begins anew: what it tells replaces what is shown. */
  let anew = false;

  const take = (item: RunItem) => {
    waiting.push(item);
    // Kept runs arrive by the thousand, one item a message.
    if (waiting.length === 1) setTimeout(fold, BATCH_MS);
  };
  const fold = () => {
    const items = waiting;
    if (items.length === 0) return;
    waiting = [];
    const next = foldItems(anew ? EMPTY_CONVERSATION : current(), items);
    anew = false;
    onItems(next, items);
  };
  const begin = () => {
    waiting = [];
    anew = true;
  };

  return {
    follow({ id }) {
      if (end) return;
      begin();
      end = subscribe((signal) => watch({ runId: id }, { signal }), take, { onReset: begin, onError });
    },
    stop() {
      end?.();
      end = null;
      fold();
    },
  };
}

const BATCH_MS = 8;
