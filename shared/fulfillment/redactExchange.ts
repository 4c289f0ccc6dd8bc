import type { Redactor } from './redact.ts';
import { type Exchange, MAX_RESPONSE_BYTES } from './types.ts';

/** A copy of an exchange with every secret masked in all that came from the flow, the environment or the endpoint. */
export function redactExchange(exchange: Exchange, redactor: Redactor): Exchange {
  const { text, deep } = redactor;
  const { responseBody, responseHeaders } = exchange;
  const bodyWasCut = exchange.responseBytes > MAX_RESPONSE_BYTES;
  return {
    ...exchange,
    url: text(exchange.url),
    headers: deep(exchange.headers),
    body: text(exchange.body),
    responseHeaders: responseHeaders && redactor.headers(responseHeaders),
    responseBody: responseBody && (bodyWasCut ? redactor.cutText(responseBody) : text(responseBody)),
    ...(exchange.entries && { entries: deep(exchange.entries) }),
    ...(exchange.notes && { notes: deep(exchange.notes) }),
    ...(exchange.message !== undefined && { message: text(exchange.message) }),
    ...(exchange.problems && { problems: deep(exchange.problems) }),
  };
}
