import type { FailureCode } from '#shared/fulfillment/failureCodes.ts';

/** Why there is no answer: the code, what to say beyond its title, and better advice than the code's own where there is. */
export interface Failure {
  code: FailureCode;
  detail: string;
  advice?: string;
}

/** The failure code and the detail for its sentence that an error of the network, TLS, HTTP or zlib layer stands for. */
export function failureOf(
  error: unknown,
  url: URL,
  context: { proxied: string | null; answered: boolean },
): Failure {
  const chain = causes(error);
  const code = chain.map((item) => item.code).find((text) => text !== '' && !WRAPPERS.has(text)) ?? '';
  const message = chain.at(-1)?.message ?? '';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const place = context.proxied ? `${host} through the proxy ${context.proxied}` : placeOf(url, host);
  const proxyStatus = /^Bad response: (\d+)$/.exec(message)?.[1];
  if (proxyStatus) return { code: 'refused', detail: `the proxy ${context.proxied} answered ${proxyStatus}` };
  if (message === 'Proxy timeout')
    return { code: 'timeout', detail: `the proxy ${context.proxied} does not answer` };
  if (DNS.has(code)) return { code: 'dns', detail: context.proxied ? place : host };
  if (code === 'ECONNREFUSED') return { code: 'refused', detail: place };
  if (UNREACHABLE.has(code)) return { code: 'refused', detail: `there is no way to ${place} (${code})` };
  if (code === 'ETIMEDOUT' || code === 'ERR_SOCKET_CONNECTION_TIMEOUT') {
    return { code: 'timeout', detail: `no connection to ${place}` };
  }
  const tls = TLS_REASONS[code];
  if (tls) return { code: 'tls', detail: tls(host) };
  if (/^(EPROTO|ERR_SSL|ERR_TLS|CERT_|UNABLE_TO_)/.test(code)) return tlsFailure(code, message);
  if (HEADER_CODES.has(code)) return { code: 'bad-header', detail: message };
  if (code === 'ERR_INVALID_URL' || code === 'ERR_UNESCAPED_CHARACTERS')
    return { code: 'bad-url', detail: url.href };
  if (code === 'HPE_HEADER_OVERFLOW')
    return { code: 'too-large', detail: 'the response headers are over 16 KiB' };
  if (code.startsWith('HPE_'))
    return { code: 'reset', detail: `${place} does not speak HTTP as it should (${code})` };
  if (
    context.answered &&
    (/^(Z_|ERR_BROTLI|ERR_ZSTD|ZSTD_)/.test(code) || message === 'Decompression failed')
  ) {
    return {
      code: 'not-json',
      detail: 'it is not the gzip, deflate, Brotli or Zstandard that its Content-Encoding says',
    };
  }
  if (code === 'ERR_HTTP_CONTENT_LENGTH_MISMATCH') {
    return { code: 'reset', detail: 'fewer bytes came than its Content-Length says' };
  }
  if (context.answered) return { code: 'reset', detail: `${place}, after the answer had begun` };
  return {
    code: 'reset',
    detail: url.protocol === 'http:' ? `${place} (if it speaks TLS, use https://)` : place,
  };
}

/** Codes of got's own that only wrap another error's. */
const WRAPPERS: ReadonlySet<string> = new Set(['ERR_GOT_REQUEST_ERROR', 'ERR_READING_RESPONSE_STREAM']);

const DNS: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'ENODATA',
]);

const UNREACHABLE: ReadonlySet<string> = new Set([
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EACCES',
  'EPERM',
  'EINVAL',
]);

const HEADER_CODES: ReadonlySet<string> = new Set([
  'ERR_INVALID_CHAR',
  'ERR_INVALID_HTTP_TOKEN',
  'ERR_HTTP_INVALID_HEADER_VALUE',
  'ERR_HTTP_TRAILER_INVALID',
]);

const selfSigned = (host: string) => `${host} has a self-signed certificate`;
const unknownIssuer = (host: string) =>
  `the certificate of ${host} was issued by an authority this computer does not know`;

const TLS_REASONS: Record<string, (host: string) => string> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: selfSigned,
  SELF_SIGNED_CERT_IN_CHAIN: selfSigned,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownIssuer,
  UNABLE_TO_GET_ISSUER_CERT: unknownIssuer,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownIssuer,
  CERT_HAS_EXPIRED: (host) => `the certificate of ${host} has expired`,
  CERT_NOT_YET_VALID: (host) => `the certificate of ${host} is not valid yet`,
  CERT_REVOKED: (host) => `the certificate of ${host} was revoked`,
  ERR_TLS_CERT_ALTNAME_INVALID: (host) => `the certificate is for another host than ${host}`,
};

function tlsFailure(code: string, message: string): Failure {
  if (!/wrong.version.number|packet.length.too.long|http.request/i.test(message))
    return { code: 'tls', detail: code };
  return {
    code: 'tls',
    detail: 'the endpoint does not speak TLS on this port',
    advice: 'Use http:// instead of https://.',
  };
}

/** `localhost` names both addresses that were tried. */
function placeOf(url: URL, host: string): string {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (/(^|\.)localhost$/.test(host)) return `${host}, port ${port}, on 127.0.0.1 and ::1`;
  return `${host}, port ${port}`;
}

/** The error, what caused it, and of several attempts to connect the first one's: outermost first. */
function causes(error: unknown): { code: string; message: string }[] {
  const chain: { code: string; message: string }[] = [];
  let next: unknown = error;
  while (typeof next === 'object' && next !== null && chain.length < 8) {
    const { code, message, cause, errors } = next as Record<string, unknown>;
    chain.push({
      code: typeof code === 'string' ? code : '',
      message: typeof message === 'string' ? message : '',
    });
    next = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  }
  return chain;
}
