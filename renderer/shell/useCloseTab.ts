import { useCallback } from 'react';
import { toast } from '../ui/overlays/toast.ts';
import { useAppServices } from './AppContext.ts';
import { goToRoute, parseRoute } from './route.ts';

/** Closes a flow's tab once its edits are saved. Where they can't be, it stays open and says so. */
export function useCloseTab(): (flowId: string) => void {
  const { flows, tabs } = useAppServices();
  return useCallback(
    (flowId) => {
      void flows.close(flowId).then((closed) => {
        if (!closed) {
          goToRoute({ screen: 'flow', flowId });
          toast({
            id: `close ${flowId}`,
            tone: 'danger',
            text: 'Not closed: the last edits are not saved yet. Closing would lose them.',
            action: { label: 'Close anyway', run: () => drop(flowId) },
          });
        } else leave(flowId);
      });
      const leave = (id: string) => {
        const next = tabs.close(id);
        const route = parseRoute(location.hash);
        if (route.screen !== 'flow' || route.flowId !== id) return;
        goToRoute(next ? { screen: 'flow', flowId: next } : { screen: 'library' }, 'replace');
      };
      const drop = (id: string) => {
        flows.drop(id);
        leave(id);
      };
    },
    [flows, tabs],
  );
}
