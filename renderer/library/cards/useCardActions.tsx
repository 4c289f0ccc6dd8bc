import { Copy, Download, ExternalLink, Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { FlowCard } from '#shared/api/flows.ts';
import { wantTest } from '../../editor/wantedTest.ts';
import { useExportDialog } from '../../export/ExportContext.ts';
import { useAppServices } from '../../shell/AppContext.ts';
import { goToRoute } from '../../shell/route.ts';
import { Icon } from '../../ui/display/Icon.tsx';
import type { MenuEntry } from '../../ui/overlays/menuEntries.ts';
import { deleteFlow, duplicateFlow } from './flowActions.ts';

/** What can be done with a flow from its card. */
export function useCardActions(card: FlowCard): {
  test(): void;
  duplicate(): void;
  menu: readonly MenuEntry[];
  renaming: boolean;
  setRenaming(renaming: boolean): void;
} {
  const services = useAppServices();
  const openExport = useExportDialog();
  const [renaming, setRenaming] = useState(false);
  const open = () => goToRoute({ screen: 'flow', flowId: card.id });
  const test = () => {
    wantTest(card.id);
    open();
  };
  const duplicate = () => void duplicateFlow(services, card.id);
  const icon = (as: typeof Copy) => <Icon as={as} size={14} className="text-text-2" />;
  const menu: MenuEntry[] = [
    { id: 'open', label: 'Open', icon: icon(ExternalLink), run: open },
    { id: 'test', label: 'Test', icon: icon(Play), run: test },
    {
      section: null,
      items: [
        { id: 'rename', label: 'Rename', icon: icon(Pencil), run: () => setRenaming(true) },
        { id: 'duplicate', label: 'Duplicate', icon: icon(Copy), run: duplicate },
        {
          id: 'export',
          label: 'Export…',
          icon: icon(Download),
          run: () => openExport({ flowId: card.id, name: card.name }),
        },
      ],
    },
    {
      section: null,
      items: [
        {
          id: 'delete',
          label: 'Delete',
          icon: <Icon as={Trash2} size={14} />,
          danger: true,
          run: () => void deleteFlow(services, card),
        },
      ],
    },
  ];
  return { test, duplicate, menu, renaming, setRenaming };
}
