import * as z from 'zod';
import type { TransferOutcome } from '../core/event.ts';
import { textSchema } from '../core/field.ts';
import { targetSchema } from '../core/ids.ts';
import { defineExit } from './exit.ts';

/** The failures of a hand-over, in the order they are shown. */
export const UNAVAILABLE = ['businessHours', 'queueCap', 'noUsers'] as const;

/** Everything a hand-over can come to. */
export const TRANSFER_OUTCOMES = ['accepted', ...UNAVAILABLE] as const;

const OUTCOME_LABELS: Record<TransferOutcome, string> = {
  accepted: 'accepted',
  businessHours: 'outside business hours',
  queueCap: 'queue is full',
  noUsers: 'nobody is there',
};

/** Schema of `transfer`. */
export const transferSchema = z.strictObject({
  type: z.literal('transfer'),
  queue: textSchema(200, 'a queue').describe('The team that takes over'),
  unavailable: z
    .strictObject({
      businessHours: targetSchema.optional(),
      queueCap: targetSchema.optional(),
      noUsers: targetSchema.optional(),
    })
    .optional()
    .describe('Where to go when nobody can take over; an outcome left out ends the bot’s part'),
});

/** A `transfer` exit. */
export type TransferExit = z.infer<typeof transferSchema>;

/** What an outcome is called. */
export function outcomeLabel(outcome: TransferOutcome): string {
  return OUTCOME_LABELS[outcome];
}

/** Hands over to people; a failure goes to its node, or ends the bot's part where none is set. */
export const transfer = defineExit<TransferExit>({
  type: 'transfer',
  title: 'Hand over to people',
  hint: 'Transfer the customer to a queue',
  schema: transferSchema,
  waits: true,
  create: () => ({ type: 'transfer', queue: '' }),
  summary: (exit) => `Hands over to ${exit.queue}`,
  ports: (exit) =>
    UNAVAILABLE.map((outcome) => ({
      port: outcome,
      kind: 'outcome',
      label: OUTCOME_LABELS[outcome],
      to: exit.unavailable?.[outcome] ?? null,
      at: ['unavailable', outcome],
      optional: true,
    })),
  connect: (exit, port, to) => {
    const outcome = UNAVAILABLE.find((one) => one === port);
    if (!outcome) return exit;
    const { [outcome]: _, ...rest } = exit.unavailable ?? {};
    const next = to === null ? rest : { ...rest, [outcome]: to };
    const { unavailable: __, ...plain } = exit;
    if (Object.keys(next).length === 0) return plain;
    return { ...plain, unavailable: inOrder(next) };
  },
  problems: (exit) =>
    exit.queue.trim() === ''
      ? [
          {
            severity: 'error',
            rule: 'empty-text',
            at: ['queue'],
            message: 'No queue is named to hand over to',
            fix: 'Name the queue',
          },
        ]
      : [],
  compile: (exit) => ({
    leave: () => ({ type: 'transfer', queue: exit.queue, outcomes: [...TRANSFER_OUTCOMES] }),
    resume: (turn, happening) => {
      if (happening.type !== 'transfer') return { type: 'finish', reason: 'error' };
      const { outcome } = happening;
      turn.events.push({ type: 'transfer', at: turn.at, nodeId: turn.nodeId, queue: exit.queue, outcome });
      const to = outcome === 'accepted' ? null : (exit.unavailable?.[outcome] ?? null);
      if (to === null) return { type: 'finish', reason: 'transferred' };
      turn.events.push({ type: 'routed', at: turn.at, nodeId: turn.nodeId, routeId: outcome, to });
      return to;
    },
  }),
});

/** Outcomes in schema order, so that a connected document is canonical as it stands. */
function inOrder(
  unavailable: NonNullable<TransferExit['unavailable']>,
): NonNullable<TransferExit['unavailable']> {
  return Object.fromEntries(
    UNAVAILABLE.filter((outcome) => outcome in unavailable).map((outcome) => [outcome, unavailable[outcome]]),
  );
}
