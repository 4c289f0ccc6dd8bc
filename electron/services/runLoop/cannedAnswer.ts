import { checkContract } from '#shared/fulfillment/contract.ts';
import { type FailureCode, failureSentence } from '#shared/fulfillment/failureCodes.ts';
import { redirectLocation } from '#shared/fulfillment/redirect.ts';
import {
  type Exchange,
  NO_TIMINGS,
  type ResponseHeaders,
  type WebhookAnswer,
} from '#shared/fulfillment/types.ts';
import { prepareRequest } from '../webhook/prepareRequest.ts';
import type { SentRequest } from '../webhook/webhookRunner.ts';
import type { AnswerHooks, WebhookNeed } from './answerer.ts';

/** An answer that does not come from the network, or a failure instead of one. */
export type CannedAnswer =
  | { status: number; body: string; headers?: ResponseHeaders; bytes?: number; code?: FailureCode }
  | { code: FailureCode; message?: string };

/**
 * Plays an answer as if the request had been sent: the same checks, the same record. `note` says in the record that
 * nothing went out.
 */
export function playAnswer(
  need: WebhookNeed,
  canned: CannedAnswer,
  { hooks, version, note }: { hooks: AnswerHooks; version: string; note: string },
): WebhookAnswer {
  const prepared = prepareRequest(need.request, version);
  const sent: SentRequest = {
    method: 'POST',
    url: prepared.ok ? prepared.value.shownUrl : need.request.url,
    headers: prepared.ok ? prepared.value.rows : need.request.headers,
    body: need.request.body,
    attempt: 1,
    startedAt: new Date().toISOString(),
  };
  const answer = prepared.ok ? judge(need, canned) : failure(prepared.error.code, prepared.error.detail);
  hooks.onRequest(sent);
  hooks.onAttempt(record(sent, canned, answer, note));
  return answer;
}

function judge(need: WebhookNeed, canned: CannedAnswer): WebhookAnswer {
  if (!('status' in canned)) {
    return { ok: false, code: canned.code, message: canned.message ?? failureSentence(canned.code) };
  }
  const { status, body, headers, code } = canned;
  const response = { status, body, ...(headers && { headers }) };
  if (code === 'too-large') return { ...failure('too-large', 'more than 1 MiB'), response };
  // Of a delivery only the status is judged.
  const judged = need.actionId === null && status >= 200 && status < 300 ? '' : body;
  const verdict = checkContract(status, judged, { location: redirectLocation(headers) });
  if (verdict.ok) return { ok: true, response, entries: verdict.entries, notes: verdict.notes };
  const { message, problems } = verdict;
  const failed = { ok: false as const, code: verdict.code, message, response };
  return problems.length > 0 ? { ...failed, problems } : failed;
}

function failure(code: FailureCode, detail: string): Extract<WebhookAnswer, { ok: false }> {
  return { ok: false, code, message: failureSentence(code, detail) };
}

function record(sent: SentRequest, canned: CannedAnswer, answer: WebhookAnswer, note: string): Exchange {
  const answered = 'status' in canned ? canned : null;
  const response = {
    status: answered?.status ?? null,
    responseHeaders: answered ? (answered.headers ?? {}) : null,
    responseBody: answered?.body ?? null,
    responseBytes: answered ? (answered.bytes ?? Buffer.byteLength(answered.body, 'utf8')) : 0,
    timings: NO_TIMINGS,
  };
  if (answer.ok) return { ...sent, ...response, entries: answer.entries, notes: [note, ...answer.notes] };
  const { code, message, problems } = answer;
  return { ...sent, ...response, notes: [note], code, message, ...(problems && { problems }) };
}
