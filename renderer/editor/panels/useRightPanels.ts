import { useEffect, useState } from 'react';
import { useWindowSize } from '../../shell/useWindowSize.ts';
import { useEditor, useEditorState } from '../EditorContext.ts';
import type { PanelSizes } from './panelMemory.ts';
import { type RightPanel, rightPanels } from './rightPanels.ts';

/** The panels to show on the right, from the left: both where there is room, else the one asked for last. */
export function useRightPanels(sizes: PanelSizes): readonly RightPanel[] {
  const { editor } = useEditor();
  const { width } = useWindowSize();
  const { inspectorOpen, chatOpen } = useEditorState((state) => ({
    inspectorOpen: state.inspectorOpen,
    chatOpen: state.chatOpen,
  }));
  const [front, setFront] = useState<RightPanel>('chat');
  useEffect(
    () =>
      editor.store.subscribe((state, before) => {
        if (state.chatOpen && !before.chatOpen) return setFront('chat');
        const asked = state.inspectorOpen && !before.inspectorOpen;
        const wentTo = state.place !== before.place;
        // A place chosen in the chat is looked at on the canvas; the chat is not taken away from under the pointer.
        if ((asked || wentTo) && !document.activeElement?.closest('[data-panel="chat"]'))
          setFront('inspector');
      }),
    [editor],
  );
  return rightPanels({ inspectorOpen, chatOpen, front, width, inspector: sizes.inspector, chat: sizes.chat });
}
