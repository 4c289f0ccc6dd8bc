import * as z from 'zod';
import { idSchema } from '../core/ids.ts';
import { MAX_DELAY_MS } from '../core/limits.ts';
import { defineAction } from './action.ts';

/** Schema of `delay`: a typing pause in milliseconds. */
export const delaySchema = z.strictObject({
  id: idSchema,
  type: z.literal('delay'),
  ms: z
    .int({ error: 'ms must be a whole number of milliseconds' })
    .min(0, { error: `ms must be 0-${MAX_DELAY_MS}` })
    .max(MAX_DELAY_MS, { error: `ms must be 0-${MAX_DELAY_MS}` })
    .describe('How long the bot types, in milliseconds'),
});

/** A `delay` action. */
export type DelayAction = z.infer<typeof delaySchema>;

/** The bot types for a while. */
export const delay = defineAction<DelayAction>({
  type: 'delay',
  title: 'Typing pause',
  hint: 'Show that the bot is typing, up to 10 seconds',
  schema: delaySchema,
  create: (id) => ({ id, type: 'delay', ms: 1000 }),
  summary: (action) => `Types for ${action.ms / 1000} s`,
  fields: () => [],
  compile: (action) => ({
    id: action.id,
    run: (turn) => {
      turn.events.push({ type: 'delay', ...turn.place(), ms: action.ms });
      return action.ms > 0 ? { type: 'delay', ms: action.ms } : undefined;
    },
    resume: () => undefined,
  }),
});
