import type { HeaderList, TraceEvent } from '#shared/core/event.ts';
import type { Happening, Need } from '#shared/core/need.ts';
import type { Redactor } from '#shared/fulfillment/redact.ts';
import { redactExchange } from '#shared/fulfillment/redactExchange.ts';
import { type Exchange, MAX_RESPONSE_BYTES, type ResponseHeaders } from '#shared/fulfillment/types.ts';
import type { SentRequest } from '../webhook/webhookRunner.ts';
import type { Answerer, WebhookNeed } from './answerer.ts';

/** How the needs of a conversation are met. Events and exchanges come with secrets masked. */
export interface RunNeedOptions {
  answerer: Answerer;
  redactor: Redactor;
  /** Ends a webhook or pause that is under way. */
  signal?: AbortSignal;
  /** Waits for a typing pause; it resolves early where the pause is skipped. */
  pause(ms: number): Promise<void>;
  /** `request` and `response`, one pair an attempt. */
  onEvent(event: TraceEvent): void;
  onExchange?(exchange: Exchange): void;
}

/**
 * Turns what a conversation needs into what happened. Null where it waits for people, or for nothing any more. Shared by
 * the test chat, tests and the command line; keeps nothing.
 */
export async function runNeed(need: Need, options: RunNeedOptions): Promise<Happening | null> {
  if (need.type === 'webhook') return runWebhook(need, options);
  if (need.type !== 'delay') return null;
  await options.pause(need.ms);
  return { type: 'elapsed' };
}

async function runWebhook(need: WebhookNeed, options: RunNeedOptions): Promise<Happening> {
  const { answerer, redactor, onEvent, onExchange } = options;
  const place =
    need.actionId === null ? { nodeId: need.nodeId } : { nodeId: need.nodeId, actionId: need.actionId };
  let told = 0;
  const tellRequest = (sent: SentRequest) => {
    told = sent.attempt;
    const { attempt, method, url, headers, body, startedAt: at } = sent;
    const { text, deep } = redactor;
    onEvent({
      type: 'request',
      at,
      ...place,
      attempt,
      method,
      url: text(url),
      headers: deep(headers),
      body: text(body),
    });
  };
  return answerer.answer(need, {
    signal: options.signal,
    onRequest: tellRequest,
    onAttempt: (raw) => {
      // What could not be sent at all was never announced.
      if (told !== raw.attempt) tellRequest(raw);
      const exchange = kept(redactExchange(raw, redactor));
      if (exchange.status !== null) onEvent({ ...responseEvent(exchange), ...place });
      onExchange?.(exchange);
    },
  });
}

/** Of a request, too, the first 1 MiB is kept (fulfillment.md, What is kept). */
function kept(exchange: Exchange): Exchange {
  return exchange.body.length > MAX_RESPONSE_BYTES
    ? { ...exchange, body: exchange.body.slice(0, MAX_RESPONSE_BYTES) }
    : exchange;
}

function responseEvent(exchange: Exchange): TraceEvent<'response'> {
  const { attempt, status, responseHeaders, responseBody, timings } = exchange;
  return {
    type: 'response',
    at: new Date().toISOString(),
    attempt,
    status: status ?? 0,
    headers: headerList(responseHeaders ?? {}),
    body: responseBody ?? '',
    timings,
  };
}

function headerList(headers: ResponseHeaders): HeaderList {
  return Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: one })),
  );
}
