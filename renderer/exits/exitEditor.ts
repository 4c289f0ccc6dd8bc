import type { ComponentType } from 'react';
import type { Exit, ExitOf, ExitType } from '#shared/exits/registry.ts';
import type { EditPart } from '../fields/editPart.ts';
import type { FieldProblem } from '../fields/fieldProblem.ts';
import type { Surroundings } from '../fields/surroundings.ts';

/** What an editor of an exit gets. */
export interface ExitEditorProps<E extends Exit> {
  exit: E;
  edit: EditPart<E>;
  /** The exit's own problems, paths from the exit. */
  problems: readonly FieldProblem[];
  around: Surroundings;
}

/** How an exit type is edited. */
export type ExitEditor<T extends ExitType> = ComponentType<ExitEditorProps<ExitOf<T>>>;
