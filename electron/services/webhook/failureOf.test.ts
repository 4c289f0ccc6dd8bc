import { expect, test } from 'vitest';
import { failureSentence } from '#shared/fulfillment/failureCodes.ts';
import { failureOf } from './failureOf.ts';

const url = new URL('https://api.example:8443/x');
const direct = { proxied: null, answered: false };

function errorOf(code: string, message = ''): Error {
  return Object.assign(new Error(message), { code });
}

test.each([
  ['ENOTFOUND', 'dns', 'api.example'],
  ['EAI_AGAIN', 'dns', 'api.example'],
  ['ECONNREFUSED', 'refused', 'api.example, port 8443'],
  ['EHOSTUNREACH', 'refused', 'no way to api.example, port 8443'],
  ['ECONNRESET', 'reset', 'api.example, port 8443'],
  ['EPIPE', 'reset', 'api.example, port 8443'],
  ['ETIMEDOUT', 'timeout', 'no connection to api.example'],
  ['CERT_HAS_EXPIRED', 'tls', 'has expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'for another host than api.example'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'an authority this computer does not know'],
  ['CERT_SIGNATURE_FAILURE', 'tls', 'CERT_SIGNATURE_FAILURE'],
  ['ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', 'tls', 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR'],
  ['ERR_INVALID_CHAR', 'bad-header', ''],
  ['HPE_HEADER_OVERFLOW', 'too-large', 'response headers'],
  ['', 'reset', 'api.example'],
])('%s is %s', (code, failure, detail) => {
  const found = failureOf(errorOf(code), url, direct);
  expect(found.code).toBe(failure);
  expect(found.detail).toContain(detail);
});

test('looks through wrappers and into the attempts of a dual-stack connection', () => {
  const attempts = Object.assign(new AggregateError([errorOf('ECONNREFUSED'), errorOf('ECONNREFUSED')]), {
    code: '',
  });
  const wrapped = Object.assign(new Error('', { cause: attempts }), { code: 'ERR_GOT_REQUEST_ERROR' });
  expect(failureOf(wrapped, new URL('http://localhost/'), direct)).toEqual({
    code: 'refused',
    detail: 'localhost, port 80, on 127.0.0.1 and ::1',
  });
});

test('better advice where http and https were mixed up', () => {
  const { code, detail, advice } = failureOf(errorOf('EPROTO', '…:wrong version number:…'), url, direct);
  expect(failureSentence(code, detail, advice)).toBe(
    'No safe connection: the endpoint does not speak TLS on this port. Use http:// instead of https://.',
  );
});

test('survives what is no error', () => {
  for (const thrown of [undefined, null, 'text', 7, {}, Object.assign(new Error(), { cause: 5 })]) {
    expect(failureOf(thrown, url, direct).code).toBe('reset');
  }
});
