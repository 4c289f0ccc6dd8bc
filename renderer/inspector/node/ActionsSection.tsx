import { useMemo, useState } from 'react';
import type { Action, ActionType } from '#shared/actions/registry.ts';
import { actions } from '#shared/actions/registry.ts';
import { newId } from '#shared/core/ids.ts';
import type { Problem } from '#shared/core/problem.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { pruneAssets } from '../../document/commands/assetCommands.ts';
import {
  duplicateAction,
  insertAction,
  moveAction,
  newAction,
  removeAction,
  replaceAction,
} from '../../document/commands/contentCommands.ts';
import { updateNode } from '../../document/commands/nodeCommands.ts';
import { useEditor } from '../../editor/EditorContext.ts';
import { problemsOfAction } from '../../fields/fieldProblem.ts';
import { SortableList } from '../../fields/SortableList.tsx';
import type { Surroundings } from '../../fields/surroundings.ts';
import { SectionHead } from '../../ui/display/SectionHead.tsx';
import { InspectorSection } from '../InspectorFrame.tsx';
import type { OpenParts } from '../useOpenParts.ts';
import { ActionCard, type ActionCommands } from './ActionCard.tsx';
import { AddActionMenu } from './AddActionMenu.tsx';
import { MoveActionDialog } from './MoveActionDialog.tsx';

export interface ActionsSectionProps {
  node: FlowNode;
  around: Surroundings;
  problems: readonly Problem[] | undefined;
  open: OpenParts;
}

/** Most actions of a node (shared/flow/document.ts). */
const MAX_ACTIONS = 200;
/** With more actions than this, cards are closed until they are opened. */
const OPEN_CARDS = 6;

/** What the node does, top to bottom. */
export function ActionsSection({ node, around, problems, open }: ActionsSectionProps) {
  const { editor } = useEditor();
  const [moving, setMoving] = useState<Action | null>(null);
  const commands = useActionCommands(node.id, around.place, setMoving);
  const { actions: list } = node;
  const byAction = useMemo(
    () => new Map(list.map(({ id }) => [id, problemsOfAction(problems, id)])),
    [list, problems],
  );
  const add = (type: ActionType) => {
    const id = commands.add(type);
    editor.goTo({ nodeId: node.id, actionId: id, field: [] });
  };
  return (
    <InspectorSection label="Actions">
      <SectionHead
        title="Actions"
        count={list.length}
        aside={
          <AddActionMenu
            onAdd={add}
            disabledReason={list.length >= MAX_ACTIONS ? `at most ${MAX_ACTIONS}` : undefined}
          />
        }
      />
      {list.length === 0 && (
        <p className="type-12 text-text-3">Nothing is said or done here: the node goes on to its exit.</p>
      )}
      <SortableList
        ids={list.map(({ id }) => id)}
        nameOf={(i) => cardName(list, i)}
        onMove={commands.move}
        className="flex flex-col gap-2"
      >
        {list.map((action, i) => (
          <ActionCard
            key={action.id}
            nodeId={node.id}
            action={action}
            index={i}
            count={list.length}
            name={cardName(list, i)}
            problems={byAction.get(action.id) ?? NONE}
            around={around}
            open={open.get(action.id) ?? list.length <= OPEN_CARDS}
            onOpen={open.set}
            commands={commands}
          />
        ))}
      </SortableList>
      {moving && (
        <MoveActionDialog
          action={moving}
          nodes={around.nodes.filter((choice) => choice.id !== node.id)}
          onMove={(to) => {
            commands.moveTo(moving.id, to);
            setMoving(null);
          }}
          onClose={() => setMoving(null)}
        />
      )}
    </InspectorSection>
  );
}

const NONE: readonly never[] = [];

/** "Message", or "Message 2" where there are several of its type: unique names for the card's controls. */
function cardName(list: readonly Action[], index: number): string {
  const type = list[index]?.type;
  if (!type) return '';
  const same = list.filter((action) => action.type === type);
  const place = list.slice(0, index + 1).filter((action) => action.type === type).length;
  return same.length > 1 ? `${actions[type].title} ${place}` : actions[type].title;
}

function useActionCommands(
  nodeId: string,
  place: string,
  onMoveElsewhere: (action: Action) => void,
): ActionCommands & { add(type: ActionType): string; moveTo(actionId: string, to: string): void } {
  const { document, editor } = useEditor();
  return useMemo(() => {
    const edit = (label: string, recipe: (node: FlowNode) => FlowNode, gesture?: string) =>
      document.edit(
        label,
        (flow) => pruneAssets(updateNode(flow, nodeId, recipe), flow),
        gesture === undefined ? {} : { gesture },
      );
    const title = (action: Action) => actions[action.type].title.toLowerCase();
    return {
      add(type) {
        const action = newAction(type);
        edit(`Add ${title(action)} to ${place}`, (node) => insertAction(node, action));
        return action.id;
      },
      edit(actionId, label, recipe, typing) {
        const change = (node: FlowNode) => {
          const action = node.actions.find((one) => one.id === actionId);
          const next = action && recipe(action);
          return !next || next === action ? node : replaceAction(node, next);
        };
        edit(label, change, typing && `text:${nodeId}:${actionId}:${typing}`);
      },
      move: (from, to) =>
        void edit(`Move action of ${place}`, (node) => {
          const action = node.actions[from];
          return action ? moveAction(node, action.id, to) : node;
        }),
      duplicate: (action) =>
        void edit(`Duplicate ${title(action)} of ${place}`, (node) => duplicateAction(node, action.id)),
      remove: (action) =>
        void edit(`Delete ${title(action)} of ${place}`, (node) => removeAction(node, action.id)),
      moveElsewhere: onMoveElsewhere,
      moveTo(actionId, to) {
        document.edit(`Move action of ${place} to another node`, (flow) => {
          const action = flow.nodes
            .find((node) => node.id === nodeId)
            ?.actions.find((one) => one.id === actionId);
          if (!action) return flow;
          const without = updateNode(flow, nodeId, (node) => removeAction(node, actionId));
          // Ids are unique in their node only.
          return updateNode(without, to, (node) =>
            insertAction(
              node,
              node.actions.some((one) => one.id === actionId) ? { ...action, id: newId('a') } : action,
            ),
          );
        });
        editor.goTo({ nodeId: to, actionId, field: [] });
      },
    };
  }, [document, editor, nodeId, place, onMoveElsewhere]);
}
