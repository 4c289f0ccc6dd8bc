import { checkContract } from '#shared/fulfillment/contract.ts';
import { failureSentence } from '#shared/fulfillment/failureCodes.ts';
import { redirectLocation } from '#shared/fulfillment/redirect.ts';
import type { WebhookAnswer, WebhookResponse } from '#shared/fulfillment/types.ts';
import type { Attempt } from './attempt.ts';
import type { Failure } from './failureOf.ts';

/**
 * What an attempt came to. A status outside 2xx outweighs what is wrong with the body it came with; `checkAnswer` false
 * takes any 2xx, however its body turned out.
 */
export function judgeAttempt(attempt: Attempt, url: URL, checkAnswer: boolean): WebhookAnswer {
  const { status, failure } = attempt;
  if (status === null) {
    const { code, detail, advice }: Failure = failure ?? { code: 'reset', detail: 'no answer came' };
    return { ok: false, code, message: failureSentence(code, detail, advice) };
  }
  const response: WebhookResponse = {
    status,
    headers: attempt.headers ?? {},
    body: attempt.body,
    bytes: attempt.bytes,
    timings: attempt.timings,
  };
  const good = status >= 200 && status < 300;
  const bodyOnly = failure?.code === 'too-large' || failure?.code === 'not-json';
  if (failure && (good ? checkAnswer || !bodyOnly : !bodyOnly)) {
    return {
      ok: false,
      code: failure.code,
      message: failureSentence(failure.code, failure.detail),
      response,
    };
  }
  if (good && !checkAnswer) return { ok: true, response, entries: [], notes: [] };
  const verdict = checkContract(status, good ? attempt.body : '', { location: absolute(attempt, url) });
  if (verdict.ok) return { ok: true, response, entries: verdict.entries, notes: verdict.notes };
  const { code, message, problems } = verdict;
  return { ok: false, code, message, response, ...(code === 'contract' && { problems }) };
}

/** The redirect target as a whole address, so that it can be copied into the URL field; without a user name in it. */
function absolute(attempt: Attempt, url: URL): string | undefined {
  const location = redirectLocation(attempt.headers);
  if (location === undefined) return undefined;
  try {
    const target = new URL(location, url);
    target.username = '';
    target.password = '';
    return target.href;
  } catch {
    return location;
  }
}
