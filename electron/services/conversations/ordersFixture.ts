import { onTestFinished } from 'vitest';
import { blankDocument, type FlowDocument, type FlowNode } from '#shared/flow/document.ts';
import { type Handler, startEndpoint } from '../../../e2e/endpoints/endpoint.ts';
import { ORDER_API_KEY, orderTracking } from '../../../e2e/endpoints/orderTracking.ts';
import { storeFlow, type TestClient, testServices, Watcher } from '../servicesFixture.ts';

/** A node that says something. */
export const say = (id: string, text: string, exit: FlowNode['exit'] = { type: 'end' }): FlowNode => ({
  id,
  label: id,
  actions: [{ id: 'm', type: 'message', text }],
  exit,
});

/** Asks for an order number, looks it up, says what came of it. */
export function orderBot(
  more: Partial<FlowDocument> = {},
  webhook: Record<string, unknown> = {},
): FlowDocument {
  return {
    ...blankDocument('Orders', 'welcome', 'm'),
    nodes: [
      say('welcome', 'Your order number?', {
        type: 'reply',
        saveAs: 'orderNumber',
        routes: [],
        otherwise: 'lookup',
      }),
      {
        id: 'lookup',
        label: 'lookup',
        actions: [
          {
            id: 'w1',
            type: 'webhook',
            url: '{{$env.API}}/orders/track',
            headers: [{ name: 'X-Api-Key', value: '{{$env.API_KEY}}' }],
            timeoutMs: 5000,
            retries: 0,
            onFailure: 'sorry',
            ...webhook,
          },
        ],
        exit: { type: 'goto', to: 'told' },
      },
      say('told', 'It is {{status}}.', {
        type: 'reply',
        saveAs: 'orderNumber',
        routes: [],
        otherwise: 'lookup',
      }),
      say('sorry', 'Sorry.', { type: 'reply', routes: [], otherwise: 'lookup' }),
    ],
    ...more,
  };
}

/** A real endpoint, gone when the test is over. */
export async function endpoint(handler: Handler) {
  const started = await startEndpoint(handler);
  onTestFinished(() => started.close());
  return started;
}

/** The environment of the order bot. */
export async function shop(client: TestClient, url: string, acceptSelfSigned = false) {
  return client.environments.save({
    name: 'Shop',
    acceptSelfSigned,
    variables: [
      { name: 'API', secret: false, value: url },
      { name: 'API_KEY', secret: true, value: ORDER_API_KEY },
    ],
  });
}

/** A run of the order bot against a real endpoint. */
export async function orders(handler: Handler = orderTracking, document = orderBot()) {
  const { client, folder, services, logged } = testServices();
  const server = await endpoint(handler);
  const { id: environmentId } = await shop(client, server.url);
  const flowId = await storeFlow(client, document);
  const { id: runId } = await client.conversations.start({ flowId, environmentId, mode: 'live' });
  const watcher = new Watcher(client, runId);
  await watcher.waitsFor('reply');
  return { client, folder, services, logged, server, environmentId, flowId, runId, watcher };
}
