import { useEffect } from 'react';
import { useSetting } from '../../settings/useSetting.ts';
import { useEditor } from '../EditorContext.ts';
import {
  defaultSizes,
  type PanelMemory,
  type PanelSizes,
  panelKey,
  type WindowClass,
} from './panelMemory.ts';

const NOTHING: PanelMemory = {};

/** The panels' sizes in windows of a class and the function that remembers them; what is open is remembered too. */
export function usePanelMemory(of: WindowClass): [PanelSizes, (sizes: Partial<PanelSizes>) => void] {
  const { editor } = useEditor();
  const [memory, remember] = useSetting<PanelMemory>(panelKey(of), NOTHING);
  const sizes = { ...defaultSizes(of), ...memory.sizes };

  useEffect(
    () =>
      editor.store.subscribe(({ inspectorOpen, drawer, chatOpen }, before) => {
        if (inspectorOpen === before.inspectorOpen && drawer === before.drawer) return;
        // The chat that takes the inspector's place is no wish to be without it.
        const open = chatOpen ? { ...memory.open, drawer } : { inspectorOpen, drawer };
        remember({ ...memory, open });
      }),
    [editor, memory, remember],
  );
  return [sizes, (change) => remember({ ...memory, sizes: { ...memory.sizes, ...change } })];
}
