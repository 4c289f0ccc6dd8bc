import { useEffect } from 'react';

/** Says on the page itself when the screen can be used (`data-app-state="ready"`): tests and tools wait for it. */
export function useAppReady(ready: boolean): void {
  useEffect(() => {
    document.documentElement.dataset.appState = ready ? 'ready' : 'loading';
  }, [ready]);
}
