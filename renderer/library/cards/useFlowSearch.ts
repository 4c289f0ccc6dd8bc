import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { FlowCard } from '#shared/api/flows.ts';
import { callError } from '../../api/callError.ts';
import { useAppServices } from '../../shell/AppContext.ts';

/** Waits for a pause in typing this long. */
const PAUSE_MS = 120;

/**
 * The flows that a search finds (all of them without one), live. `cards` is null until the first answer; while another
 * search is on its way the last result stays.
 */
export function useFlowSearch(search: string): {
  cards: readonly FlowCard[] | null;
  error: string | null;
  searching: boolean;
} {
  const { cards, client } = useAppServices();
  const all = useStore(cards.store, (state) => state.cards);
  const listError = useStore(cards.store, (state) => state.error);
  const [found, setFound] = useState<{ search: string; cards: FlowCard[] } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const wanted = search.trim();

  // biome-ignore lint/correctness/useExhaustiveDependencies: searches again when the flows changed
  useEffect(() => {
    setError(null);
    if (wanted === '') {
      setFound(null);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      client.flows
        .list({ search: wanted.slice(0, 500) }, { signal: controller.signal })
        .then((result) => setFound({ search: wanted, cards: result }))
        .catch((failure: unknown) => {
          if (!controller.signal.aborted) setError(callError(failure).message);
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted, client, all]);

  if (wanted === '') return { cards: all, error: listError, searching: false };
  return { cards: found?.cards ?? all, error, searching: found?.search !== wanted };
}
