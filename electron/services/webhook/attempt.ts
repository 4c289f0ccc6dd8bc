import type { ClientRequest, IncomingMessage } from 'node:http';
import got, { type Request } from 'got';
import {
  type HeaderRow,
  MAX_RESPONSE_BYTES,
  NO_TIMINGS,
  type ResponseHeaders,
  type Timings,
} from '#shared/fulfillment/types.ts';
import type { Connection } from './agents.ts';
import { decodeBody } from './decodeBody.ts';
import { type Failure, failureOf } from './failureOf.ts';
import { measure } from './measure.ts';
import type { PreparedRequest } from './prepareRequest.ts';

/** What came of one attempt. Without an answer `status` and `headers` are null. */
export interface Attempt {
  status: number | null;
  headers: ResponseHeaders | null;
  /** The first 1 MiB; what is not UTF-8 stands as U+FFFD. */
  body: string;
  /** Bytes read after decompression; more than 1 MiB where the download was stopped. */
  bytes: number;
  timings: Timings;
  /** As they went out, the client's own included; null where nothing did. */
  sentHeaders: HeaderRow[] | null;
  /** Why there is no complete, readable answer; null where there is. */
  failure: Failure | null;
}

/** How an attempt is sent. */
export interface AttemptOptions {
  connection: Connection;
  timeoutMs: number;
  signal: AbortSignal | undefined;
  acceptSelfSigned: boolean;
}

// Redirects, retries, error statuses and cookies are ours to judge, so got does none of that.
const client = got.extend({
  followRedirect: false,
  retry: { limit: 0 },
  throwHttpErrors: false,
  decompress: true,
  strictContentLength: true,
});

/**
 * Sends the request once and reads the answer: at most 1 MiB after decompression, within `timeoutMs` from start to last
 * byte. Never rejects.
 */
export async function sendOnce(prepared: PreparedRequest, options: AttemptOptions): Promise<Attempt> {
  const { connection, timeoutMs, signal, acceptSelfSigned } = options;
  // One timer over connecting and the whole response: an endpoint that drips can't stretch it.
  const stop = new AbortController();
  let stoppedBy: 'timeout' | 'abort' | null = null;
  const halt = (why: 'timeout' | 'abort') => {
    stoppedBy ??= why;
    stop.abort();
  };
  const timer = setTimeout(halt, timeoutMs, 'timeout');
  const onAbort = () => halt('abort');
  signal?.addEventListener('abort', onAbort, { once: true });
  const startedAt = performance.now();

  let sent: ClientRequest | undefined;
  let answer: IncomingMessage | undefined;
  let stream: Request | undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  let error: unknown = null;
  try {
    stream = client.stream.post(prepared.url, {
      body: prepared.body,
      headers: prepared.wireHeaders,
      signal: stop.signal,
      agent: connection.agent,
      ...(connection.request && { request: connection.request }),
      https: { rejectUnauthorized: !acceptSelfSigned },
    });
    stream.once('request', (request: ClientRequest) => {
      sent = request;
    });
    stream.once('response', (response: IncomingMessage) => {
      answer = response;
    });
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const room = MAX_RESPONSE_BYTES - bytes;
      bytes += chunk.length;
      chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
      // Leaving the loop breaks the connection: the rest is never downloaded.
      if (chunk.length > room) break;
    }
  } catch (thrown) {
    error = thrown;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }

  const decoded = decodeBody(
    Buffer.concat(chunks),
    bytes > MAX_RESPONSE_BYTES,
    answer?.headers['content-encoding'],
  );
  const failure = stoppedBy
    ? stopped(stoppedBy, timeoutMs, sent, answer)
    : error !== null
      ? failureOf(error, prepared.url, { proxied: connection.proxied, answered: answer !== undefined })
      : bytes > MAX_RESPONSE_BYTES
        ? { code: 'too-large' as const, detail: 'more than 1 MiB, the download was stopped' }
        : decoded.problem === null
          ? null
          : { code: 'not-json' as const, detail: decoded.problem };
  return {
    status: answer?.statusCode ?? null,
    headers: answer ? plainHeaders(answer) : null,
    body: decoded.text,
    bytes,
    timings: stream ? measure(stream, performance.now() - startedAt, connection.proxied) : NO_TIMINGS,
    sentHeaders: sent ? headersSent(prepared, sent) : null,
    failure,
  };
}

/** The failure of an attempt that we ended ourselves. */
function stopped(
  by: 'timeout' | 'abort',
  timeoutMs: number,
  sent: ClientRequest | undefined,
  answer: IncomingMessage | undefined,
): Failure {
  if (by === 'abort') return { code: 'aborted', detail: '' };
  const connected = sent?.socket && !sent.socket.connecting;
  const what = answer ? 'answer not complete' : connected ? 'no answer' : 'no connection';
  return { code: 'timeout', detail: `${what} within ${timeoutMs} ms` };
}

/** Headers that the HTTP client adds, as they are commonly written. The rest of what it sends (Proxy-Authorization) stays unsaid. */
const CLIENT_HEADERS = ['Host', 'Content-Length', 'Accept-Encoding', 'Connection'];

/** The author's and the default rows as named, then those the client added. */
function headersSent(prepared: PreparedRequest, sent: ClientRequest): HeaderRow[] {
  const own = new Set(prepared.rows.map((row) => row.name.toLowerCase()));
  const added = CLIENT_HEADERS.flatMap((name) => {
    const value = own.has(name.toLowerCase()) ? undefined : sent.getHeader(name);
    return value === undefined ? [] : [{ name, value: String(value) }];
  });
  return [...prepared.rows, ...added];
}

function plainHeaders(answer: IncomingMessage): ResponseHeaders {
  const headers = Object.entries(answer.headers).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined,
  );
  return Object.fromEntries(headers);
}
