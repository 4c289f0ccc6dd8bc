import { useChatState } from '../chat/store/useChat.ts';

/** How many names the conversation's interaction data has, for the tab's badge. */
export function useDataCount(): number {
  return useChatState(({ conversation }) => conversation.data.size);
}
