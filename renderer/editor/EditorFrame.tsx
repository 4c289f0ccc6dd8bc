import { useRef } from 'react';
import { useWindowSize } from '../shell/useWindowSize.ts';
import { DrawerToolsProvider } from './DrawerTools.tsx';
import { EditorPanels } from './EditorPanels.tsx';
import { windowClass } from './panelMemory.ts';
import { SaveBanner } from './SaveBanner.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useEditorCommands } from './useEditorCommands.ts';

/** The editor of an open flow: toolbar, canvas, panels on the right, drawer below. */
export function EditorFrame() {
  const name = useRef<{ rename(): void }>(null);
  const { width } = useWindowSize();
  useEditorCommands(() => name.current?.rename());
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
