import { useMemo } from 'react';
import type { KeptExchange } from '#shared/api/conversations.ts';
import { useChatState } from '../chat/store/useChat.ts';
import { useEditor } from '../editor/EditorContext.ts';
import type { LastExchange } from '../fields/surroundings.ts';

/** The last request of each webhook in the conversation that the test chat shows, by action. */
export function useLastExchanges(): (actionId: string) => LastExchange | null {
  const { editor } = useEditor();
  const exchanges = useChatState((state) => state.conversation.exchanges);
  return useMemo(() => {
    const last = new Map(exchanges.map((exchange) => [exchange.actionId, exchange]));
    return (actionId) => {
      const exchange = last.get(actionId);
      return exchange ? { ...lastExchange(exchange), show: () => editor.showExchange(exchange.id) } : null;
    };
  }, [exchanges, editor]);
}

/** One exchange in the words of a card's last line. */
export function lastExchange(exchange: KeptExchange): LastExchange {
  const { code, message, status, entries, timings, startedAt } = exchange;
  const ok = code === undefined;
  const count = entries?.length ?? 0;
  return {
    ok,
    word: status === null ? (code ?? 'sent') : String(status),
    detail: ok ? `${count} ${count === 1 ? 'entry' : 'entries'} stored` : (message ?? code),
    ms: timings.total,
    at: startedAt,
  };
}
