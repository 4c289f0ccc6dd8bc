import { err, ok, type Result } from '#shared/core/result.ts';
import type { FailureCode } from '#shared/fulfillment/failureCodes.ts';
import { defaultHeaders, headerRowProblems, mergeHeaders } from '#shared/fulfillment/headerRules.ts';
import type { HeaderRow, WebhookRequest } from '#shared/fulfillment/types.ts';

/** A request checked and ready for the wire. */
export interface PreparedRequest {
  /** Without user name, password and fragment. */
  url: URL;
  /** The same as text, for the record. */
  shownUrl: string;
  /** Defaults and the author's rows, as people read them. */
  rows: HeaderRow[];
  /** The same for Node: a value's UTF-8 bytes as Latin-1 characters. */
  wireHeaders: Record<string, string>;
  body: string;
}

/**
 * Checks URL and headers and makes them ready. A user name and password in the URL are sent as `Authorization: Basic`,
 * unless the author's headers have an Authorization. Header values go out as UTF-8 (as curl sends them).
 */
export function prepareRequest(
  request: WebhookRequest,
  version: string,
): Result<PreparedRequest, { code: Extract<FailureCode, 'bad-url' | 'bad-header'>; detail: string }> {
  const problem = urlProblem(request.url);
  if (problem) return err({ code: 'bad-url', detail: problem });
  const url = new URL(request.url.trim());
  const credentials = basicCredentials(url);
  url.username = '';
  url.password = '';
  url.hash = '';
  const [first] = headerRowProblems(request.headers);
  if (first) return err({ code: 'bad-header', detail: `row ${first.row + 1}: ${first.message}` });
  const defaults = defaultHeaders(version, request.idempotencyKey);
  if (credentials) defaults.push({ name: 'Authorization', value: credentials });
  const rows = mergeHeaders(defaults, request.headers);
  if (rows.some(({ name }) => name === '__proto__')) {
    return err({ code: 'bad-header', detail: "'__proto__' is no header Parley can send" });
  }
  const wireHeaders = Object.fromEntries(rows.map(({ name, value }) => [name, latin1OfUtf8(value)]));
  return ok({ url, shownUrl: url.href, rows, wireHeaders, body: request.body });
}

/** What is wrong with a rendered URL, or null. */
function urlProblem(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return 'it is empty';
  // The URL parser would drop line breaks and tabs without a word.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters the rule is about.
  if (/[\u0000-\u001F\u007F]/.test(trimmed)) return 'it holds a line break or another control character';
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === undefined) return `'${trimmed}' does not begin with http:// or https://`;
  if (scheme !== 'http' && scheme !== 'https') return `'${scheme}:' is neither http: nor https:`;
  if (!URL.canParse(trimmed)) return `'${trimmed}' is no valid address`;
  return null;
}

function basicCredentials(url: URL): string | null {
  if (url.username === '' && url.password === '') return null;
  const text = `${decode(url.username)}:${decode(url.password)}`;
  return `Basic ${Buffer.from(text, 'utf8').toString('base64')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function latin1OfUtf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
