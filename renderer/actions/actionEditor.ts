import type { ComponentType } from 'react';
import type { Action, ActionOf, ActionType } from '#shared/actions/registry.ts';
import type { EditPart } from '../fields/editPart.ts';
import type { FieldProblem } from '../fields/fieldProblem.ts';
import type { Surroundings } from '../fields/surroundings.ts';
import type { IconType } from '../ui/display/Icon.tsx';

/** What an editor of an action gets. */
export interface ActionEditorProps<A extends Action> {
  action: A;
  edit: EditPart<A>;
  /** The action's own problems, paths from the action. */
  problems: readonly FieldProblem[];
  around: Surroundings;
}

/** How an action type is shown and edited. */
export interface ActionEditor<T extends ActionType> {
  icon: IconType;
  Editor: ComponentType<ActionEditorProps<ActionOf<T>>>;
  /** Stands in the card's head behind the type's name, instead of the summary. */
  Title?: ComponentType<ActionEditorProps<ActionOf<T>>>;
}
