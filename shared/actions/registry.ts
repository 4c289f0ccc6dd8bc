import * as z from 'zod';
import type { ActionBase, ActionDefinition } from './action.ts';
import { delay, delaySchema } from './delay.ts';
import { file, fileSchema } from './file.ts';
import { message, messageSchema } from './message.ts';
import { suggestions, suggestionsSchema } from './suggestions.ts';
import { webhook, webhookSchema } from './webhook.ts';
import { write, writeSchema } from './write.ts';

/** Schema of any action; a new type is one more line here and one in `actions`. */
export const actionSchema = z.discriminatedUnion('type', [
  messageSchema,
  fileSchema,
  suggestionsSchema,
  writeSchema,
  webhookSchema,
  delaySchema,
]);

/** Any action. */
export type Action = z.infer<typeof actionSchema>;

/** The name of an action type. */
export type ActionType = Action['type'];

/** The action of a type. */
export type ActionOf<T extends ActionType> = Extract<Action, { type: T }>;

/** Every action type, in menu order. Leaving one out does not compile. */
export const actions: { [T in ActionType]: ActionDefinition<ActionOf<T>> } = {
  message,
  suggestions,
  webhook,
  write,
  file,
  delay,
};

/** Every action type's name, in menu order. */
export const ACTION_TYPES = Object.keys(actions) as ActionType[];

/** What Parley knows about an action's type. */
export function actionDefinition(type: ActionType): ActionDefinition<Action> {
  // Each entry takes its own type only; callers pair it with an action of that same type.
  return actions[type] as unknown as ActionDefinition<Action & ActionBase>;
}
