import type http from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FailureCode } from '#shared/fulfillment/failureCodes.ts';
import { type CertificateName, type Handler, sendJson } from './endpoint.ts';

/** One way an endpoint behaves, and what a webhook run must come to. */
export interface Scenario {
  handler: Handler;
  tls?: CertificateName;
  /** Null: a good answer. */
  code: FailureCode | null;
  /** Part of the message that names what went wrong here. */
  says?: RegExp;
}

const GOOD = [{ name: 'status', data: 'SHIPPED' }];

/** Every misbehaviour of quality.md's table (and some good manners), by name. Start one with `startScenario`. */
export const scenarios = {
  good: { code: null, handler: (_, response) => sendJson(response, 200, GOOD) },
  noContent: { code: null, handler: (_, response) => void response.writeHead(204).end() },
  gzip: { code: null, handler: (_, response) => sendBytes(response, gzipSync(JSON.stringify(GOOD)), 'gzip') },
  closeDelimited: { code: null, handler: raw(`HTTP/1.1 200 OK\r\n\r\n${JSON.stringify(GOOD)}`) },
  manyEntries: { code: null, handler: (_, response) => sendJson(response, 200, manyEntries(10_000)) },
  byteOrderMark: { code: null, handler: (_, response) => void response.end(`\uFEFF${JSON.stringify(GOOD)}`) },

  reset: { code: 'reset', handler: (_, response) => void response.socket?.resetAndDestroy() },
  closed: { code: 'reset', handler: (_, response) => void response.socket?.end() },
  halfClose: { code: 'reset', handler: raw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{"name"') },
  tooShort: { code: 'reset', handler: raw('HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n[]') },
  tooLong: { code: 'reset', handler: raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n[{"name":"a"}]') },
  brokenChunks: {
    code: 'reset',
    handler: raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n[]'),
  },
  cutChunks: {
    code: 'reset',
    handler: raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n'),
  },
  notHttp: { code: 'reset', handler: raw('SSH-2.0-OpenSSH_9.2\r\n'), says: /does not speak HTTP/ },

  neverAnswers: { code: 'timeout', handler: () => {}, says: /no answer within/ },
  slowDrip: { code: 'timeout', handler: (_, response) => drip(response, 10), says: /answer not complete/ },
  slowGzip: { code: 'timeout', handler: (_, response) => dripGzip(response, 10) },

  notFound: {
    code: 'http-status',
    handler: (_, response) => sendJson(response, 404, { error: 'no such order' }),
    says: /HTTP 404/,
  },
  serverError: {
    code: 'http-status',
    handler: (_, response) => void response.writeHead(500).end('down'),
    says: /HTTP 500/,
  },
  hugeError: { code: 'http-status', handler: (_, response) => pour(response, 500, 200), says: /HTTP 500/ },
  redirect: {
    code: 'redirect',
    handler: (_, response) => void response.writeHead(307, { Location: '/moved/here?a=1' }).end(),
    says: /endpoint moved to http:\/\/127\.0\.0\.1:\d+\/moved\/here\?a=1: use that URL/,
  },
  redirectNowhere: { code: 'redirect', handler: (_, response) => void response.writeHead(304).end() },

  huge: { code: 'too-large', handler: (_, response) => pour(response, 200, 200) },
  gzipBomb: {
    code: 'too-large',
    handler: (_, response) => sendBytes(response, gzipMegabytes(200), 'gzip'),
  },
  doubleBomb: {
    code: 'too-large',
    handler: (_, response) => sendBytes(response, gzipSync(gzipMegabytes(64)), 'gzip, gzip'),
  },
  hugeHeader: {
    code: 'too-large',
    handler: raw(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(1024 * 1024)}\r\nContent-Length: 2\r\n\r\n[]`),
    says: /headers/,
  },

  html: {
    code: 'not-json',
    handler: (_, response) => void response.end('<!DOCTYPE html>'),
    says: /<!DOCTYPE html>/,
  },
  badUtf8: {
    code: 'not-json',
    handler: (_, response) =>
      sendBytes(response, Buffer.from([...Buffer.from('[{"name":"é'), 0xc3, 0x28, 0x22])),
    says: /not UTF-8 \(byte 13 \(0xC3\)/,
  },
  notGzip: {
    code: 'not-json',
    handler: (_, response) => sendBytes(response, Buffer.from(JSON.stringify(GOOD)), 'gzip'),
    says: /gzip/,
  },
  notBrotli: {
    code: 'not-json',
    handler: (_, response) => sendBytes(response, Buffer.from(JSON.stringify(GOOD)), 'br'),
    says: /Brotli/,
  },
  cutGzip: {
    code: 'not-json',
    handler: (_, response) => sendBytes(response, gzipSync(JSON.stringify(GOOD)).subarray(0, 20), 'gzip'),
    says: /gzip/,
  },
  unknownEncoding: {
    code: 'not-json',
    handler: (_, response) => sendBytes(response, Buffer.from([0x1f, 0x9d, 0x90, 0xff]), 'compress'),
    says: /compress/,
  },

  contract: {
    code: 'contract',
    handler: (_, response) => sendJson(response, 200, [{ data: 'x' }, { name: 'b', data: 42 }, ...GOOD]),
    says: /entry 1: name is missing; entry 2: data must be a string, got number 42/,
  },
  deepJson: {
    code: 'contract',
    handler: (_, response) => void response.end('['.repeat(100_000) + ']'.repeat(100_000)),
    says: /entry 1: must be an object/,
  },

  selfSigned: {
    code: 'tls',
    tls: 'selfSigned',
    handler: (_, response) => sendJson(response, 200, GOOD),
    says: /self-signed/,
  },
  expired: { code: 'tls', tls: 'expired', handler: (_, response) => sendJson(response, 200, GOOD) },
  wrongHost: { code: 'tls', tls: 'wrongHost', handler: (_, response) => sendJson(response, 200, GOOD) },
} satisfies Record<string, Scenario>;

/** The name of a scenario. */
export type ScenarioName = keyof typeof scenarios;

/** Answers with each handler in turn, then always with the last: `inTurn(unavailable, good)`. */
export function inTurn(...handlers: [Handler, ...Handler[]]): Handler {
  return (request, response, count) =>
    (handlers[Math.min(count, handlers.length) - 1] ?? handlers[0])(request, response, count);
}

/** Answers with a status, and Retry-After where given. */
export function busy(status: number, retryAfter?: string): Handler {
  return (_, response) =>
    void response
      .writeHead(status, retryAfter === undefined ? {} : { 'Retry-After': retryAfter })
      .end('busy');
}

/** `count` entries that keep the contract. */
export function manyEntries(count: number): { name: string; data: string }[] {
  return Array.from({ length: count }, (_, i) => ({ name: `n${i}`, data: String(i) }));
}

/** Writes these very bytes and closes. */
function raw(bytes: string): Handler {
  return (_, response) => void response.socket?.end(bytes);
}

/** A gzip of so many MiB of blanks, made of members of one, so that making it takes no memory. */
function gzipMegabytes(count: number): Buffer {
  return Buffer.concat(Array<Buffer>(count).fill(gzipSync(Buffer.alloc(1024 * 1024, ' '))));
}

function sendBytes(response: http.ServerResponse, bytes: Buffer, encoding?: string): void {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': bytes.length };
  response.writeHead(200, encoding ? { ...headers, 'Content-Encoding': encoding } : headers).end(bytes);
}

/** A byte every few ms, for ever: each of them alone is in time. */
function drip(response: http.ServerResponse, everyMs: number): void {
  every(everyMs, response, Buffer.from(' '));
}

/** The same in gzip: a good header, then empty blocks for ever, so that nothing comes out of the other end. */
function dripGzip(response: http.ServerResponse, everyMs: number): void {
  response.writeHead(200, { 'Content-Encoding': 'gzip' });
  response.write(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]));
  every(everyMs, response, Buffer.from([0, 0, 0, 0xff, 0xff]));
}

function every(ms: number, response: http.ServerResponse, bytes: Buffer): void {
  const timer = setInterval(() => response.write(bytes), ms);
  response.on('close', () => clearInterval(timer));
}

/** A body of so many MiB, as fast as the other side takes it. */
function pour(response: http.ServerResponse, status: number, megabytes: number): void {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  let left = megabytes * 16;
  const more = () => {
    while (left > 0) {
      left--;
      if (!response.write(chunk)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  response.writeHead(status);
  more();
}
