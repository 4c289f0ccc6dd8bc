import { type FailureCode, failureSentence } from '#shared/fulfillment/failureCodes.ts';
import { MAX_RESPONSE_BYTES } from '#shared/fulfillment/types.ts';
import type { Answerer } from './answerer.ts';
import { type CannedAnswer, playAnswer } from './cannedAnswer.ts';
import { toHappening } from './liveAnswerer.ts';

/** Fails with the code that a tester forces, as an endpoint of that kind would. Nothing is sent. */
export function faultAnswerer(version: string, code: FailureCode): Answerer {
  return {
    source: 'forced',
    answer: async (need, hooks) => {
      const canned = FAULTS[code] ?? { code, message: failureSentence(code, detailOf(code, need.request)) };
      return toHappening(
        playAnswer(need, canned, { hooks, version, note: 'forced by the tester: nothing was sent' }),
      );
    },
  };
}

/** Faults in which an answer came; all others are failures without one. */
const FAULTS: Partial<Record<FailureCode, CannedAnswer>> = {
  'http-status': json(500, '{"error":"Internal Server Error"}'),
  redirect: {
    status: 302,
    body: '',
    headers: { location: 'https://moved.invalid/', 'content-length': '0' },
  },
  'too-large': { ...json(200, ''), code: 'too-large', bytes: MAX_RESPONSE_BYTES + 1 },
  'not-json': {
    status: 200,
    body: '<!doctype html>\n<title>Bad Gateway</title>\n<h1>Bad Gateway</h1>\n',
    headers: { 'content-type': 'text/html; charset=utf-8' },
  },
  contract: json(200, '[{"name":"","data":"no name"},{"name":"status","data":42}]'),
};

function json(status: number, body: string): CannedAnswer & { status: number } {
  return { status, body, headers: { 'content-type': 'application/json' } };
}

function detailOf(code: FailureCode, request: { url: string; timeoutMs: number }): string {
  if (code === 'timeout') return `no answer within ${request.timeoutMs} ms`;
  const host = URL.canParse(request.url) ? new URL(request.url).hostname : request.url;
  return code === 'aborted' || code === 'no-recording' ? '' : host;
}
