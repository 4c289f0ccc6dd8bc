import type * as z from 'zod';
import type { DataUse } from '../core/dataUse.ts';
import type { EndReason } from '../core/event.ts';
import type { TemplateField } from '../core/field.ts';
import type { Happening, Need } from '../core/need.ts';
import type { Port } from '../core/port.ts';
import type { LocalProblem } from '../core/problem.ts';
import type { Turn } from '../core/turn.ts';

/** What every exit has. */
export interface ExitBase {
  type: string;
}

/** What leaving a node came to: the next node's id, null (goes nowhere), a need to wait for, or the end. */
export type ExitResult = string | null | Need | { type: 'finish'; reason: EndReason };

/** An exit made ready to run. `resume` is there where `leave` can return a need. */
export interface CompiledExit {
  leave(turn: Turn): ExitResult;
  resume?(turn: Turn, happening: Happening): ExitResult;
}

/** Everything Parley knows about one exit type, besides its editor (renderer/exits). */
export interface ExitDefinition<E extends ExitBase> {
  type: E['type'];
  /** What menus call it: "By the first route that holds". */
  title: string;
  /** What it does, one line. */
  hint: string;
  schema: z.ZodType<E>;
  /** Whether it waits for a person before it is left, so that a loop through it is no endless one. */
  waits: boolean;
  /** A new one with sensible defaults. */
  create(): E;
  summary(exit: E): string;
  fields(exit: E): TemplateField[];
  /** The names it asks about in tests, besides those in its templates. */
  reads(exit: E): DataUse[];
  writes(exit: E): DataUse[];
  /** Its ways out, in the order a node shows them. */
  ports(exit: E): Port[];
  /** Where those lead, in the same order: for those who need no more, and quicker. */
  targets(exit: E): readonly (string | null)[];
  connect(exit: E, port: string, to: string | null): E;
  /** What is wrong with it by itself, templates aside. */
  problems(exit: E): LocalProblem[];
  forProduction(exit: E): E;
  compile(exit: E): CompiledExit;
}

/** What most exits have in common: no wait, no templates, nothing read or set, no problems of their own. */
export function defineExit<E extends ExitBase>(
  definition: Omit<
    ExitDefinition<E>,
    'waits' | 'targets' | 'fields' | 'reads' | 'writes' | 'problems' | 'forProduction'
  > &
    Partial<ExitDefinition<E>>,
): ExitDefinition<E> {
  return {
    waits: false,
    targets: (exit) => definition.ports(exit).map(({ to }) => to),
    fields: () => [],
    reads: () => [],
    writes: () => [],
    problems: () => [],
    forProduction: (exit) => exit,
    ...definition,
  };
}
