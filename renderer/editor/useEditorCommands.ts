import {
  ArrowUpDown,
  Braces,
  CircleAlert,
  Copy,
  Database,
  PanelRight,
  Pencil,
  Play,
  Redo2,
  Undo2,
} from 'lucide-react';
import { hostKeys } from '../commands/hostKeys.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useExportDialog } from '../export/ExportContext.ts';
import { duplicateFlow } from '../library/cards/flowActions.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { goToRoute } from '../shell/route.ts';
import { takesText } from '../ui/keyboard/shortcuts.ts';
import { useEditor } from './EditorContext.ts';
import { useUndo } from './toolbar/useUndo.ts';
import { useChatOpen } from './useChatOpen.ts';

/** What can be done in the editor besides the canvas. */
export function useEditorCommands(rename: () => void): void {
  const services = useAppServices();
  const { editor, document: open } = useEditor();
  const openExport = useExportDialog();
  const { undo, redo, undoLabel, redoLabel } = useUndo();
  const { toggle: toggleChat } = useChatOpen();
  const flow = () => {
    const { flowId, document } = open.store.getState();
    return { flowId, name: document.name };
  };
  useCommands([
    {
      id: 'undo',
      label: 'Undo',
      title: undoLabel ? `Undo ${undoLabel}` : 'Undo',
      section: 'Editor',
      icon: Undo2,
      keys: ['Mod+Z'],
      when: () => undoLabel !== null,
      // From the desktop's menu the cursor may still be in a field, whose own undo is meant then.
      run: () => (takesText(document.activeElement) ? document.execCommand('undo') : undo()),
    },
    {
      id: 'redo',
      label: 'Redo',
      title: redoLabel ? `Redo ${redoLabel}` : 'Redo',
      section: 'Editor',
      icon: Redo2,
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      when: () => redoLabel !== null,
      run: () => (takesText(document.activeElement) ? document.execCommand('redo') : redo()),
    },
    {
      id: 'openChat',
      title: 'Test: talk to the bot',
      section: 'Editor',
      icon: Play,
      keys: hostKeys('test', services.info.host),
      words: 'chat conversation run',
      inFields: true,
      run: toggleChat,
    },
    {
      id: 'exportFlow',
      title: 'Export the flow',
      section: 'Editor',
      icon: Braces,
      keys: ['Mod+E'],
      words: 'json save production sharing download',
      inFields: true,
      run: () => openExport(flow()),
    },
    {
      id: 'showProblems',
      title: 'Show problems',
      section: 'Drawer',
      icon: CircleAlert,
      keys: ['Mod+1'],
      inFields: true,
      run: () => editor.toggleDrawer('problems'),
    },
    {
      id: 'showRequests',
      title: 'Show requests',
      section: 'Drawer',
      icon: ArrowUpDown,
      keys: ['Mod+2'],
      inFields: true,
      run: () => editor.toggleDrawer('requests'),
    },
    {
      id: 'showData',
      title: 'Show data',
      section: 'Drawer',
      icon: Database,
      keys: ['Mod+3'],
      inFields: true,
      run: () => editor.toggleDrawer('data'),
    },
    {
      id: 'toggleInspector',
      title: 'Show or hide the inspector',
      section: 'Editor',
      icon: PanelRight,
      keys: ['Mod+I'],
      inFields: true,
      run: () => editor.setPanel('inspector', !editor.store.getState().inspectorOpen),
    },
    {
      id: 'renameFlow',
      title: 'Rename the flow',
      section: 'Editor',
      icon: Pencil,
      keys: ['Shift+F2'],
      run: rename,
    },
    {
      id: 'duplicateFlow',
      title: 'Duplicate the flow',
      section: 'Editor',
      icon: Copy,
      run: () => {
        void duplicateFlow(services, flow().flowId).then(
          (copy) => copy && goToRoute({ screen: 'flow', flowId: copy }),
        );
      },
    },
  ]);
}
