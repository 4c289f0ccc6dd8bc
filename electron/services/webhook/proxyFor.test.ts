import { expect, test } from 'vitest';
import { proxyFor } from './proxyFor.ts';

const host = (url: string, env: Record<string, string>) => {
  const found = proxyFor(new URL(url), { HTTP_PROXY: 'http://p:1', HTTPS_PROXY: 'q:2', ...env });
  return found.ok ? (found.value?.host ?? null) : found.error;
};

test('by scheme, lower case first, without a scheme http', () => {
  expect(host('http://a/', {})).toBe('p:1');
  expect(host('https://a/', {})).toBe('q:2');
  expect(host('http://a/', { http_proxy: 'http://l:3' })).toBe('l:3');
  expect(host('http://a/', { HTTP_PROXY: '' })).toBeNull();
  expect(host('http://a/', { HTTP_PROXY: 'http://' })).toBe(
    'the proxy in HTTP_PROXY is no http or https address',
  );
});

test.each([
  ['http://a.example/', '*', true],
  ['http://example.com/', 'example.com', true],
  ['http://api.example.com/', 'example.com', true],
  ['http://api.example.com/', '.example.com', true],
  ['http://api.example.com/', '*.example.com', true],
  ['http://EXAMPLE.com/', 'Example.COM', true],
  ['http://badexample.com/', 'example.com', false],
  ['http://example.com.evil/', 'example.com', false],
  ['http://h:8080/', 'h:8080', true],
  ['http://h:8081/', 'h:8080', false],
  ['https://h/', 'h:443', true],
  ['http://localhost:3000/', 'a b,localhost', true],
  ['http://10.1.2.3/', '10.0.0.0/8', true],
  ['http://11.1.2.3/', '10.0.0.0/8', false],
  ['http://10.1.2.3/', '10.0.0.0/99', false],
  ['http://[::1]:80/', '::1', true],
  ['http://[::1]:81/', '[::1]:80', false],
  ['http://[fd00::1]/', 'fd00::/8', true],
  ['http://1.2.3.4/', '3.4', false],
  ['http://a/', '', false],
  ['http://a/', ' , .', false],
])('%s with NO_PROXY %j: exempt %s', (url, list, exempt) => {
  expect(host(url, { NO_PROXY: list })).toBe(exempt ? null : url.startsWith('https') ? 'q:2' : 'p:1');
});
