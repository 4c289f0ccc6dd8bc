import { useMemo, useRef } from 'react';
import type { FlowDocument } from '#shared/flow/document.ts';
import { attachAsset } from '../document/commands/assetCommands.ts';
import { addNode, freshLabel, newNode } from '../document/commands/nodeCommands.ts';
import { useEditor, useFlow } from '../editor/EditorContext.ts';
import { type NodeChoice, type NodeChoices, nodeChoices } from '../fields/nodeChoice.ts';
import type { Surroundings } from '../fields/surroundings.ts';
import { placeBeside } from './node/placeBeside.ts';
import { placeName } from './placeName.ts';
import { useLastExchanges } from './useLastExchanges.ts';
import type { OpenParts } from './useOpenParts.ts';
import { useTemplateNames } from './useTemplateNames.ts';

/** What the editors of a node's parts (null: of the flow's own) may know of the flow and do to it. */
export function useSurroundings(nodeId: string | null, open: OpenParts): Surroundings {
  const { document, editor } = useEditor();
  const label = useFlow((flow) => flow.nodes.find((node) => node.id === nodeId)?.label);
  const assets = useFlow((flow) => flow.assets);
  const nodes = useNodeChoices();
  const { names, environment } = useTemplateNames(nodeId);
  const lastExchange = useLastExchanges();
  const place = nodeId === null ? 'the flow' : placeName(label ?? '');
  return useMemo<Surroundings>(
    () => ({
      place,
      names,
      nodes,
      environment,
      assets: assets ?? NO_ASSETS,
      lastExchange,
      isOpen: (part) => open.get(part) ?? false,
      setOpen: open.set,
      attach: (actionId, asset) => {
        if (nodeId === null) return;
        document.edit(`Choose file of ${place}`, (flow) => attachAsset(flow, { nodeId, actionId }, asset));
      },
      goToRoute: nodeId === null ? undefined : (routeId, field) => editor.goTo({ nodeId, routeId, field }),
      connectNew:
        nodeId === null
          ? undefined
          : (port) => {
              const flow = document.store.getState().document;
              const node = placeBeside(flow, nodeId, newNode({ x: 0, y: 0 }, freshLabel(flow)));
              document.edit(`Add ${node.label}`, (now) => addNode(now, node, { nodeId, port }));
              editor.select({ nodes: new Set([nodeId]) });
            },
    }),
    [document, editor, nodeId, place, names, nodes, environment, assets, lastExchange, open.get, open.set],
  );
}

const NO_ASSETS: NonNullable<FlowDocument['assets']> = {};
const NO_NODES: NodeChoices = { nodes: [], choices: [] };

/** The nodes as targets; the same list as long as nothing that is shown of them changes. */
export function useNodeChoices(): readonly NodeChoice[] {
  const last = useRef(NO_NODES);
  return useFlow((flow) => {
    last.current = nodeChoices(flow.nodes, last.current);
    return last.current.choices;
  });
}
