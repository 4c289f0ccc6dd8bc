import * as z from 'zod';
import { end, endSchema } from './end.ts';
import type { ExitDefinition } from './exit.ts';
import { goto, gotoSchema } from './goto.ts';
import { reply, replySchema } from './reply.ts';
import { route, routeExitSchema } from './route.ts';
import { transfer, transferSchema } from './transfer.ts';

/** Schema of any exit; a new type is one more line here and one in `exits`. */
export const exitSchema = z.discriminatedUnion('type', [
  gotoSchema,
  replySchema,
  routeExitSchema,
  transferSchema,
  endSchema,
]);

/** Any exit. */
export type Exit = z.infer<typeof exitSchema>;

/** The name of an exit type. */
export type ExitType = Exit['type'];

/** The exit of a type. */
export type ExitOf<T extends ExitType> = Extract<Exit, { type: T }>;

/** Every exit type, in menu order. Leaving one out does not compile. */
export const exits: { [T in ExitType]: ExitDefinition<ExitOf<T>> } = { reply, route, goto, transfer, end };

/** Every exit type's name, in menu order. */
export const EXIT_TYPES = Object.keys(exits) as ExitType[];

/** What Parley knows about an exit's type. */
export function exitDefinition(type: ExitType): ExitDefinition<Exit> {
  // Each entry takes its own type only; callers pair it with an exit of that same type.
  return exits[type] as unknown as ExitDefinition<Exit>;
}
