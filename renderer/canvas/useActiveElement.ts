import { useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { noteIdOf } from './flowItems.ts';
import { cardElementId } from './node/NodeCard.tsx';
import { noteElementId } from './note/NoteCard.tsx';

/**
 * The id of the element of the item that the keyboard is on, for `aria-activedescendant`; undefined while it is not in
 * the page: out of view, or one of many in the overview.
 */
export function useActiveElement(item: string | null): string | undefined {
  const store = useStoreApi();
  const [id, setId] = useState<string>();
  useEffect(() => {
    const noteId = item === null ? null : noteIdOf(item);
    const wanted = item === null ? null : noteId === null ? cardElementId(item) : noteElementId(noteId);
    let frame = 0;
    const look = () => {
      frame = 0;
      setId(wanted !== null && document.getElementById(wanted) ? wanted : undefined);
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    // Items come into and leave the page as the view moves.
    const stop = wanted === null ? () => {} : store.subscribe(later);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [store, item]);
  return id;
}
