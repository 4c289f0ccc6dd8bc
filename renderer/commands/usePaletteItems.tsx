import { Database, Keyboard, Workflow } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { nodeData } from '#shared/flow/dataNames.ts';
import type { FlowDocument, FlowNode } from '#shared/flow/document.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import { plural } from '../library/cards/plural.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { goToRoute, useRoute } from '../shell/route.ts';
import { Icon } from '../ui/display/Icon.tsx';
import { KindTile } from '../ui/display/KindTile.tsx';
import { relativeTime } from '../ui/display/relativeTime.ts';
import { activeShortcuts } from '../ui/keyboard/shortcuts.ts';
import { activeCommands } from './commandList.ts';
import type { PaletteItem } from './paletteItems.ts';
import { runShortcut } from './runShortcut.ts';

/** Everything the palette can find now; read when it opens. */
export function usePaletteItems(): readonly PaletteItem[] {
  const { cards, flows } = useAppServices();
  const route = useRoute();
  const flowId = route.screen === 'flow' ? route.flowId : null;
  const list = useStore(cards.store, (state) => state.cards);
  const slot = useStore(flows.store, ({ slots }) => (flowId ? slots.get(flowId) : undefined));
  return useMemo(() => {
    const open = slot?.state === 'open' ? slot : null;
    const document = open?.document.store.getState().document;
    const goTo = (nodeId: string) => open?.editor.goTo({ nodeId });
    return [
      ...commandItems(),
      ...(document?.nodes ?? []).map((node) => nodeItem(node, () => goTo(node.id))),
      ...(list ?? [])
        .filter(({ id }) => id !== flowId)
        .map(
          ({ id, name, nodes, updatedAt }): PaletteItem => ({
            id: `flow ${id}`,
            group: 'flow',
            icon: <Icon as={Workflow} size={16} className="text-text-2" />,
            title: name,
            context: `${plural(nodes, 'node')}, edited ${relativeTime(Date.parse(updatedAt), Date.now())}`,
            run: () => goToRoute({ screen: 'flow', flowId: id }),
          }),
        ),
      ...(document ? dataItems(document, goTo) : []),
    ];
  }, [list, slot, flowId]);
}

function commandItems(): PaletteItem[] {
  const commands = activeCommands().filter((command) => !command.hidden && (command.when?.() ?? true));
  const taken = new Set(activeCommands().flatMap(({ keys }) => keys?.[0] ?? []));
  const shortcuts = activeShortcuts().filter(
    ({ keys }) => !taken.has(firstKey(keys)) && !MOVING.test(firstKey(keys)),
  );
  return [
    ...commands.map(
      ({ id, title, section, icon, keys, words, run }): PaletteItem => ({
        id: `command ${id}`,
        group: 'command',
        icon: <Icon as={icon ?? Keyboard} size={16} className="text-text-2" />,
        title,
        context: section,
        words,
        keys: keys?.[0],
        run,
      }),
    ),
    ...shortcuts.map(
      (shortcut): PaletteItem => ({
        id: `shortcut ${shortcut.id}`,
        group: 'command',
        icon: <Icon as={Keyboard} size={16} className="text-text-2" />,
        title: shortcut.label,
        context: shortcut.section ?? '',
        keys: firstKey(shortcut.keys),
        run: () => runShortcut(shortcut),
      }),
    ),
  ];
}

/** Keys that move within something; as a command they would do nothing one could want. */
const MOVING = /Arrow|Escape|Home|End|Page|Space|Tab|^Enter$/;

function firstKey(keys: string | readonly string[]): string {
  return [keys].flat()[0] ?? '';
}

function nodeItem(node: FlowNode, run: () => void): PaletteItem {
  return {
    id: `node ${node.id}`,
    group: 'node',
    icon: <KindTile kind={nodeKind(node)} size={18} />,
    title: node.label || 'A node without a label',
    context: nodeText(node),
    run,
  };
}

/** The first thing that a node says or calls. */
function nodeText(node: FlowNode): string {
  for (const action of node.actions) {
    if (action.type === 'message' && action.text) return action.text;
    if (action.type === 'webhook' && action.url) return `POST ${action.url}`;
  }
  return '';
}

function dataItems(document: FlowDocument, goTo: (nodeId: string) => void): PaletteItem[] {
  const places = new Map<string, { writers: Set<string>; readers: Set<string> }>();
  const placesOf = (name: string) => {
    const known = places.get(name) ?? { writers: new Set(), readers: new Set() };
    places.set(name, known);
    return known;
  };
  for (const node of document.nodes) {
    const { reads, writes } = nodeData(node);
    for (const { name } of writes) if (name !== '') placesOf(name).writers.add(node.id);
    for (const { name } of reads)
      if (name !== '' && !name.startsWith('$')) placesOf(name).readers.add(node.id);
  }
  return [...places].map(([name, { writers, readers }]) => ({
    id: `data ${name}`,
    group: 'data',
    icon: <Icon as={Database} size={16} className="text-text-2" />,
    title: name,
    mono: true,
    context: [
      writers.size > 0 && `stored by ${plural(writers.size, 'node')}`,
      readers.size > 0 && `read by ${plural(readers.size, 'node')}`,
    ]
      .filter(Boolean)
      .join(', '),
    run: () => {
      const [first] = [...writers, ...readers];
      if (first) goTo(first);
    },
  }));
}
