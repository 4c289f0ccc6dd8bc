import type { Example } from './example.ts';
import { orderTrackingTests } from './orderTrackingTests.ts';
import { end, node, offers, posts, says, when } from './parts.ts';

/** Two letters, then four digits or more; in small letters and with spaces around it too. */
const ORDER_NUMBER = '(?i)^\\s*[A-Z]{2}\\d{4,}\\s*$';

/** Asks for an order number, looks the order up and answers by its status. */
export const orderTracking: Example = {
  id: 'order-tracking',
  name: 'Order tracking',
  description: 'Looks up a parcel',
  document: {
    format: 'parley.flow',
    version: 1,
    name: 'Order tracking',
    description: 'Asks for an order number, looks the order up and answers by its status.',
    start: 'welcome',
    idleTimeoutMinutes: 10,
    nodes: [
      node(
        'welcome',
        'Welcome',
        [0, 0],
        [
          says('a1', 'Hi {{fullname|there}}! What is your order number?'),
          offers('a2', "I don't have it", 'Talk to a person'),
        ],
        {
          type: 'reply',
          saveAs: 'orderNumber',
          routes: [
            when('r1', 'has a number', '$reply', 'matches', ORDER_NUMBER, 'lookup'),
            when('r2', 'wants a person', '$reply', 'contains', 'person', 'person'),
          ],
          otherwise: 'find',
        },
      ),
      node(
        'lookup',
        'Look the order up',
        [372, -100],
        [
          posts('w1', 'Track order', '{{$env.API}}/orders/track', {
            headers: {
              'X-Api-Key': '{{$env.API_KEY}}',
              'X-Store': 'fernwood-eu',
              'Accept-Language': '{{language|en}}',
            },
            entries: { status: 'SHIPPED', eta: 'Tuesday, 24 November' },
            returns: ['status', 'eta', 'deliveredAt'],
            onFailure: 'person',
          }),
        ],
        {
          type: 'route',
          routes: [
            when('r1', '', 'status', 'is', 'SHIPPED', 'shipped'),
            when('r2', '', 'status', 'is', 'DELIVERED', 'delivered'),
          ],
          otherwise: 'unknown',
        },
      ),
      node(
        'find',
        'Find the number',
        [372, 220],
        [says('a1', 'It is in your confirmation email: two letters, then digits.')],
        {
          type: 'reply',
          saveAs: 'orderNumber',
          routes: [when('r1', 'has a number', '$reply', 'matches', ORDER_NUMBER, 'lookup')],
          otherwise: 'person',
        },
      ),
      node(
        'shipped',
        'On its way',
        [744, -160],
        [
          says('a1', 'Good news, {{fullname|dear customer}}: {{orderNumber}} is on its way.'),
          { id: 'a2', type: 'delay', ms: 1200 },
          says('a3', 'Expect it on {{eta|one of the next days}}.'),
        ],
        end,
      ),
      node(
        'delivered',
        'Delivered',
        [744, 40],
        [says('a1', 'It was delivered on {{deliveredAt|the day we told you}}. Did you get it?')],
        {
          type: 'reply',
          routes: [when('r1', '', '$reply', 'starts-with', 'no', 'person')],
          otherwise: 'enjoy',
        },
      ),
      node('enjoy', 'Enjoy it', [1116, 60], [says('a1', 'Enjoy it!')], end),
      node(
        'unknown',
        'Not found',
        [744, 240],
        [says('a1', "I can't find {{orderNumber}}. Please write to help@fernwood.example.")],
        end,
      ),
      node(
        'person',
        'Talk to a person',
        [744, 400],
        [says('a1', 'I would rather leave this to a person. A colleague takes over.')],
        { type: 'transfer', queue: 'Order support' },
      ),
    ],
    notes: [
      {
        id: 'n1',
        text: '**Before the sale on Friday**\nAsk the shop team whether order numbers can have five letters. If so, change the pattern here and in *Find the number*.',
        position: { x: 0, y: -160 },
        size: { width: 264, height: 94 },
      },
    ],
    tests: orderTrackingTests,
    seeds: [
      { name: 'fullname', example: 'Ada' },
      { name: 'language', example: 'en' },
    ],
  },
};
