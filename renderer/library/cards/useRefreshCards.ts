import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useAppServices } from '../../shell/AppContext.ts';

/** Edits of other windows come in bursts; the list follows at most this often. */
const PAUSE_MS = 400;

/** Lists the flows anew, now and soon after something changed, while the screen that shows them is open. */
export function useRefreshCards(): void {
  const { cards } = useAppServices();
  const stale = useStore(cards.store, (state) => state.stale);
  const failed = useStore(cards.store, (state) => state.error !== null);
  useEffect(() => {
    if (!stale || failed) return;
    const timer = setTimeout(() => void cards.refresh(), cards.store.getState().cards ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [stale, failed, cards]);
}
