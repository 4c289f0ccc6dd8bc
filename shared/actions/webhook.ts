import * as z from 'zod';
import { exceedsCodePoints } from '../core/codePoints.ts';
import { textSchema } from '../core/field.ts';
import { idSchema, targetSchema } from '../core/ids.ts';
import { MAX_DATA, MAX_NAME, TIMEOUT_MS } from '../core/limits.ts';
import type { Happening } from '../core/need.ts';
import type { Turn } from '../core/turn.ts';
import { checkContract } from '../fulfillment/contract.ts';
import { compileDelivery, deliveryFields, deliveryProblems, deliveryShape } from '../fulfillment/delivery.ts';
import { failureSentence } from '../fulfillment/failureCodes.ts';
import { redirectLocation } from '../fulfillment/redirect.ts';
import { failureCodeSchema } from '../fulfillment/types.ts';
import { type ActionResult, type CompiledAction, defineAction } from './action.ts';

/** Schema of `webhook` (fulfillment.md). `sample` and `returns` are authoring data. */
export const webhookSchema = z.strictObject({
  id: idSchema,
  type: z.literal('webhook'),
  label: textSchema(200, 'a label').optional().describe('Authoring only'),
  ...deliveryShape,
  onFailure: targetSchema
    .default(null)
    .describe('The node to go to when it fails; null: on with the next action'),
  sample: z
    .strictObject({
      status: z.int({ error: 'status must be a whole number' }).min(100).max(599),
      body: z.string(),
    })
    .optional()
    .describe('An answer for work offline; authoring only'),
  returns: z
    .array(textSchema(191, 'a data name'))
    .max(1000)
    .optional()
    .describe('Names that its answers carry; authoring only'),
});

/** Schema of a way a webhook can fail, as tests and the test chat force it. */
export const faultSchema = failureCodeSchema;

/** A `webhook` action. */
export type WebhookAction = z.infer<typeof webhookSchema>;

/** The port of a webhook's failure. */
export function failurePort(actionId: string): string {
  return `failure:${actionId}`;
}

/** POSTs the whole interaction to the author's service and stores what it answers. */
export const webhook = defineAction<WebhookAction>({
  type: 'webhook',
  title: 'Webhook',
  hint: 'POST the interaction to your service and store its answer',
  schema: webhookSchema,
  create: (id) => ({
    id,
    type: 'webhook',
    url: '',
    headers: [],
    timeoutMs: TIMEOUT_MS.default,
    retries: 0,
    onFailure: null,
  }),
  summary: (action) => `POST ${action.url}`,
  fields: deliveryFields,
  writes: (action) => (action.returns ?? []).map((name, i) => ({ name, at: ['returns', i] })),
  writesAnything: (action) => action.returns === undefined,
  ports: (action) => [
    {
      port: failurePort(action.id),
      kind: 'failure',
      label: 'on failure',
      to: action.onFailure,
      at: ['onFailure'],
      optional: true,
    },
  ],
  targets: (action) => [action.onFailure],
  connect: (action, port, to) => (port === failurePort(action.id) ? { ...action, onFailure: to } : action),
  problems: deliveryProblems,
  forProduction: ({ label: _l, sample: _s, returns: _r, ...action }) => ({
    ...action,
    headers: action.headers.filter((header) => !header.off),
  }),
  compile,
});

function compile(action: WebhookAction): CompiledAction {
  const render = compileDelivery(action);
  return {
    id: action.id,
    run: (turn) => {
      const rendered = render(turn, 'open');
      if (!rendered.ok) return fail(turn, action, rendered.code, rendered.message);
      const need = {
        type: 'webhook' as const,
        nodeId: turn.nodeId,
        actionId: action.id,
        request: rendered.request,
      };
      return action.sample ? { ...need, sample: action.sample } : need;
    },
    resume: (turn, happening) => settle(turn, action, happening),
  };
}

/** Takes the answer or the failure of the request that `run` asked for. */
function settle(turn: Turn, action: WebhookAction, happening: Happening): ActionResult {
  if (happening.type === 'failed') {
    return fail(turn, action, happening.code, happening.message, happening.problems);
  }
  if (happening.type !== 'answered') {
    return fail(
      turn,
      action,
      'aborted',
      failureSentence('aborted', `'${happening.type}' came instead of an answer`),
    );
  }
  const { status, body, headers } = happening.response;
  const verdict = checkContract(status, body, { location: redirectLocation(headers) });
  if (!verdict.ok) {
    const problems = verdict.problems.map((problem) => problem.message);
    return fail(turn, action, verdict.code, verdict.message, problems);
  }
  const entries = turn.redact(verdict.entries);
  turn.events.push({ type: 'fulfilled', ...turn.place(), entries, notes: turn.redact(verdict.notes) });
  for (const { name, data } of entries) {
    // The contract holds for what was sent; a secret hidden in it can make it longer than data may be.
    if (entries === verdict.entries || fits(name, data)) turn.store(name, data, 'webhook');
    else turn.warn(`'${name}' was not stored: with the secrets in it hidden it is too long`);
  }
  return undefined;
}

const fits = (name: string, data: string): boolean =>
  !exceedsCodePoints(name, MAX_NAME) && !exceedsCodePoints(data, MAX_DATA);

/** Nothing is stored; the conversation goes to `onFailure`, or on where that is not connected. */
function fail(
  turn: Turn,
  action: WebhookAction,
  code: string,
  message: string,
  problems: string[] = [],
): ActionResult {
  const event = { type: 'failed' as const, ...turn.place(), code, message: turn.redact(message) };
  turn.events.push(problems.length > 0 ? { ...event, problems: turn.redact(problems) } : event);
  if (action.onFailure === null) return undefined;
  turn.events.push({ type: 'routed', ...turn.place(), routeId: 'failure', to: action.onFailure });
  return { type: 'jump', to: action.onFailure };
}
