import type { KeptExchange } from '#shared/api/conversations.ts';
import type { FailureCode } from '#shared/fulfillment/failureCodes.ts';

/** What a request came to in a list: amber for an answer that breaks the contract, red for no answer to work with. */
export interface RequestState {
  /** The status, or a word for the failure. */
  word: string;
  tone: 'live' | 'warn' | 'danger';
  /** A few words beside it; empty where the status says enough. */
  reason: string;
}

/** The state of an attempt. */
export function requestState({ status, code }: Pick<KeptExchange, 'status' | 'code'>): RequestState {
  return stateOf(status, code ?? null);
}

/** The same of a status (null: none came) and a failure code (null: none). */
export function stateOf(status: number | null, code: string | null): RequestState {
  if (code === null) return { word: status === null ? 'sent' : String(status), tone: 'live', reason: '' };
  const { word, reason, tone = 'danger' } = WORDS[code as FailureCode] ?? { word: code, reason: '' };
  return { word: status === null ? word : String(status), tone, reason };
}

const WORDS: Record<FailureCode, { word: string; reason: string; tone?: 'warn' }> = {
  dns: { word: 'no host', reason: 'host not found' },
  refused: { word: 'refused', reason: 'connection refused' },
  reset: { word: 'broken', reason: 'connection broke' },
  tls: { word: 'TLS', reason: 'certificate not accepted' },
  timeout: { word: 'timeout', reason: 'no answer' },
  'http-status': { word: 'status', reason: '' },
  redirect: { word: 'moved', reason: 'endpoint moved' },
  'too-large': { word: 'too large', reason: 'answer too large', tone: 'warn' },
  'not-json': { word: 'not JSON', reason: 'not JSON', tone: 'warn' },
  contract: { word: 'contract', reason: 'contract broken', tone: 'warn' },
  'bad-url': { word: 'bad URL', reason: 'URL can’t be used' },
  'bad-header': { word: 'bad header', reason: 'header can’t be sent' },
  'missing-variable': { word: 'no variable', reason: 'variable missing' },
  aborted: { word: 'stopped', reason: 'stopped' },
  'no-recording': { word: 'no sample', reason: 'no sample answer' },
};

/**
 * The part of a URL that tells requests of one service apart: path and query; the whole where it is no URL. A template
 * that begins with an environment variable has its path behind that.
 */
export function pathOf(url: string): string {
  const match = /^(?:https?:\/\/[^/?#]*|\{\{\s*\$env\.[^}]*\}\}(?=\/))(.*)$/i.exec(url);
  if (!match) return url;
  const path = match[1]?.replace(/#.*$/, '') ?? '';
  return path.startsWith('/') ? path : `/${path}`;
}

/** The text colour of a tone. */
export const TONE_TEXT: Record<RequestState['tone'], string> = {
  live: 'text-live-text',
  warn: 'text-warn-text',
  danger: 'text-danger-text',
};

/** What a failure's sentence says beyond its title, which stands over it. */
export function failureDetail(title: string, message: string): string {
  if (!message.startsWith(title)) return message;
  const rest = message.slice(title.length).replace(/^[:.,]?\s*/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
