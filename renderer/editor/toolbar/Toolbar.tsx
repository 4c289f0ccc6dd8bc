import { Braces, Play, Redo2, Undo2 } from 'lucide-react';
import type { Ref } from 'react';
import { hostKeys } from '../../commands/hostKeys.ts';
import { useExportDialog } from '../../export/ExportContext.ts';
import { useAppServices } from '../../shell/AppContext.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { KeyHint } from '../../ui/keyboard/KeyHint.tsx';
import { useDocumentState, useFlow } from '../EditorContext.ts';
import { useChatOpen } from '../useChatOpen.ts';
import { EnvironmentPicker } from './EnvironmentPicker.tsx';
import { FlowName } from './FlowName.tsx';
import { ProblemCount } from './ProblemCount.tsx';
import { SavedState } from './SavedState.tsx';
import { useUndo } from './useUndo.ts';

/** What concerns the whole flow: name, saved state, undo; environment, problems, export, test. */
export function Toolbar({ nameRef }: { nameRef: Ref<{ rename(): void }> }) {
  const { info } = useAppServices();
  const flowId = useDocumentState((state) => state.flowId);
  const name = useFlow((flow) => flow.name);
  const { undo, redo, undoLabel, redoLabel } = useUndo();
  const openExport = useExportDialog();
  const { visible: chatShown, toggle: toggleChat } = useChatOpen();
  const testKeys = hostKeys('test', info.host)[0];
  return (
    <div
      role="toolbar"
      aria-label="Flow"
      data-panel="toolbar"
      className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-panel pr-3 pl-2.5"
    >
      <FlowName ref={nameRef} />
      <SavedState />
      <Line />
      <IconButton
        icon={Undo2}
        label={undoLabel ? `Undo ${undoLabel}` : 'Undo'}
        keys="Mod+Z"
        disabledReason={undoLabel ? undefined : 'nothing to undo'}
        onClick={undo}
      />
      <IconButton
        icon={Redo2}
        label={redoLabel ? `Redo ${redoLabel}` : 'Redo'}
        keys="Mod+Shift+Z"
        disabledReason={redoLabel ? undefined : 'nothing to redo'}
        onClick={redo}
      />
      <span className="min-w-0 flex-1" />
      <EnvironmentPicker />
      <Line />
      <ProblemCount />
      <Line />
      <Button
        icon={Braces}
        tooltip="Export as JSON"
        keys="Mod+E"
        hideKeys
        onClick={() => openExport({ flowId, name })}
      >
        Export
      </Button>
      <Button
        variant="primary"
        icon={Play}
        tooltip={chatShown ? 'Close the test chat' : 'Talk to the bot'}
        keys={testKeys}
        hideKeys
        aria-pressed={chatShown}
        onClick={toggleChat}
      >
        Test
        <KeyHint keys={testKeys} tone="accent" className="ml-0.5 max-[1279px]:hidden" />
      </Button>
    </div>
  );
}

function Line() {
  return <span aria-hidden="true" className="mx-1 h-4 w-px shrink-0 bg-line-strong" />;
}
