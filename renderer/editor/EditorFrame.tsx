import { useEffect, useRef } from 'react';
import { useChat } from '../chat/store/useChat.ts';
import { useWindowSize } from '../shell/useWindowSize.ts';
import { useDocumentState } from './EditorContext.ts';
import { DrawerToolsProvider } from './panels/DrawerTools.tsx';
import { EditorPanels } from './panels/EditorPanels.tsx';
import { windowClass } from './panels/panelMemory.ts';
import { SaveBanner } from './toolbar/SaveBanner.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { useChatOpen } from './useChatOpen.ts';
import { useEditorCommands } from './useEditorCommands.ts';
import { takeWantedTest } from './wantedTest.ts';

/** The editor of an open flow: toolbar, canvas, panels on the right, drawer below. */
export function EditorFrame() {
  const name = useRef<{ rename(): void }>(null);
  const { width } = useWindowSize();
  useEditorCommands(() => name.current?.rename());
  useWantedTest();
  const of = windowClass(width);
  return (
    <DrawerToolsProvider>
      <Toolbar nameRef={name} />
      <SaveBanner />
      {/* Sizes are remembered a class: another class starts with its own. */}
      <EditorPanels key={of} windowClass={of} />
    </DrawerToolsProvider>
  );
}

/** Starts the conversation that was asked for before the flow was shown, once it is known that none goes on. */
function useWantedTest(): void {
  const flowId = useDocumentState((state) => state.flowId);
  const chat = useChat();
  const { show } = useChatOpen();
  const newest = useRef(show);
  newest.current = show;
  useEffect(() => {
    if (!takeWantedTest(flowId)) return;
    const start = () => {
      if (chat.store.getState().phase === 'looking') return;
      stop();
      newest.current();
    };
    const stop = chat.store.subscribe(start);
    start();
  }, [flowId, chat]);
}
