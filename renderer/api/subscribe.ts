import { type CallError, callError } from './callError.ts';

/** What may happen to a subscription besides its items. */
export interface SubscribeOptions {
  /**
   * The stream starts anew after the connection was lost: what it told so far is told again (`conversations.watch`), or
   * what happened meanwhile was missed and must be read (`flows.watch`). Called before the first new item.
   */
  onReset?: () => void;
  /** The stream failed and won't go on. Without this it ends silently. */
  onError?: (error: CallError) => void;
  /** The stream has told everything. */
  onEnd?: () => void;
}

/**
 * Follows a stream of the API, through lost connections, until it ends or is stopped.
 * @param call makes the call: `(signal) => client.conversations.watch({ runId }, { signal })`
 * @param onItem is called for each item, in order; never after the subscription was stopped
 * @returns a function that stops it
 */
export function subscribe<Item>(
  call: (signal: AbortSignal) => Promise<AsyncIterator<Item>>,
  onItem: (item: Item) => void,
  { onReset, onError, onEnd }: SubscribeOptions = {},
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  void follow();
  return () => controller.abort();

  async function follow(): Promise<void> {
    for (let first = true; !signal.aborted; first = false) {
      const failure = await once(first);
      if (signal.aborted) return;
      if (!failure) return onEnd?.();
      if (failure.code !== 'CONNECTION') return onError?.(failure);
      await failure.data.restored;
    }
  }

  /** One connection's worth of the stream. @returns why it broke, null when it told everything */
  async function once(first: boolean): Promise<CallError | null> {
    let stream: AsyncIterator<Item>;
    try {
      stream = await call(signal);
    } catch (error) {
      return callError(error);
    }
    if (!first && !signal.aborted) onReset?.();
    while (true) {
      let next: IteratorResult<Item>;
      try {
        next = await stream.next();
      } catch (error) {
        return callError(error);
      }
      if (signal.aborted || next.done) return null;
      onItem(next.value);
    }
  }
}
