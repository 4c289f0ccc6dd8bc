import * as z from 'zod';
import { emptyProblem, type TemplateField, textSchema } from '../core/field.ts';
import { idSchema } from '../core/ids.ts';
import { MAX_MESSAGE } from '../core/limits.ts';
import { compileTemplate } from '../core/render.ts';
import { defineAction } from './action.ts';

/** Schema of `message`: the bot says a text. Empty while drafting; that is a problem, not an error. */
export const messageSchema = z.strictObject({
  id: idSchema,
  type: z.literal('message'),
  text: textSchema(MAX_MESSAGE, 'a message').describe('What is said, a template'),
});

/** A `message` action. */
export type MessageAction = z.infer<typeof messageSchema>;

const field = (action: MessageAction): TemplateField => ({
  at: ['text'],
  name: 'Message',
  text: action.text,
  place: 'text',
});

/** The bot says something. */
export const message = defineAction<MessageAction>({
  type: 'message',
  title: 'Message',
  hint: 'Say something to the customer',
  schema: messageSchema,
  create: (id) => ({ id, type: 'message', text: '' }),
  summary: (action) => action.text,
  fields: (action) => [field(action)],
  problems: (action) => emptyProblem(field(action)),
  compile: (action) => {
    const render = compileTemplate(action.text, 'text');
    return {
      id: action.id,
      run: (turn) => {
        turn.say(render(turn));
        return undefined;
      },
    };
  },
});
