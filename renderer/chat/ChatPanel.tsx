import { Database, MessagesSquare, Play } from 'lucide-react';
import { useEditor } from '../editor/EditorContext.ts';
import { Button } from '../ui/controls/Button.tsx';
import { EmptyState } from '../ui/display/EmptyState.tsx';
import { ChatHead } from './ChatHead.tsx';
import { ComposerNotices, SelfSignedNotice } from './ChatNotices.tsx';
import { ChatStream } from './ChatStream.tsx';
import { Composer } from './composer/Composer.tsx';
import { FaultMenu } from './composer/FaultMenu.tsx';
import { PathStrip } from './PathStrip.tsx';
import { useChat, useChatState } from './store/useChat.ts';
import { useStartRequests } from './store/useStartRequests.ts';
import { useSurroundings } from './useSurroundings.ts';

/** The test chat: a real conversation with the bot, and everything that happens in it. It fills the panel it is in. */
export function ChatPanel() {
  useSurroundings();
  useStartRequests();
  const { phase, run, data } = useChatState(({ phase, run, conversation }) => ({
    phase,
    run,
    data: conversation.data.size,
  }));
  const { editor } = useEditor();
  return (
    <div
      data-app-state={phase === 'looking' ? 'loading' : 'ready'}
      className="flex h-full min-h-0 min-w-0 flex-col bg-panel"
    >
      <ChatHead />
      <PathStrip />
      <SelfSignedNotice />
      {run ? <ChatStream key={run.id} /> : <NoConversation quiet={phase !== 'idle'} />}
      <ComposerNotices />
      <div className="shrink-0 border-t border-line px-4 pt-3 pb-2.5">
        <Composer />
        <div className="-mx-1.5 mt-2 flex items-center gap-1">
          <Button
            icon={Database}
            size={24}
            variant="ghost"
            tooltip="Interaction data of this conversation"
            onClick={() => editor.store.setState({ drawer: 'data' })}
          >
            Data {data}
          </Button>
          <FaultMenu />
        </div>
      </div>
    </div>
  );
}

function NoConversation({ quiet }: { quiet: boolean }) {
  const chat = useChat();
  if (quiet) return <div className="flex-1" />;
  return (
    <EmptyState
      icon={MessagesSquare}
      title="Talk to your bot"
      className="min-h-0 flex-1"
      action={
        <Button variant="primary" icon={Play} onClick={() => void chat.start()}>
          Start a conversation
        </Button>
      }
    >
      It runs the flow as it is drawn and shows each step: routes, requests, data, and why something failed.
    </EmptyState>
  );
}
