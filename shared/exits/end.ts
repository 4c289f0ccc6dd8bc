import * as z from 'zod';
import { defineExit } from './exit.ts';

/** Schema of `end`. */
export const endSchema = z.strictObject({ type: z.literal('end') });

/** An `end` exit. */
export type EndExit = z.infer<typeof endSchema>;

/** Ends the conversation. */
export const end = defineExit<EndExit>({
  type: 'end',
  title: 'End',
  hint: 'End the conversation',
  schema: endSchema,
  create: () => ({ type: 'end' }),
  summary: () => 'End',
  ports: () => [],
  connect: (exit) => exit,
  compile: () => ({ leave: () => ({ type: 'finish', reason: 'end' }) }),
});
