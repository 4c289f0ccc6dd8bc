import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildInteractionBody } from '#shared/fulfillment/interactionBody.ts';
import { type Endpoint, startEndpoint } from '../../../e2e/endpoints/endpoint.ts';
import { ORDER_API_KEY, orderTracking } from '../../../e2e/endpoints/orderTracking.ts';
import { createWebhookRunner } from './webhookRunner.ts';

// The endpoint of the e2e story, asked with real bodies: what the story relies on holds.
const runner = createWebhookRunner({ version: '1', proxyEnv: {} });
let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(orderTracking);
});

afterAll(() => endpoint.close());

async function track(orderNumber: string, key = ORDER_API_KEY) {
  const body = buildInteractionBody({
    uuid: 'u',
    startedAt: 0,
    updatedAt: 0,
    endedAt: null,
    data: [{ name: 'orderNumber', data: orderNumber, at: 0 }],
    messages: [],
  });
  const headers = [{ name: 'X-Api-Key', value: key }];
  const url = `${endpoint.url}/orders/track`;
  const answer = await runner.run({ url, headers, body, timeoutMs: 9000, retries: 0, idempotencyKey: 'k' });
  return answer.ok ? answer.entries : answer.response?.status;
}

test('order numbers and what they come to', async () => {
  expect(await track('AB1234')).toEqual([
    { name: 'status', data: 'SHIPPED' },
    { name: 'eta', data: 'Tuesday, 14 May' },
  ]);
  expect(await track('CD5678')).toEqual([{ name: 'status', data: 'DELIVERED' }]);
  expect(await track('ZZ9999')).toEqual([{ name: 'status', data: 'UNKNOWN' }]);
  expect(await track('EF0000')).toBe(500);
  expect(await track('AB1234', 'wrong')).toBe(401);
});
