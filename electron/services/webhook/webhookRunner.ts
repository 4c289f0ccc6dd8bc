import { failureSentence, isRetryable } from '#shared/fulfillment/failureCodes.ts';
import {
  type Exchange,
  NO_TIMINGS,
  type WebhookAnswer,
  type WebhookRequest,
} from '#shared/fulfillment/types.ts';
import { createAgents } from './agents.ts';
import { type Attempt, sendOnce } from './attempt.ts';
import { judgeAttempt } from './judgeAttempt.ts';
import { type PreparedRequest, prepareRequest } from './prepareRequest.ts';
import { type ProxyEnv, proxyFor } from './proxyFor.ts';
import { retryDelay } from './retryDelay.ts';
import { sleep as realSleep } from './sleep.ts';

/** How one webhook is run. */
export interface RunOptions {
  /** Aborting it ends the run at once with code `aborted`. */
  signal?: AbortSignal;
  /** The environment's switch: TLS certificates are not verified. */
  acceptSelfSigned?: boolean;
  /** False for the delivery at a conversation's end (`onEnd`): any 2xx will do, its body is not judged. Default true. */
  checkAnswer?: boolean;
  /** What is about to be sent, before each attempt. */
  onRequest?: (sent: SentRequest) => void;
  /** Each attempt's record once it is over, real secret values included: redact it before it is kept or shown. */
  onAttempt?: (exchange: Exchange) => void;
  /** For tests: 0 to 1, and a wait that rejects when the signal aborts. */
  random?: () => number;
  sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

/** The part of an exchange that is known before there is an answer. */
export type SentRequest = Pick<Exchange, 'method' | 'url' | 'headers' | 'body' | 'attempt' | 'startedAt'>;

/** Sends webhooks. One for the whole app: it keeps connections open for a few seconds between requests. */
export interface WebhookRunner {
  /** Runs one webhook with its retries. Never rejects: whatever goes wrong is an answer with a code and a sentence. */
  run(request: WebhookRequest, options?: RunOptions): Promise<WebhookAnswer>;
  /** Closes kept connections. */
  close(): void;
}

/**
 * The runner of fulfillment.md. `version` goes into the User-Agent, `proxyEnv` holds HTTP_PROXY, HTTPS_PROXY and NO_PROXY
 * (either letter case; default: the process environment), `log` is told of faults in the callbacks.
 */
export function createWebhookRunner(setup: {
  version: string;
  proxyEnv?: ProxyEnv;
  log?: (message: string) => void;
}): WebhookRunner {
  const { version, proxyEnv = process.env, log = () => {} } = setup;
  const agents = createAgents();

  async function run(request: WebhookRequest, options: RunOptions): Promise<WebhookAnswer> {
    const prepared = prepareRequest(request, version);
    if (!prepared.ok) return refuse(request, options, prepared.error.code, prepared.error.detail);
    const proxy = proxyFor(prepared.value.url, proxyEnv);
    if (!proxy.ok) return refuse(request, options, 'bad-url', proxy.error);
    const connection = agents.for(prepared.value.url, proxy.value);
    for (let attempt = 1; ; attempt++) {
      const sent = describe(request, prepared.value, attempt);
      notify(() => options.onRequest?.(sent));
      const result = await sendOnce(prepared.value, {
        connection,
        timeoutMs: request.timeoutMs,
        signal: options.signal,
        acceptSelfSigned: options.acceptSelfSigned ?? false,
      });
      const answer = judgeAttempt(result, prepared.value.url, options.checkAnswer ?? true);
      const wait = attempt <= request.retries ? waitBefore(attempt, answer, result, options) : null;
      const exchange = record(sent, result, answer);
      notify(() => options.onAttempt?.(wait === null ? exchange : { ...exchange, retryInMs: wait }));
      if (wait === null) return answer;
      try {
        await (options.sleep ?? realSleep)(wait, options.signal);
      } catch {
        return aborted();
      }
      if (options.signal?.aborted) return aborted();
    }
  }

  /** What can't be sent at all is an exchange, too: people look for it among the requests. */
  function refuse(
    request: WebhookRequest,
    options: RunOptions,
    code: 'bad-url' | 'bad-header',
    detail: string,
  ): WebhookAnswer {
    const message = failureSentence(code, detail);
    const sent = { ...describeUnsent(request), code, message };
    notify(() => options.onAttempt?.(sent));
    return { ok: false, code, message };
  }

  /** A callback's fault is a fault of ours to log, never one of the conversation. */
  function notify(callback: () => void): void {
    try {
      callback();
    } catch (error) {
      log(`a webhook listener failed: ${String(error)}`);
    }
  }

  return {
    run: async (request, options = {}) => {
      if (options.signal?.aborted) return aborted();
      try {
        return await run(request, options);
      } catch (error) {
        log(`the webhook runner failed: ${String(error)}`);
        const detail = error instanceof Error ? error.message : String(error);
        return { ok: false, code: 'reset', message: failureSentence('reset', detail) };
      }
    },
    close: agents.close,
  };
}

/** How long to wait before the next attempt, or null where the answer stands. */
function waitBefore(
  attempt: number,
  answer: WebhookAnswer,
  result: Attempt,
  options: RunOptions,
): number | null {
  if (answer.ok || options.signal?.aborted || !isRetryable(answer.code, result.status)) return null;
  return retryDelay(attempt, result.headers?.['retry-after'], options.random ?? Math.random);
}

function describe(request: WebhookRequest, prepared: PreparedRequest, attempt: number): SentRequest {
  const { shownUrl: url, rows: headers } = prepared;
  return { method: 'POST', url, headers, body: request.body, attempt, startedAt: new Date().toISOString() };
}

function describeUnsent(request: WebhookRequest): Exchange {
  return {
    method: 'POST',
    url: request.url,
    headers: request.headers,
    body: request.body,
    attempt: 1,
    startedAt: new Date().toISOString(),
    status: null,
    responseHeaders: null,
    responseBody: null,
    responseBytes: 0,
    timings: NO_TIMINGS,
  };
}

function record(sent: SentRequest, result: Attempt, answer: WebhookAnswer): Exchange {
  return {
    ...sent,
    headers: result.sentHeaders ?? sent.headers,
    status: result.status,
    responseHeaders: result.headers,
    responseBody: result.status === null ? null : result.body,
    responseBytes: result.bytes,
    timings: result.timings,
    ...(answer.ok
      ? { entries: answer.entries, notes: answer.notes }
      : {
          code: answer.code,
          message: answer.message,
          ...(answer.problems && { problems: answer.problems }),
        }),
  };
}

function aborted(): WebhookAnswer {
  return { ok: false, code: 'aborted', message: failureSentence('aborted') };
}
