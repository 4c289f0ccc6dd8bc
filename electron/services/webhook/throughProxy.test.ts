import { afterEach, expect, test } from 'vitest';
import { type Endpoint, startEndpoint } from '../../../e2e/endpoints/endpoint.ts';
import { type Proxy as ProxyServer, startProxy } from '../../../e2e/endpoints/proxy.ts';
import { scenarios } from '../../../e2e/endpoints/scenarios.ts';
import { unusedPort } from '../../../e2e/endpoints/unusedPort.ts';
import type { ProxyEnv } from './proxyFor.ts';
import { createWebhookRunner } from './webhookRunner.ts';

const open: (Endpoint | ProxyServer)[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(tls = false): Promise<Endpoint> {
  const endpoint = await startEndpoint(scenarios.good.handler, tls ? { tls: 'selfSigned' } : {});
  open.push(endpoint);
  return endpoint;
}

async function proxy(refuse?: number): Promise<ProxyServer> {
  const server = await startProxy(refuse ? { refuse } : {});
  open.push(server);
  return server;
}

async function run(url: string, proxyEnv: ProxyEnv) {
  const runner = createWebhookRunner({ version: '1', proxyEnv });
  const request = { url, headers: [], body: '{}', timeoutMs: 20_000, retries: 0, idempotencyKey: 'key' };
  const seen: string[] = [];
  const answer = await runner.run(request, {
    acceptSelfSigned: true,
    onAttempt: (exchange) => seen.push(exchange.url, JSON.stringify(exchange.headers)),
  });
  runner.close();
  return { answer, seen: seen.join('\n') };
}

test('HTTP_PROXY: a plain request is forwarded with its whole URL', async () => {
  const [endpoint, server] = [await serve(), await proxy()];
  const { answer, seen } = await run(`${endpoint.url}/x?a=1`, { HTTP_PROXY: server.url });
  expect(answer.ok).toBe(true);
  expect(server.asked).toEqual([`POST ${endpoint.url}/x?a=1`]);
  expect(endpoint.requests[0]).toMatchObject({
    url: '/x?a=1',
    headers: { host: `127.0.0.1:${endpoint.port}` },
  });
  expect(seen).toContain(`${endpoint.url}/x?a=1`);
});

test('HTTPS_PROXY: TLS is tunnelled', async () => {
  const [endpoint, server] = [await serve(true), await proxy()];
  const { answer } = await run(endpoint.url, { https_proxy: server.url, HTTPS_PROXY: 'http://127.0.0.1:1' });
  expect(answer.ok).toBe(true);
  expect(server.asked).toEqual([`CONNECT 127.0.0.1:${endpoint.port}`]);
  expect(endpoint.requests).toHaveLength(1);
});

test("the proxy's user name and password go to the proxy and into no record", async () => {
  const server = await proxy();
  const url = server.url.replace('://', '://ada:p%40ss@');
  const basic = `Basic ${Buffer.from('ada:p@ss').toString('base64')}`;
  for (const tls of [false, true]) {
    const endpoint = await serve(tls);
    const { answer, seen } = await run(endpoint.url, { HTTP_PROXY: url, HTTPS_PROXY: url });
    expect(answer.ok).toBe(true);
    expect(server.authorizations.pop()).toBe(basic);
    expect(seen).not.toMatch(/proxy-authorization|p@ss|p%40ss/i);
    expect(seen).not.toContain(basic);
  }
});

test('NO_PROXY: straight to the endpoint', async () => {
  const [endpoint, server] = [await serve(), await proxy()];
  const { answer } = await run(endpoint.url, { HTTP_PROXY: server.url, NO_PROXY: 'example.com, 127.0.0.1' });
  expect(answer.ok).toBe(true);
  expect(server.asked).toEqual([]);
});

test('a proxy that refuses the tunnel, is not there, or is none, is named', async () => {
  const server = await proxy(407);
  const port = await unusedPort();
  const url = 'https://127.0.0.1:1/';
  expect((await run(url, { HTTPS_PROXY: server.url })).answer).toMatchObject({
    code: 'refused',
    message: expect.stringContaining(`the proxy ${server.url.slice(7)} answered 407`),
  });
  for (const scheme of ['http', 'https']) {
    const env = { HTTP_PROXY: `http://127.0.0.1:${port}`, HTTPS_PROXY: `http://127.0.0.1:${port}` };
    expect((await run(`${scheme}://127.0.0.1:1/`, env)).answer).toMatchObject({
      code: 'refused',
      message: expect.stringContaining(`through the proxy 127.0.0.1:${port}`),
    });
  }
  expect((await run(url, { HTTPS_PROXY: 'socks5://h:1' })).answer).toMatchObject({
    code: 'bad-url',
    message: expect.stringContaining('the proxy in HTTPS_PROXY is no http or https address'),
  });
});
