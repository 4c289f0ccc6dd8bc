import type * as z from 'zod';
import type { DataUse } from '../core/dataUse.ts';
import type { TemplateField } from '../core/field.ts';
import type { Happening, Need } from '../core/need.ts';
import type { Port } from '../core/port.ts';
import type { LocalProblem } from '../core/problem.ts';
import type { Turn } from '../core/turn.ts';

/** What every action has. */
export interface ActionBase {
  id: string;
  type: string;
}

/** What running an action came to: nothing (go on), a need to wait for, or a jump out of the node. */
export type ActionResult = Need | { type: 'jump'; to: string } | undefined;

/** An action made ready to run. `resume` is there where `run` can return a need. */
export interface CompiledAction {
  id: string;
  run(turn: Turn): ActionResult;
  resume?(turn: Turn, happening: Happening): ActionResult;
}

/** Everything Parley knows about one action type, besides its editor (renderer/actions). */
export interface ActionDefinition<A extends ActionBase> {
  type: A['type'];
  /** What menus call it: "Message". */
  title: string;
  /** What it does, one line for the add menu. */
  hint: string;
  schema: z.ZodType<A>;
  /** A new one with sensible defaults. */
  create(id: string): A;
  /** One line for lists and search results. */
  summary(action: A): string;
  /** Its templates, in reading order. */
  fields(action: A): TemplateField[];
  /** The interaction data it may set. */
  writes(action: A): DataUse[];
  /** Whether it may set names that nobody can know beforehand (a webhook that says nothing of its answers). */
  writesAnything(action: A): boolean;
  /** The assets it sends, by id. */
  assets(action: A): { id: string; at: readonly (string | number)[] }[];
  /** Its own ways out of the node. */
  ports(action: A): Port[];
  /** Where those lead, in the same order: for those who need no more, and quicker. */
  targets(action: A): readonly (string | null)[];
  /** The same action with one of its ways out leading elsewhere. */
  connect(action: A, port: string, to: string | null): A;
  /** What is wrong with it by itself, templates aside (those are checked for every action alike). */
  problems(action: A): LocalProblem[];
  /** The action without authoring data, as production gets it. */
  forProduction(action: A): A;
  compile(action: A): CompiledAction;
}

/** What most actions have in common: no data set, no way out of their own, nothing to leave out for production. */
export function defineAction<A extends ActionBase>(
  definition: Omit<
    ActionDefinition<A>,
    'writes' | 'writesAnything' | 'assets' | 'ports' | 'targets' | 'connect' | 'problems' | 'forProduction'
  > &
    Partial<ActionDefinition<A>>,
): ActionDefinition<A> {
  return {
    writes: () => [],
    writesAnything: () => false,
    assets: () => [],
    ports: () => [],
    targets: definition.ports ? (action) => (definition.ports?.(action) ?? []).map(({ to }) => to) : () => [],
    connect: (action) => action,
    problems: () => [],
    forProduction: (action) => action,
    ...definition,
  };
}
