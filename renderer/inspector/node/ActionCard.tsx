import {
  ArrowDown,
  ArrowUp,
  ChevronDown,
  ChevronUp,
  Copy,
  CornerUpRight,
  Ellipsis,
  Trash2,
} from 'lucide-react';
import { memo, useMemo } from 'react';
import type { Action } from '#shared/actions/registry.ts';
import { actionDefinition, actions } from '#shared/actions/registry.ts';
import { actionEditor } from '../../actions/registry.ts';
import { useEditor } from '../../editor/EditorContext.ts';
import type { EditPart } from '../../fields/editPart.ts';
import { type FieldProblem, worst } from '../../fields/fieldProblem.ts';
import { FieldScopeContext } from '../../fields/fieldScope.ts';
import { keepFocus } from '../../fields/keepFocus.ts';
import { LOOK } from '../../fields/ProblemNotes.tsx';
import { SortableRow } from '../../fields/SortableList.tsx';
import type { Surroundings } from '../../fields/surroundings.ts';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { announce } from '../../ui/frame/announce.ts';
import { cx } from '../../ui/frame/cx.ts';
import { Menu } from '../../ui/overlays/Menu.tsx';
import { inspectorMemory } from '../inspectorMemory.ts';

/** What can be done with an action of a node. */
export interface ActionCommands {
  edit(actionId: string, label: string, recipe: (action: Action) => Action, typing?: string): void;
  move(from: number, to: number): void;
  duplicate(action: Action): void;
  remove(action: Action): void;
  /** Asks for another node to move it to. */
  moveElsewhere(action: Action): void;
}

export interface ActionCardProps {
  nodeId: string;
  action: Action;
  index: number;
  count: number;
  /** Unique in the node. */
  name: string;
  problems: readonly FieldProblem[];
  around: Surroundings;
  open: boolean;
  onOpen(actionId: string, open: boolean): void;
  commands: ActionCommands;
}

/** One action: what it is in its head, the fields of its type below. */
export const ActionCard = memo(function ActionCard(props: ActionCardProps) {
  const { nodeId, action, index, count, name, problems, around, open, onOpen, commands } = props;
  const { Editor, Title } = actionEditor(action.type);
  const { drafts } = inspectorMemory(useEditor().editor);
  const scope = useMemo(() => ({ id: `${nodeId}/${action.id}`, drafts }), [nodeId, action.id, drafts]);
  const edit = useMemo<EditPart<Action>>(
    () => (label, recipe, typing) => commands.edit(action.id, label, recipe, typing),
    [commands, action.id],
  );
  const part = { action, edit, problems, around };
  const summary = actionDefinition(action.type).summary(action);
  return (
    <FieldScopeContext value={scope}>
      <SortableRow
        id={action.id}
        index={index}
        count={count}
        name={name}
        onMove={commands.move}
        className="rounded-8 border border-line-strong bg-panel"
      >
        {(grip) => (
          <section aria-label={`${name} action`} data-scope={action.id}>
            <div className="flex h-9 items-center pr-1.5">
              {grip}
              <h4 className="type-12 font-semibold whitespace-nowrap">{actions[action.type].title}</h4>
              <div className="flex min-w-0 flex-1 items-center gap-1 pl-2">
                {Title ? (
                  <Title {...part} />
                ) : (
                  !open && <span className="min-w-0 truncate type-12 text-text-3">{summary}</span>
                )}
              </div>
              {!open && <ProblemMark problems={problems} />}
              <ActionMenu {...props} />
              <IconButton
                icon={open ? ChevronUp : ChevronDown}
                size={24}
                label={`${open ? 'Close' : 'Open'} ${name}`}
                aria-expanded={open}
                onClick={() => onOpen(action.id, !open)}
                className="aria-expanded:not-hover:bg-transparent!"
              />
            </div>
            {open && (
              <div className="px-3 pb-3">
                <Editor {...part} />
              </div>
            )}
          </section>
        )}
      </SortableRow>
    </FieldScopeContext>
  );
});

function ProblemMark({ problems }: { problems: readonly FieldProblem[] }) {
  const severity = worst(problems);
  if (!severity || severity === 'info') return null;
  const { icon, line, word } = LOOK[severity];
  return (
    <span role="img" aria-label={word} className={cx('px-1', line)}>
      <Icon as={icon} size={14} />
    </span>
  );
}

function ActionMenu({ action, index, count, name, commands }: ActionCardProps) {
  const move = (to: number) => {
    keepFocus(() => commands.move(index, to));
    announce(`${name} moved to place ${to + 1} of ${count}.`);
  };
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={Ellipsis} size={24} label={`Options of ${name}`} />}
      items={[
        {
          id: 'duplicate',
          label: 'Duplicate',
          icon: <Icon as={Copy} size={14} />,
          run: () => commands.duplicate(action),
        },
        {
          id: 'up',
          label: 'Move up',
          icon: <Icon as={ArrowUp} size={14} />,
          keys: 'Alt+ArrowUp',
          disabledReason: index === 0 ? 'it is the first' : undefined,
          run: () => move(index - 1),
        },
        {
          id: 'down',
          label: 'Move down',
          icon: <Icon as={ArrowDown} size={14} />,
          keys: 'Alt+ArrowDown',
          disabledReason: index === count - 1 ? 'it is the last' : undefined,
          run: () => move(index + 1),
        },
        {
          id: 'move',
          label: 'Move to another node…',
          icon: <Icon as={CornerUpRight} size={14} />,
          run: () => commands.moveElsewhere(action),
        },
        {
          section: null,
          items: [
            {
              id: 'delete',
              label: 'Delete action',
              icon: <Icon as={Trash2} size={14} />,
              danger: true,
              run: () => commands.remove(action),
            },
          ],
        },
      ]}
    />
  );
}
