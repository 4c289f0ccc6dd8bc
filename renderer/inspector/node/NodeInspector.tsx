import { Copy, Ellipsis, Flag, Play, Trash2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { FlowNode } from '#shared/flow/document.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import { updateNode } from '../../document/commands/nodeCommands.ts';
import { useEditor, useFlow } from '../../editor/EditorContext.ts';
import { problemsOfNode } from '../../fields/fieldProblem.ts';
import { FieldScopeContext } from '../../fields/fieldScope.ts';
import { ProblemNotes } from '../../fields/ProblemNotes.tsx';
import { useProblems } from '../../problems/useProblems.ts';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { KindTile } from '../../ui/display/KindTile.tsx';
import { Menu } from '../../ui/overlays/Menu.tsx';
import { InspectorFrame } from '../InspectorFrame.tsx';
import { inspectorMemory } from '../inspectorMemory.ts';
import { useSelectionEdits } from '../many/useSelectionEdits.ts';
import { placeName } from '../placeName.ts';
import type { OpenParts } from '../useOpenParts.ts';
import { useSurroundings } from '../useSurroundings.ts';
import { ActionsSection } from './ActionsSection.tsx';
import { DataSection } from './DataSection.tsx';
import { ExitSection } from './ExitSection.tsx';
import { NodeLabel } from './NodeLabel.tsx';

/** A node: its label, its actions, its exit, the data it knows. */
export const NodeInspector = memo(function NodeInspector({
  node,
  open,
}: {
  node: FlowNode;
  open: OpenParts;
}) {
  const { document, editor } = useEditor();
  const around = useSurroundings(node.id, open);
  const problems = useProblems().byNode.get(node.id);
  const own = useMemo(() => problemsOfNode(problems), [problems]);
  const scope = useMemo(
    () => ({ id: `${node.id}/node`, drafts: inspectorMemory(editor).drafts }),
    [node.id, editor],
  );
  return (
    <FieldScopeContext value={scope}>
      <InspectorFrame
        icon={<KindTile kind={nodeKind(node)} size={24} />}
        title={
          <NodeLabel
            label={node.label}
            onChange={(label) =>
              document.edit(
                `Rename a node to ${placeName(label)}`,
                (flow) => updateNode(flow, node.id, (now) => ({ ...now, label })),
                { gesture: `text:${node.id}:label` },
              )
            }
          />
        }
        actions={
          <>
            <IconButton icon={Play} label="Test from here" onClick={() => editor.requestStartAt(node.id)} />
            <NodeMenu node={node} />
          </>
        }
      >
        {own.length > 0 && <ProblemNotes problems={own} className="border-b border-line px-4 py-2" />}
        <ActionsSection node={node} around={around} problems={problems} open={open} />
        <ExitSection node={node} around={around} problems={problems} />
        <DataSection node={node} names={around.names} />
      </InspectorFrame>
    </FieldScopeContext>
  );
});

function NodeMenu({ node }: { node: FlowNode }) {
  const isStart = useFlow((flow) => flow.start === node.id);
  const { remove, duplicate, makeStart } = useSelectionEdits();
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={Ellipsis} label="Node options" />}
      items={[
        {
          id: 'start',
          label: 'Make it the start',
          icon: <Icon as={Flag} size={14} />,
          disabledReason: isStart ? 'it is' : undefined,
          run: () => makeStart(node),
        },
        {
          id: 'duplicate',
          label: 'Duplicate',
          icon: <Icon as={Copy} size={14} />,
          run: () => duplicate(new Set([node.id]), new Set()),
        },
        {
          section: null,
          items: [
            {
              id: 'delete',
              label: 'Delete node',
              icon: <Icon as={Trash2} size={14} />,
              danger: true,
              run: () => remove(new Set([node.id]), new Set()),
            },
          ],
        },
      ]}
    />
  );
}
