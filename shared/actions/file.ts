import * as z from 'zod';
import { textSchema } from '../core/field.ts';
import { idSchema } from '../core/ids.ts';
import { MAX_MESSAGE } from '../core/limits.ts';
import { compileTemplate } from '../core/render.ts';
import { defineAction } from './action.ts';

/** Schema of `file`: the bot sends an asset. An empty `asset` means that none was chosen yet. */
export const fileSchema = z.strictObject({
  id: idSchema,
  type: z.literal('file'),
  asset: z.union([idSchema, z.literal('')]).describe('The id of an asset'),
  caption: textSchema(MAX_MESSAGE, 'a caption').optional().describe('A template'),
});

/** A `file` action. */
export type FileAction = z.infer<typeof fileSchema>;

/** The bot sends a file. Whether the asset exists is judged with the flow (shared/flow), which holds the assets. */
export const file = defineAction<FileAction>({
  type: 'file',
  title: 'File',
  hint: 'Send a picture or a document, up to 10 MiB',
  schema: fileSchema,
  create: (id) => ({ id, type: 'file', asset: '' }),
  summary: (action) => action.caption ?? '',
  fields: (action) =>
    action.caption === undefined
      ? []
      : [{ at: ['caption'], name: 'Caption', text: action.caption, place: 'text' as const }],
  assets: (action) => (action.asset === '' ? [] : [{ id: action.asset, at: ['asset'] }]),
  problems: (action) =>
    action.asset === ''
      ? [
          {
            severity: 'error',
            rule: 'no-asset',
            at: ['asset'],
            message: 'No file is chosen',
            fix: 'Choose a file, or delete the action',
          },
        ]
      : [],
  compile: (action) => {
    const caption = action.caption === undefined ? null : compileTemplate(action.caption, 'text');
    return {
      id: action.id,
      run: (turn) => {
        const asset = turn.asset(action.asset);
        if (!asset) {
          turn.warn(`there is no asset '${action.asset}': nothing was sent`);
          return undefined;
        }
        const { name, mediaType, size } = asset;
        const event = { type: 'file' as const, ...turn.place(), asset: action.asset, name, mediaType, size };
        turn.events.push(caption ? { ...event, caption: caption(turn) } : event);
        turn.note('bot', name);
        return undefined;
      },
    };
  },
});
