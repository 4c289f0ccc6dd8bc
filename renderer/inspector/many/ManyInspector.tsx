import { BoxSelect, Copy, Trash2, TriangleAlert } from 'lucide-react';
import type { WebhookAction } from '#shared/actions/webhook.ts';
import type { FlowDocument, FlowNode, Note } from '#shared/flow/document.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import { updateNode } from '../../document/commands/nodeCommands.ts';
import { useEditor } from '../../editor/EditorContext.ts';
import { TargetSelect } from '../../fields/TargetSelect.tsx';
import { countProblems } from '../../problems/problemIndex.ts';
import { useProblems } from '../../problems/useProblems.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Field } from '../../ui/controls/Field.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { KINDS, KindTile, type NodeKind } from '../../ui/display/KindTile.tsx';
import { SectionHead } from '../../ui/display/SectionHead.tsx';
import { InspectorFrame, InspectorSection, InspectorTitle } from '../InspectorFrame.tsx';
import { useNodeChoices } from '../useSurroundings.ts';
import { onwardOf, setFailures, setOnward } from './manyEdits.ts';
import { useSelectionEdits } from './useSelectionEdits.ts';

/** Several nodes and notes: what they are, and what can be set for all of them at once. */
export function ManyInspector({ nodes, notes }: { nodes: readonly FlowNode[]; notes: readonly Note[] }) {
  const { remove, duplicate } = useSelectionEdits();
  const { byNode } = useProblems();
  const ids = new Set(nodes.map(({ id }) => id));
  const noteIds = new Set(notes.map(({ id }) => id));
  const count = countProblems(nodes.flatMap(({ id }) => byNode.get(id) ?? []));
  const kinds = countKinds(nodes);
  return (
    <InspectorFrame
      icon={<Icon as={BoxSelect} size={16} className="text-text-2" />}
      title={<InspectorTitle>{title(nodes.length, notes.length)}</InspectorTitle>}
    >
      <InspectorSection label="Selection">
        <ul className="flex flex-col gap-1.5 pt-1 type-12">
          {[...kinds].map(([kind, number]) => (
            <li key={kind} className="flex items-center gap-2">
              <KindTile kind={kind} size={20} />
              <span>{KINDS[kind].label}</span>
              <span className="text-text-3">{number}</span>
            </li>
          ))}
        </ul>
        {count.error + count.warning > 0 && (
          <p className="type-12 text-text-2">
            {[words(count.error, 'error'), words(count.warning, 'warning')].filter(Boolean).join(', ')}
          </p>
        )}
        <div className="flex gap-2 pt-1">
          <Button icon={Copy} onClick={() => duplicate(ids, noteIds)}>
            Duplicate
          </Button>
          <Button icon={Trash2} onClick={() => remove(ids, noteIds)}>
            Delete
          </Button>
        </div>
      </InspectorSection>
      {nodes.length > 1 && <CommonFields nodes={nodes} />}
    </InspectorFrame>
  );
}

/** The targets that the nodes have in common, set for all of them in one step. */
function CommonFields({ nodes }: { nodes: readonly FlowNode[] }) {
  const { document } = useEditor();
  const choices = useNodeChoices();
  const ways = nodes.flatMap((node) => onwardOf(node) ?? []);
  const webhooks = nodes.flatMap(({ actions }) =>
    actions.filter((action): action is WebhookAction => action.type === 'webhook'),
  );
  if (ways.length < 2 && webhooks.length < 2) return null;
  const editAll = (label: string, recipe: (node: FlowNode) => FlowNode) =>
    document.edit(label, (flow) =>
      nodes.reduce<FlowDocument>((now, { id }) => updateNode(now, id, recipe), flow),
    );
  return (
    <InspectorSection label="In common">
      <SectionHead title="In common" />
      {ways.length > 1 && (
        <Field label={`Otherwise or next, of ${ways.length} nodes`}>
          {() => (
            <TargetSelect
              aria-label="Target of otherwise"
              value={common(ways.map(({ to }) => to))}
              onChange={(to) => editAll(`Connect ${ways.length} nodes`, (node) => setOnward(node, to))}
              nodes={choices}
              required
            />
          )}
        </Field>
      )}
      {webhooks.length > 1 && (
        <Field label={`On failure, of ${webhooks.length} webhooks`} icon={TriangleAlert} tone="warn">
          {() => (
            <TargetSelect
              aria-label="On failure"
              tone="warn"
              value={common(webhooks.map(({ onFailure }) => onFailure))}
              onChange={(to) =>
                editAll(`Connect failure of ${webhooks.length} webhooks`, (node) => setFailures(node, to))
              }
              nodes={choices}
              none="Goes on with its node"
            />
          )}
        </Field>
      )}
    </InspectorSection>
  );
}

function countKinds(nodes: readonly FlowNode[]): Map<NodeKind, number> {
  const kinds = new Map<NodeKind, number>();
  for (const node of nodes) kinds.set(nodeKind(node), (kinds.get(nodeKind(node)) ?? 0) + 1);
  return kinds;
}

function common(targets: readonly (string | null)[]): string | null | undefined {
  return new Set(targets).size > 1 ? undefined : (targets[0] ?? null);
}

function title(nodes: number, notes: number): string {
  return [words(nodes, 'node'), words(notes, 'note')].filter(Boolean).join(', ');
}

function words(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
