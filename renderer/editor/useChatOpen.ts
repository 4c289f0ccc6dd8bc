import { useOpenChat } from '../chat/store/useOpenChat.ts';
import { useEditor, useEditorState } from './EditorContext.ts';
import type { Editor } from './editorStore.ts';

/** Editors whose inspector gave its place to the chat: it comes back when the chat closes. */
const replaced = new WeakSet<Editor>();

/** Whether the test chat is open, and what Test does: `show` it in the inspector's place, `close` it, or either. */
export function useChatOpen(): {
  visible: boolean;
  show(): void;
  toggle(): void;
  close(): void;
} {
  const { editor } = useEditor();
  const openChat = useOpenChat();
  const open = useEditorState((state) => state.chatOpen);
  const close = () => {
    editor.setPanel('chat', false);
    if (replaced.delete(editor)) editor.setPanel('inspector', true);
  };
  const show = () => {
    if (editor.store.getState().inspectorOpen) replaced.add(editor);
    // The chat first: the panels' memory then knows that the inspector only gave way.
    openChat();
    editor.setPanel('inspector', false);
  };
  const toggle = () => {
    // Open but behind the inspector, the chat comes to the front.
    const shown = document.querySelector('[data-panel="chat"]') !== null;
    if (open && shown) close();
    else show();
  };
  return { visible: open, show, toggle, close };
}
