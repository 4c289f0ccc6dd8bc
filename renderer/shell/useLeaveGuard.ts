import { useEffect } from 'react';
import { useAppServices } from './AppContext.ts';

/** Asks before the window closes while edits are not on disk yet. */
export function useLeaveGuard(): void {
  const { flows } = useAppServices();
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (flows.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [flows]);
}
