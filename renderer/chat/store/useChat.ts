import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { OpenDocument } from '../../document/documentStore.ts';
import { type EditorValue, useEditor } from '../../editor/EditorContext.ts';
import { useAppServices } from '../../shell/AppContext.ts';
import type { AppServices } from '../../shell/appServices.ts';
import type { Chat, ChatState } from './chatState.ts';
import { createChat } from './chatStore.ts';

/** A chat an open flow, for as long as the flow is open in this window. */
const chats = new WeakMap<OpenDocument, Chat>();

/** The test chat of the open flow; its conversation is followed while the component is shown. */
export function useChat(): Chat {
  const chat = chatOf(useEditor(), useAppServices());
  useEffect(() => chat.attach(), [chat]);
  return chat;
}

/** A part of the test chat's state; objects made by `select` are compared one level deep. */
export function useChatState<Part>(select: (state: ChatState) => Part): Part {
  return useStore(useChat().store, useShallow(select));
}

function chatOf({ document, editor }: EditorValue, { client, settings }: AppServices): Chat {
  let chat = chats.get(document);
  if (!chat) {
    chat = createChat({ client, document, editor, settings });
    chats.set(document, chat);
  }
  return chat;
}
