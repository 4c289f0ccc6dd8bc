import { ChevronDown, Copy, Download, Pencil, Trash2 } from 'lucide-react';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { setSettings } from '../../document/commands/contentCommands.ts';
import { useExportDialog } from '../../export/ExportContext.ts';
import { deleteFlow, duplicateFlow } from '../../library/cards/flowActions.ts';
import { useAppServices } from '../../shell/AppContext.ts';
import { goToRoute } from '../../shell/route.ts';
import { TextField } from '../../ui/controls/TextField.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { Menu } from '../../ui/overlays/Menu.tsx';
import { useDocumentState, useEditor, useFlow } from '../EditorContext.ts';

/** The flow's name: a menu of what can be done with the flow, and a field while it is renamed. */
export function FlowName({ ref }: { ref?: Ref<{ rename(): void }> }) {
  const services = useAppServices();
  const flowId = useDocumentState((state) => state.flowId);
  const name = useFlow((flow) => flow.name);
  const openExport = useExportDialog();
  const [renaming, setRenaming] = useState(false);
  useImperativeHandle(ref, () => ({ rename: () => setRenaming(true) }));
  if (renaming) return <NameField onDone={() => setRenaming(false)} />;
  const icon = (as: typeof Copy) => <Icon as={as} size={14} className="text-text-2" />;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-7 min-w-16 shrink items-center gap-2 rounded-6 px-2 type-13 font-semibold tracking-[-0.01em] focus-ring motion-fast hover:bg-hover data-popup-open:bg-active"
        >
          <h1 className="max-w-80 truncate" title={name}>
            {name}
          </h1>
          <Icon as={ChevronDown} size={14} className="text-text-2" />
        </button>
      }
      items={[
        { id: 'rename', label: 'Rename', icon: icon(Pencil), run: () => setRenaming(true) },
        {
          id: 'duplicate',
          label: 'Duplicate',
          icon: icon(Copy),
          run: () => void duplicate(),
        },
        {
          id: 'export',
          label: 'Export…',
          keys: 'Mod+E',
          icon: icon(Download),
          run: () => openExport({ flowId, name }),
        },
        {
          section: null,
          items: [
            {
              id: 'delete',
              label: 'Delete',
              icon: <Icon as={Trash2} size={14} />,
              danger: true,
              run: () => void remove(),
            },
          ],
        },
      ]}
    />
  );

  async function duplicate(): Promise<void> {
    const copy = await duplicateFlow(services, flowId);
    if (copy) goToRoute({ screen: 'flow', flowId: copy });
  }

  async function remove(): Promise<void> {
    await deleteFlow(services, { id: flowId, name });
    if (!services.tabs.store.getState().tabs.includes(flowId)) goToRoute({ screen: 'library' }, 'replace');
  }
}

/** Longest name, in characters (the document's schema). */
const MAX_NAME = 200;

function NameField({ onDone }: { onDone(): void }) {
  const { document } = useEditor();
  const name = useFlow((flow) => flow.name);
  const [text, setText] = useState(name);
  const done = useRef(false);
  const empty = text.trim() === '';
  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    const wanted = text.trim();
    if (keep && wanted !== '' && wanted !== name)
      document.edit(`Rename the flow to “${shortened(wanted)}”`, (flow) =>
        setSettings(flow, { name: wanted }),
      );
    onDone();
  };
  return (
    <TextField
      autoFocus
      aria-label="Name of the flow"
      value={text}
      maxLength={MAX_NAME}
      invalid={empty}
      onChange={setText}
      onFocus={(event) => event.target.select()}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !empty) finish(true);
        if (event.key !== 'Escape') return;
        event.preventDefault();
        finish(false);
      }}
      className="w-60 font-semibold"
    />
  );
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
