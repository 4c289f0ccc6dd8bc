import { useCallback, useState } from 'react';
import { useEditor } from '../editor/EditorContext.ts';
import { inspectorMemory } from './inspectorMemory.ts';

/** Which parts of the inspector are open: cards, routes, optional fields. Those never touched are undefined. */
export interface OpenParts {
  get(part: string): boolean | undefined;
  set(part: string, open: boolean): void;
}

/** The open parts of this editor's inspector; a new object when any of them changes. */
export function useOpenParts(): OpenParts {
  const memory = inspectorMemory(useEditor().editor);
  const [open, setOpen] = useState(memory.open);
  const set = useCallback(
    (part: string, isOpen: boolean) => {
      if (memory.open.get(part) === isOpen) return;
      memory.open = new Map(memory.open).set(part, isOpen);
      setOpen(memory.open);
    },
    [memory],
  );
  return { get: useCallback((part: string) => open.get(part), [open]), set };
}
