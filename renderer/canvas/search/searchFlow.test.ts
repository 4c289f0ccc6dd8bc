import { describe, expect, it } from 'vitest';
import type { FlowNode } from '#shared/flow/document.ts';
import { searchFlow } from './searchFlow.ts';

const nodes: FlowNode[] = [
  {
    id: 'welcome',
    label: 'Wélcome',
    actions: [
      { id: 'message', type: 'message', text: 'Hi {{fullname}}!' },
      { id: 'a2', type: 'suggestions', options: ['I lost it'] },
    ],
    exit: { type: 'reply', saveAs: 'orderNumber', routes: [], otherwise: 'lookup' },
  },
  {
    id: 'lookup',
    label: 'Look up',
    actions: [
      {
        id: 'w',
        type: 'webhook',
        url: 'https://example.org/orders',
        headers: [{ name: 'X-Api-Key', value: '{{$env.KEY}}' }],
        timeoutMs: 1000,
        retries: 0,
        onFailure: 'welcome',
      },
    ],
    exit: {
      type: 'route',
      routes: [
        {
          id: 'r',
          match: 'all',
          tests: [{ of: 'status', op: 'is', value: 'SHIPPED' }],
          to: 'welcome',
        },
      ],
      otherwise: null,
    },
  },
];

describe('searchFlow', () => {
  it.each([
    ['welcome', ['welcome']],
    ['  FULLNAME ', ['welcome']],
    ['lost', ['welcome']],
    ['ordernumber', ['welcome']],
    ['order', ['welcome', 'lookup']],
    ['x-api', ['lookup']],
    ['$env.key', ['lookup']],
    ['shipped', ['lookup']],
    ['status', ['lookup']],
  ])('finds %j', (text, found) => {
    expect(searchFlow(nodes, text)).toEqual(found);
  });

  it('finds nothing by ids, types and targets, nor without a text', () => {
    expect(searchFlow(nodes, 'webhook')).toEqual([]);
    expect(searchFlow(nodes, 'lookup')).toEqual([]);
    expect(searchFlow(nodes, ' ')).toEqual([]);
  });
});
