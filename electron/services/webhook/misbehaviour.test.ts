import { expect, test } from 'vitest';
import { type Exchange, exchangeSchema, MAX_RESPONSE_BYTES } from '#shared/fulfillment/types.ts';
import { type Scenario, type ScenarioName, scenarios } from '../../../e2e/endpoints/scenarios.ts';
import { startScenario } from '../../../e2e/endpoints/startScenario.ts';
import { createWebhookRunner } from './webhookRunner.ts';

const faults: string[] = [];
const runner = createWebhookRunner({ version: '1.0.0', proxyEnv: {}, log: (text) => void faults.push(text) });

test.each(Object.entries(scenarios) as [ScenarioName, Scenario][])(
  'an endpoint: %s',
  async (name, scenario) => {
    const endpoint = await startScenario(name);
    const exchanges: Exchange[] = [];
    const answer = await runner.run(
      {
        url: endpoint.url,
        headers: [],
        body: '{}',
        timeoutMs: scenario.code === 'timeout' ? 300 : 30_000,
        retries: 0,
        idempotencyKey: 'key',
      },
      { onAttempt: (exchange) => void exchanges.push(exchange) },
    );

    expect(answer.ok ? null : answer.code).toBe(scenario.code);
    if (!answer.ok) {
      expect(answer.message).toMatch(/^[A-Z].{20,}\.$/s);
      expect(answer.message).toMatch(scenario.says ?? /./);
      expect(answer.message).not.toMatch(/ at .*\.[jt]s:|undefined|\[object/);
    }
    // One attempt, one record: valid, bounded, and of the same opinion as the answer.
    expect(exchanges).toHaveLength(1);
    const [exchange] = exchanges as [Exchange];
    expect(exchangeSchema.parse(exchange)).toEqual(exchange);
    expect(exchange.code ?? null).toBe(scenario.code);
    expect((exchange.responseBody ?? '').length).toBeLessThanOrEqual(MAX_RESPONSE_BYTES);
    // The download stopped: what the socket buffers took, never the 200 MB that were on offer.
    expect(endpoint.bytesSent()).toBeLessThan(16 * 1024 * 1024);
    expect(faults).toEqual([]);
    // What was given up is not left hanging at the endpoint.
    if (scenario.code === 'timeout' || name === 'huge' || name === 'hugeError') await endpoint.idle();
    await endpoint.close();
  },
);

test('what failed keeps what came: status, headers and body', async () => {
  const endpoint = await startScenario('notFound');
  const request = {
    url: endpoint.url,
    headers: [],
    body: '{}',
    timeoutMs: 9000,
    retries: 0,
    idempotencyKey: 'k',
  };
  expect(await runner.run(request)).toMatchObject({
    ok: false,
    code: 'http-status',
    response: {
      status: 404,
      body: '{"error":"no such order"}',
      headers: { 'content-type': 'application/json' },
    },
  });
  await endpoint.close();
});

test('too large: the first 1 MiB is kept', async () => {
  const endpoint = await startScenario('huge');
  const request = {
    url: endpoint.url,
    headers: [],
    body: '{}',
    timeoutMs: 9000,
    retries: 0,
    idempotencyKey: 'k',
  };
  const answer = await runner.run(request);
  expect(answer.ok ? null : answer.response?.body.length).toBe(MAX_RESPONSE_BYTES);
  await endpoint.close();
});
