import { useOpenChat } from '../chat/useOpenChat.ts';
import { useEditor, useEditorState } from './EditorContext.ts';

/** Whether the test chat is on the screen, and what Test does: it opens the chat in the inspector's place, or closes it. */
export function useChatOpen(): { visible: boolean; toggle(): void; close(): void } {
  const { editor } = useEditor();
  const openChat = useOpenChat();
  const open = useEditorState((state) => state.chatOpen);
  const close = () => {
    editor.setPanel('chat', false);
    editor.setPanel('inspector', true);
  };
  const toggle = () => {
    const shown = document.querySelector('[data-panel="chat"]') !== null;
    if (open && shown) return close();
    editor.setPanel('inspector', false);
    // Open but behind the inspector: closing that brings it to the front.
    openChat();
  };
  return { visible: open, toggle, close };
}
