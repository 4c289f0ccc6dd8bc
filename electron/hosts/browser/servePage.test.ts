import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { enter, testHost } from './hostFixture.ts';
import type { BrowserHost } from './startBrowserHost.ts';

test('the printed address works once and leaves a cookie that only this server sees', async () => {
  const host = await testHost(onTestFinished);
  const address = host.newAddress();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{32}$/);
  const first = await fetch(address, { redirect: 'manual' });
  expect(first.status).toBe(303);
  expect(first.headers.get('location')).toBe('/');
  const [cookie = ''] = first.headers.getSetCookie();
  expect(cookie).toMatch(new RegExp(`^parley-${host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));

  const second = await fetch(address, { redirect: 'manual' });
  expect(second.status).toBe(403);
  expect(second.headers.getSetCookie()).toEqual([]);
  expect(await second.text()).toContain('run the command again');
});

test('a used address opened again in the same browser goes to the start page', async () => {
  const host = await testHost(onTestFinished);
  const address = host.newAddress();
  const first = await fetch(address, { redirect: 'manual' });
  const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const again = await fetch(address, { redirect: 'manual', headers: { cookie } });
  expect(again.status).toBe(303);
  expect(again.headers.getSetCookie()).toEqual([]);
});

test('a new address takes the old one’s place; those who are in stay in', async () => {
  const host = await testHost(onTestFinished);
  const cookie = await enter(host);
  const old = host.newAddress();
  const fresh = host.newAddress();
  expect((await fetch(old, { redirect: 'manual' })).status).toBe(403);
  expect((await fetch(fresh, { redirect: 'manual' })).status).toBe(303);
  expect((await fetch(host.origin, { headers: { cookie } })).status).toBe(200);
});

test('an address clicked in another site’s page is entered by a page of our own', async () => {
  const host = await testHost(onTestFinished);
  const { status, body, headers } = await get(host, host.newAddress().slice(host.origin.length), {
    'sec-fetch-site': 'cross-site',
  });
  expect(status).toBe(200);
  expect(headers['set-cookie']?.[0]).toContain('SameSite=Strict');
  expect(body).toContain('http-equiv="refresh" content="0;url=/"');
});

test('the page carries strict headers, hashed files are kept, the start page is not', async () => {
  const host = await testHost(onTestFinished);
  const cookie = await enter(host);
  const page = await fetch(host.origin, { headers: { cookie } });
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
  expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${host.port};`);
  expect(policy).toContain("frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
  expect(policy).not.toMatch(/unsafe/);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  const script = await fetch(`${host.origin}/assets/main-abc123.js`, { headers: { cookie } });
  expect(script.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  expect(await script.text()).toContain('ran');
  const head = await fetch(`${host.origin}/icon.svg`, { headers: { cookie }, method: 'HEAD' });
  expect(head.headers.get('cache-control')).toBe('no-cache');
  expect(await head.text()).toBe('');
});

test.each(['/', '/index.html', '/assets/main-abc123.js', '/?key=', '/?key=guess', '/nothing'])(
  'without a cookie %s gives a refusal and nothing else',
  async (path) => {
    const host = await testHost(onTestFinished);
    const { status, body, headers } = await get(host, path);
    expect(status).toBe(403);
    expect(body).toMatch(/run the command again/i);
    expect(body).not.toContain('<title>Parley</title>');
    expect(headers['content-security-policy']?.[0]).toMatch(/style-src 'sha256-/);
  },
);

test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example:8080'])(
  'the host name %s is refused, with or without the cookie',
  async (name) => {
    const host = await testHost(onTestFinished);
    const cookie = await enter(host);
    const answer = await get(host, '/', { host: name, cookie });
    expect(answer.status).toBe(421);
    expect(answer.body).not.toContain('<title>Parley</title>');
    const key = host.newAddress().split('key=')[1];
    expect((await get(host, `/?key=${key}`, { host: name })).status).toBe(421);
    expect((await get(host, `/?key=${key}`)).status).toBe(303);
  },
);

test.each(['localhost:9000', '[::1]:9000', 'LOCALHOST'])('forwarded as %s it answers', async (name) => {
  const host = await testHost(onTestFinished);
  const cookie = await enter(host);
  expect((await get(host, '/', { host: name, cookie })).status).toBe(200);
});

test.each([
  '/../secret.json',
  '/assets/../../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/%2e%2e%2fsecret.json',
  '/..\\secret.json',
  '/assets/..%5c..%5csecret.json',
  '//secret.json',
  '/./index.html',
  '/.hidden.json',
  '/index.html%00.json',
  '/assets',
  '/assets/',
  '/%',
  'http://127.0.0.1/index.html',
  '*',
  `/${'a'.repeat(300)}.js`,
])('the path %s leads nowhere', async (path) => {
  const host = await testHost(onTestFinished);
  const cookie = await enter(host);
  const { status, body } = await get(host, path, { cookie });
  expect(status).toBe(404);
  expect(body).not.toContain('outside of the page');
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
  const host = await testHost(onTestFinished);
  const cookie = await enter(host);
  expect((await get(host, '/', { cookie }, method)).status).toBe(405);
});

/** A request exactly as given: fetch would tidy its path and refuse to set its host. */
function get(host: BrowserHost, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{
    status?: number;
    body: string;
    headers: NodeJS.Dict<string[]> & Record<string, unknown>;
  }>((done, fail) => {
    request({ host: '127.0.0.1', port: host.port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, body, headers: response.headersDistinct }),
      );
    })
      .on('error', fail)
      .end();
  });
}
