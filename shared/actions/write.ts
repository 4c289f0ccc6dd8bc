import * as z from 'zod';
import { dataNameProblem, dataNameSchema } from '../core/dataName.ts';
import { textSchema } from '../core/field.ts';
import { idSchema } from '../core/ids.ts';
import { MAX_FIELD } from '../core/limits.ts';
import { compileTemplate } from '../core/render.ts';
import { defineAction } from './action.ts';

/** Schema of `write`: stores interaction data. */
export const writeSchema = z.strictObject({
  id: idSchema,
  type: z.literal('write'),
  name: dataNameSchema,
  value: textSchema(MAX_FIELD, 'a value').describe('What is stored, a template'),
});

/** A `write` action. */
export type WriteAction = z.infer<typeof writeSchema>;

/** The bot stores something it knows as interaction data. */
export const write = defineAction<WriteAction>({
  type: 'write',
  title: 'Write data',
  hint: 'Store something under a data name',
  schema: writeSchema,
  create: (id) => ({ id, type: 'write', name: '', value: '' }),
  summary: (action) => `${action.name} = ${action.value}`,
  fields: (action) => [{ at: ['value'], name: 'Value', text: action.value, place: 'text' }],
  writes: (action) => (action.name === '' ? [] : [{ name: action.name, at: ['name'] }]),
  problems: (action) => {
    const message = dataNameProblem(action.name);
    return message
      ? [{ severity: 'error', rule: 'bad-name', at: ['name'], message: upperFirst(message), fix: NAME_RULE }]
      : [];
  },
  compile: (action) => {
    const render = compileTemplate(action.value, 'text');
    return {
      id: action.id,
      run: (turn) => {
        turn.write(action.name, render(turn), 'write');
        return undefined;
      },
    };
  },
});

const NAME_RULE = "Use 1-191 characters, not starting with '$', without { } |";
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
