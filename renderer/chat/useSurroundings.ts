import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useDocumentState } from '../editor/EditorContext.ts';
import { useFlowEnvironment } from '../environments/useEnvironments.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { useChat } from './store/useChat.ts';
import { useChatMode } from './store/useChatMode.ts';

/** Tells the chat what was chosen in the toolbar and in its head, from the first time that is known. */
export function useSurroundings(): void {
  const chat = useChat();
  const flowId = useDocumentState((state) => state.flowId);
  const known = useStore(
    useAppServices().environments.store,
    ({ environments, error }) => environments !== null || error !== null,
  );
  const [environment] = useFlowEnvironment(flowId);
  const [mode] = useChatMode();
  const environmentId = environment?.id ?? null;
  const environmentName = environment?.name ?? null;
  useEffect(() => {
    if (known) chat.setSurroundings({ environmentId, environmentName, mode });
  }, [chat, known, environmentId, environmentName, mode]);
}
