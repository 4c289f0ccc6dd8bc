import { useEffect, useState } from 'react';
import type { FlowDocument } from '#shared/flow/document.ts';
import { useEditor } from '../editor/EditorContext.ts';

const QUIET_MS = 200;

/**
 * The flow as it was when it last came to rest: for what looks at the whole of it and need not keep up with every key
 * or every frame of a drag.
 */
export function useSettledFlow(): FlowDocument {
  const { store } = useEditor().document;
  const [settled, setSettled] = useState(() => store.getState().document);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => setSettled(store.getState().document);
    take();
    const stop = store.subscribe((state, before) => {
      if (state.document === before.document) return;
      clearTimeout(timer);
      timer = setTimeout(take, QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return settled;
}
