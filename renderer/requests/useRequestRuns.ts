import { useMemo } from 'react';
import { useChatState } from '../chat/store/useChat.ts';
import type { RequestRun } from './requestRows.ts';

/** The runs whose requests are listed: the one the chat shows first, then earlier ones. */
export function useRequestRuns(): readonly RequestRun[] {
  const { run, exchanges, earlier } = useChatState(({ run, conversation, earlier }) => ({
    run,
    exchanges: conversation.exchanges,
    earlier,
  }));
  return useMemo(() => {
    const current = run ? [{ runId: run.id, startedAt: run.startedAt, exchanges }] : [];
    const before = (earlier ?? []).map(({ run, exchanges }) => ({
      runId: run.id,
      startedAt: run.startedAt,
      exchanges,
    }));
    // Without a conversation the newest earlier run has a line too: it is not the one the chat shows.
    return run ? [...current, ...before] : [{ runId: '', startedAt: '', exchanges: [] }, ...before];
  }, [run, exchanges, earlier]);
}

/** How many requests the conversation has made, for the tab's badge. */
export function useRequestCount(): number {
  return useChatState(({ conversation }) => conversation.exchanges.length);
}
