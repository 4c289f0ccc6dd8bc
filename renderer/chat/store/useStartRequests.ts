import { useEffect } from 'react';
import { useDocumentState, useEditor, useEditorState } from '../../editor/EditorContext.ts';
import type { Editor } from '../../editor/editorStore.ts';
import { useSettings } from '../../settings/useSetting.ts';
import { keptSeeds } from './keptSeeds.ts';
import { useChat } from './useChat.ts';

/** The last request each editor's chat has taken: the panel may be closed and opened in between. */
const taken = new WeakMap<Editor, number>();

/** Starts a conversation at a node where the canvas or the inspector asked for it. */
export function useStartRequests(): void {
  const chat = useChat();
  const settings = useSettings();
  const { editor } = useEditor();
  const flowId = useDocumentState((state) => state.flowId);
  const request = useEditorState((state) => state.startAt);
  useEffect(() => {
    if (!request || taken.get(editor) === request.number) return;
    taken.set(editor, request.number);
    const data = keptSeeds(settings, flowId);
    void chat.start({ startAt: request.nodeId, ...(data && { data }) });
  }, [chat, editor, settings, flowId, request]);
}
