import { afterEach, expect, test } from 'vitest';
import type { Exchange, WebhookRequest } from '#shared/fulfillment/types.ts';
import { type Endpoint, type EndpointOptions, startEndpoint } from '../../../e2e/endpoints/endpoint.ts';
import { scenarios } from '../../../e2e/endpoints/scenarios.ts';
import { createWebhookRunner, type RunOptions } from './webhookRunner.ts';

const runner = createWebhookRunner({ version: '1', proxyEnv: {} });
const open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open.splice(0)) await endpoint.close();
});

async function serve(options: EndpointOptions = {}): Promise<Endpoint> {
  const endpoint = await startEndpoint(scenarios.good.handler, options);
  open.push(endpoint);
  return endpoint;
}

async function run(url: string, options: RunOptions = {}) {
  const request: WebhookRequest = {
    url,
    headers: [],
    body: '{}',
    timeoutMs: 20_000,
    retries: 0,
    idempotencyKey: 'k',
  };
  const exchanges: Exchange[] = [];
  const answer = await runner.run(request, {
    onAttempt: (exchange) => void exchanges.push(exchange),
    ...options,
  });
  return { answer, exchanges };
}

test.each(['127.0.0.1', '::1'] as const)('localhost reaches what listens on %s only', async (host) => {
  const endpoint = await serve({ host });
  expect((await run(`http://localhost:${endpoint.port}`)).answer.ok).toBe(true);
});

test('an unknown host is dns', async () => {
  const { answer } = await run('http://no-such-host.invalid/');
  expect(answer).toMatchObject({ code: 'dns', message: expect.stringContaining('no-such-host.invalid') });
});

test('connections are kept: the second request needs no connecting', async () => {
  const endpoint = await serve();
  await run(endpoint.url);
  const { exchanges } = await run(endpoint.url);
  expect(endpoint.connections()).toBe(1);
  expect(exchanges[0]?.timings).toMatchObject({ dns: null, connect: null, tls: null });
  expect(exchanges[0]?.timings.total).toBeGreaterThan(0);
});

test('self-signed certificates where the environment accepts them, and only then', async () => {
  const endpoint = await serve({ tls: 'selfSigned' });
  const accepted = await run(endpoint.url, { acceptSelfSigned: true });
  expect(accepted.answer.ok).toBe(true);
  expect(accepted.exchanges[0]?.timings.tls).not.toBeNull();
  expect((await run(endpoint.url)).answer).toMatchObject({ ok: false, code: 'tls' });
});
