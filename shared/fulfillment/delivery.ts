import * as z from 'zod';
import { emptyProblem, type TemplateField, textSchema } from '../core/field.ts';
import { derivedUuid } from '../core/ids.ts';
import { MAX_FIELD, MAX_RETRIES, TIMEOUT_MS } from '../core/limits.ts';
import type { RenderedRequest } from '../core/need.ts';
import type { LocalProblem } from '../core/problem.ts';
import { compileTemplate } from '../core/render.ts';
import { templateSlots } from '../core/template.ts';
import type { Turn } from '../core/turn.ts';
import { type FailureCode, failureSentence } from './failureCodes.ts';
import { headerNameProblem, headerRowProblems, headerValueProblem } from './headerRules.ts';
import { buildInteractionBody } from './interactionBody.ts';

/** Schema of one header row as the author has it; `off: true` keeps it without sending it (authoring data). */
export const headerSchema = z.strictObject({
  name: textSchema(256, 'a header name').describe(
    'Not Host, Content-Length, Transfer-Encoding or Connection',
  ),
  value: textSchema(MAX_FIELD, 'a header value').describe('A template'),
  off: z.literal(true).optional().describe('Kept, not sent; authoring only'),
});

/** The fields a webhook and the delivery at the end have in common (fulfillment.md, Request). */
export const deliveryShape = {
  url: textSchema(MAX_FIELD, 'a URL').describe('http or https, a template'),
  headers: z.array(headerSchema).max(100, { error: 'a webhook has at most 100 headers' }).default([]),
  timeoutMs: z
    .int({ error: 'timeoutMs must be a whole number of milliseconds' })
    .min(TIMEOUT_MS.min, { error: `timeoutMs must be ${TIMEOUT_MS.min}-${TIMEOUT_MS.max}` })
    .max(TIMEOUT_MS.max, { error: `timeoutMs must be ${TIMEOUT_MS.min}-${TIMEOUT_MS.max}` })
    .default(TIMEOUT_MS.default)
    .describe('For connecting and the whole answer, in milliseconds'),
  retries: z
    .int({ error: 'retries must be a whole number' })
    .min(0, { error: `retries must be 0-${MAX_RETRIES}` })
    .max(MAX_RETRIES, { error: `retries must be 0-${MAX_RETRIES}` })
    .default(0)
    .describe('Further attempts after a passing fault'),
};

/** Where and how an interaction is posted. */
export interface Delivery {
  url: string;
  headers: z.infer<typeof headerSchema>[];
  timeoutMs: number;
  retries: number;
}

/** A request, or why there can be none. */
export type Rendered =
  | { ok: true; request: RenderedRequest }
  | { ok: false; code: FailureCode; message: string };

/** The templates of a delivery; rows that are off are among them, so that search and rename find them. */
export function deliveryFields(delivery: Delivery): TemplateField[] {
  return [
    { at: ['url'], name: 'URL', text: delivery.url, place: 'url' },
    ...delivery.headers.map((header, i) => ({
      at: ['headers', i, 'value'],
      name: 'Header value',
      text: header.value,
      place: 'header' as const,
      ...(header.off && { unused: true as const }),
    })),
  ];
}

/** What is wrong with a delivery by itself, templates aside. */
export function deliveryProblems(delivery: Delivery): LocalProblem[] {
  const url = deliveryFields(delivery)[0] as TemplateField;
  return [...emptyProblem(url), ...urlProblems(delivery.url), ...headerProblems(delivery)];
}

/** Whether the interaction goes on, was brought to its end, or was given up (timed out, failed). */
export type Closing = 'open' | 'completed' | 'abandoned';

/** Makes a delivery ready: renders the request for a turn. Says why where there can be none, and uses no key then. */
export function compileDelivery(delivery: Delivery): (turn: Turn, closing: Closing) => Rendered {
  const url = compileTemplate(delivery.url.trim(), 'url');
  const headers = delivery.headers
    .filter((header) => !header.off && header.name.trim() !== '')
    .map((header) => ({ name: header.name.trim(), value: compileTemplate(header.value, 'header') }));
  return (turn, closing) => {
    turn.missingVariable = null;
    const address = url(turn);
    const rows = headers.map((header) => ({ name: header.name, value: header.value(turn) }));
    const variable = turn.missingVariable as string | null;
    if (variable !== null) return refused('missing-variable', `$env.${variable}`);
    if (!HTTP_URL.test(address)) return refused('bad-url', `'${address}' is no http or https address`);
    for (const row of rows) {
      const problem = headerNameProblem(row.name) ?? headerValueProblem(row.value);
      if (problem) return refused('bad-header', problem);
    }
    const { timeoutMs, retries } = delivery;
    const idempotencyKey = derivedUuid(turn.uuid, ++turn.webhookRuns);
    const body = bodyOf(turn, closing);
    return { ok: true, request: { url: address, headers: rows, body, timeoutMs, retries, idempotencyKey } };
  };
}

const HTTP_URL = /^https?:\/\/[^\s/?#]+/i;

function refused(code: FailureCode, detail: string): Rendered {
  return { ok: false, code, message: failureSentence(code, detail) };
}

function bodyOf(turn: Turn, closing: Closing): string {
  const now = Math.floor(turn.now / 1000);
  return buildInteractionBody({
    uuid: turn.uuid,
    startedAt: turn.startedAt,
    updatedAt: now,
    endedAt: closing === 'open' ? null : now,
    completedAt: closing === 'completed' ? now : null,
    data: Object.entries(turn.data).map(([name, data]) => ({
      name,
      data,
      at: Object.hasOwn(turn.dataAt, name) ? (turn.dataAt[name] ?? turn.startedAt) : turn.startedAt,
    })),
    messages: turn.transcript,
  });
}

function urlProblems(url: string): LocalProblem[] {
  const text = url.trim();
  if (text === '' || text.startsWith('{{') || HTTP_URL.test(text)) return [];
  return [
    {
      severity: 'error',
      rule: 'bad-url',
      at: ['url'],
      message: `'${text}' is no http or https address`,
      fix: 'Begin with https://, or with an environment variable such as {{$env.API}}',
    },
  ];
}

function headerProblems(delivery: Delivery): LocalProblem[] {
  const rows = delivery.headers.map((header, row) => ({ ...header, row })).filter((header) => !header.off);
  const broken = headerRowProblems(rows).map((problem): LocalProblem => {
    const at = ['headers', rows[problem.row]?.row ?? problem.row, problem.field];
    return { severity: 'error', rule: 'bad-header', at, message: problem.message, fix: HEADER_FIX };
  });
  const open = rows
    .filter(({ name, value }) => isPlainSecret(name, value))
    .map(
      ({ name, row }): LocalProblem => ({
        severity: 'warning',
        rule: 'plain-secret',
        at: ['headers', row, 'value'],
        message: `The value of '${name}' stands in the flow in plain text and would be exported`,
        fix: 'Make it a secret environment variable',
      }),
    );
  return [...broken, ...open];
}

const HEADER_FIX = 'Correct the row, or delete it';
const SECRET_NAME = /auth|token|secret|passw|api[-_]?key|access[-_]?key|cookie|credential|signature/i;

function isPlainSecret(name: string, value: string): boolean {
  return SECRET_NAME.test(name) && value.trim() !== '' && templateSlots(value).length === 0;
}
