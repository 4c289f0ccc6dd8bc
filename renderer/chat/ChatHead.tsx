import { Ellipsis, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Mode } from '#shared/api/conversations.ts';
import { copyText } from '../ui/controls/copyText.ts';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { Segmented } from '../ui/controls/Segmented.tsx';
import { announce } from '../ui/frame/announce.ts';
import { useShortcuts } from '../ui/keyboard/useShortcuts.ts';
import { Menu } from '../ui/overlays/Menu.tsx';
import { toast } from '../ui/overlays/toast.ts';
import { focusComposer } from './composer/composerFocus.ts';
import { StartDialog } from './StartDialog.tsx';
import { useChat, useChatState } from './store/useChat.ts';
import { useChatMode } from './store/useChatMode.ts';
import { transcriptText } from './transcriptText.ts';

const MODES: readonly { value: Mode; label: string }[] = [
  { value: 'live', label: 'Live' },
  { value: 'sample', label: 'Sample' },
];

/** The chat's head: where webhooks get their answers, starting anew, and what is done less often. */
export function ChatHead() {
  const chat = useChat();
  const [mode, setMode] = useChatMode();
  const [starting, setStarting] = useState(false);
  const { busy, run, waits } = useChatState((state) => ({
    busy: state.phase === 'starting',
    run: state.run,
    waits: state.conversation.status?.waits,
  }));
  useShortcuts([
    {
      id: 'chat.restart',
      keys: RESTART,
      label: 'Restart the conversation',
      section: 'Test chat',
      inFields: true,
      run: () => void chat.restart(),
    },
  ]);
  const copy = async () => {
    if (await copyText(transcriptText(chat.store.getState().conversation))) announce('Copied');
    else toast({ text: 'The browser did not allow copying.', tone: 'danger' });
  };
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line pr-2.5 pl-4">
      <h2 className="min-w-0 flex-1 truncate type-13 font-semibold">Test chat</h2>
      <Segmented
        label="Where webhooks get their answers"
        value={mode}
        onChange={setMode}
        options={MODES}
        className="mr-1"
      />
      <IconButton
        icon={RotateCcw}
        label={run ? 'Restart the conversation' : 'Start a conversation'}
        keys={RESTART}
        loading={busy}
        onClick={() => {
          focusComposer();
          void chat.restart();
        }}
      />
      <Menu
        align="end"
        trigger={<IconButton icon={Ellipsis} label="More" />}
        items={[
          { id: 'startAt', label: 'Start at a node…', run: () => setStarting(true) },
          {
            id: 'timeOut',
            label: 'Simulate the idle time-out',
            ...(waits === 'reply' ? {} : { disabledReason: 'only while the bot waits' }),
            run: () => chat.timeOut(),
          },
          {
            section: null,
            items: [
              {
                id: 'copy',
                label: 'Copy the transcript',
                ...(run ? {} : { disabledReason: NOTHING }),
                run: () => void copy(),
              },
              {
                id: 'clear',
                label: 'Clear the chat',
                ...(run ? {} : { disabledReason: NOTHING }),
                run: () => chat.clear(),
              },
            ],
          },
        ]}
      />
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </header>
  );
}

const RESTART = 'Mod+Shift+R';
const NOTHING = 'nothing was said';
