import type { Handler } from './endpoint.ts';
import { sendJson } from './endpoint.ts';

/** The key that the order-tracking endpoint asks for in `X-Api-Key`. */
export const ORDER_API_KEY = 'order-key-7f3a9c51d2';

const ORDERS: Record<string, { status: string; eta?: string }> = {
  AB1234: { status: 'SHIPPED', eta: 'Tuesday, 14 May' },
  CD5678: { status: 'DELIVERED' },
};

/**
 * The endpoint of the order-tracking story: looks `orderNumber` up among the interaction data of the posted interaction.
 * AB1234 is on its way, CD5678 delivered, EF0000 makes it fail with 500, any other is UNKNOWN. 401 without the key,
 * 400 where the body is no interaction, 404 elsewhere than POST /orders/track.
 */
export const orderTracking: Handler = (request, response) => {
  if (request.method !== 'POST' || request.url.split('?')[0] !== '/orders/track') {
    return sendJson(response, 404, { error: 'there is only POST /orders/track' });
  }
  if (request.headers['x-api-key'] !== ORDER_API_KEY) {
    return sendJson(response, 401, { error: 'X-Api-Key is missing or wrong' });
  }
  const orderNumber = interactionDatum(request.body, 'orderNumber');
  if (orderNumber === null) return sendJson(response, 400, { error: 'the body holds no orderNumber' });
  if (orderNumber === 'EF0000') return sendJson(response, 500, { error: 'the order system is down' });
  const order = ORDERS[orderNumber.trim().toUpperCase()] ?? { status: 'UNKNOWN' };
  return sendJson(
    response,
    200,
    Object.entries(order).map(([name, data]) => ({ name, data })),
  );
};

/** A datum of the posted interaction by its name, or null where there is none (or no interaction). */
export function interactionDatum(body: string, name: string): string | null {
  try {
    const { included } = JSON.parse(body) as { included: Included[] };
    const found = included.find((item) => item.type === 'interactionData' && item.attributes.name === name);
    return found?.attributes.data ?? null;
  } catch {
    return null;
  }
}

interface Included {
  type: string;
  attributes: { name?: string; data?: string };
}
