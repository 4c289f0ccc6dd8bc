import { useEditor } from '../../editor/EditorContext.ts';
import { focusComposer } from '../composer/composerFocus.ts';
import { useChat } from './useChat.ts';

/** What "Test" does: shows the chat, starts a conversation where there is none, and puts the cursor into the composer. */
export function useOpenChat(): () => void {
  const { editor } = useEditor();
  const chat = useChat();
  return () => {
    editor.setPanel('chat', true);
    focusComposer();
    if (chat.store.getState().phase === 'idle') void chat.start();
  };
}
