import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useAppServices } from './AppContext.ts';

/** The name of a flow, live: as this window edits it, else as the library lists it. */
export function useFlowName(flowId: string): string {
  const { flows, cards } = useAppServices();
  const slot = useStore(flows.store, ({ slots }) => slots.get(flowId));
  const store = slot?.state === 'open' ? slot.document.store : null;
  const open = useSyncExternalStore(
    useCallback((listener: () => void) => store?.subscribe(listener) ?? (() => {}), [store]),
    () => store?.getState().document.name ?? null,
  );
  const listed = useStore(cards.store, (state) => state.cards?.find(({ id }) => id === flowId)?.name);
  return open ?? listed ?? 'Flow';
}
