/** Why a webhook failed: stable codes that traces, tests and exports rely on (fulfillment.md, Failure). */
export type FailureCode =
  | 'dns'
  | 'refused'
  | 'reset'
  | 'tls'
  | 'timeout'
  | 'http-status'
  | 'redirect'
  | 'too-large'
  | 'not-json'
  | 'contract'
  | 'bad-url'
  | 'bad-header'
  | 'missing-variable'
  | 'aborted'
  | 'no-recording';

/** What a failure is called (without a full stop) and what to do about it (one or two whole sentences). */
export interface FailureText {
  title: string;
  advice: string;
}

/** The words for every failure code. */
export const failureTexts: Record<FailureCode, FailureText> = {
  dns: {
    title: 'The host was not found',
    advice: 'Check the spelling of the host in the URL, and that this computer is online.',
  },
  refused: {
    title: 'The connection was refused',
    advice: 'Check that the endpoint is running and that host and port in the URL are right.',
  },
  reset: {
    title: 'The connection broke before the answer was complete',
    advice: "Look into the endpoint's own log: it closed the connection, or it does not speak HTTP here.",
  },
  tls: {
    title: 'No safe connection',
    advice:
      'Use a valid certificate, or switch on "accept self-signed certificates" in the environment for an endpoint under development.',
  },
  timeout: {
    title: 'The endpoint took too long',
    advice: 'Make the endpoint answer faster, or raise the time-out of the webhook.',
  },
  'http-status': {
    title: 'The endpoint answered with an error',
    advice:
      "Look at the response body and into the endpoint's own log: only a 2xx status counts as an answer.",
  },
  redirect: {
    title: 'The endpoint redirects',
    advice: 'Redirects are not followed, so that headers with keys never reach another host.',
  },
  'too-large': {
    title: 'The answer is too large',
    advice: 'Answer with the entries to store only; the limit is 1 MiB.',
  },
  'not-json': {
    title: 'The answer is not JSON',
    advice: 'Answer with a list such as [{"name":"status","data":"SHIPPED"}], as UTF-8.',
  },
  contract: {
    title: 'The answer breaks the contract, nothing was stored',
    advice: 'Each entry needs a name of 1-191 characters and data, a string of at most 510 characters.',
  },
  'bad-url': {
    title: 'The URL cannot be used',
    advice: 'Give a whole address such as https://api.example.com/orders, and check the variables in it.',
  },
  'bad-header': {
    title: 'A header cannot be sent',
    advice: "Correct the row in the webhook's headers, and check the variables in it.",
  },
  'missing-variable': {
    title: 'An environment variable is missing',
    advice: 'Add it to the environment that this chat uses, or choose another environment.',
  },
  aborted: {
    title: 'The request was stopped',
    advice: 'Start the conversation again to send it anew.',
  },
  'no-recording': {
    title: 'There is no recorded answer',
    advice: 'Save a sample for the webhook (or record the test again), or run against the live endpoint.',
  },
};

/** Every failure code, in the order of fulfillment.md. */
export const failureCodes = Object.keys(failureTexts) as FailureCode[];

/** Whether a text is one of the failure codes. */
export function isFailureCode(text: string): text is FailureCode {
  return Object.hasOwn(failureTexts, text);
}

/** What happened and what to do, in whole sentences: `The host was not found: api.exmaple.com. Check the …`. */
export function failureSentence(code: FailureCode, detail = '', advice = failureTexts[code].advice): string {
  const { title } = failureTexts[code];
  const what = detail ? `${title}: ${detail}` : title;
  return `${what}${/[.!?…]$/.test(what) ? '' : '.'} ${advice}`;
}

const RETRYABLE_CODES: ReadonlySet<FailureCode> = new Set(['dns', 'refused', 'reset', 'timeout']);
const RETRYABLE_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Whether a failure is worth another attempt (fulfillment.md, Retries): a passing fault of the network or the server. */
export function isRetryable(code: FailureCode, status: number | null = null): boolean {
  if (code === 'http-status') return status !== null && RETRYABLE_STATUSES.has(status);
  return RETRYABLE_CODES.has(code);
}
