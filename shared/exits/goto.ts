import * as z from 'zod';
import { targetSchema } from '../core/ids.ts';
import { defineExit } from './exit.ts';

/** Schema of `goto`. */
export const gotoSchema = z.strictObject({ type: z.literal('goto'), to: targetSchema.default(null) });

/** A `goto` exit. */
export type GotoExit = z.infer<typeof gotoSchema>;

/** Straight on. */
export const goto = defineExit<GotoExit>({
  type: 'goto',
  title: 'Straight on',
  hint: 'Go to the next node without waiting',
  schema: gotoSchema,
  create: () => ({ type: 'goto', to: null }),
  summary: () => 'Straight on',
  ports: (exit) => [{ port: 'to', kind: 'goto', label: 'next', to: exit.to, at: ['to'], optional: false }],
  connect: (exit, port, to) => (port === 'to' ? { ...exit, to } : exit),
  compile: (exit) => ({ leave: () => exit.to }),
});
