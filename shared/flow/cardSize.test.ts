import { describe, expect, it } from 'vitest';
import { cardLayout } from './cardSize.ts';
import type { FlowNode } from './document.ts';

const node = (part: Partial<FlowNode>): FlowNode => ({
  id: 'n',
  label: 'N',
  actions: [],
  exit: { type: 'end' },
  ...part,
});
const test = { of: 'status', op: 'is' as const, value: 'SHIPPED' };

describe('cardLayout', () => {
  it('gives the heights of the drawn cards (editor-light)', () => {
    // "On its way": two lines, a pause, one line, the end.
    const onItsWay = node({
      actions: [
        { id: 'a', type: 'message', text: 'Good news, {{fullname}}: {{orderNumber}} is on its way.' },
        { id: 'b', type: 'delay', ms: 1200 },
        { id: 'c', type: 'message', text: 'Expect it on {{eta}}.' },
      ],
    });
    expect(cardLayout(onItsWay).height).toBe(36 + 44 + 24 + 28 + 8 + 26 + 4);
    const talk = node({
      actions: [
        {
          id: 'a',
          type: 'message',
          text: 'Our order system does not answer just now. A colleague takes over.',
        },
      ],
      exit: { type: 'transfer', queue: 'Order support' },
    });
    expect(cardLayout(talk).height).toBe(36 + 44 + 8 + 26 + 4);
  });

  it('puts a handle in the middle of each row, failures last', () => {
    const { ports, height } = cardLayout(
      node({
        actions: [
          {
            id: 'w',
            type: 'webhook',
            url: '',
            headers: [],
            timeoutMs: 1000,
            retries: 0,
            onFailure: null,
          },
        ],
        exit: {
          type: 'route',
          routes: [{ id: 'r1', match: 'all', tests: [test], to: null }],
          otherwise: null,
        },
      }),
    );
    expect(ports).toEqual([
      { port: 'r1', y: 36 + 28 + 8 + 13 },
      { port: 'otherwise', y: 36 + 28 + 8 + 26 + 13 },
      { port: 'failure:w', y: 36 + 28 + 8 + 52 + 13 },
    ]);
    expect(height).toBe(36 + 28 + 8 + 78 + 4);
  });

  it('counts lines as the page breaks them, chips included', () => {
    const lines = (text: string) =>
      cardLayout(node({ actions: [{ id: 'a', type: 'message', text }] })).rows[0]?.lines;
    expect(lines('')).toBe(1);
    expect(lines('Expect it on {{eta}}.')).toBe(1);
    expect(lines('Hi {{fullname}}! What is your order number?')).toBe(2);
    expect(lines('a\nb')).toBe(2);
    expect(lines('送'.repeat(18))).toBe(2);
  });

  it('shows the outcomes of a hand-over that lead somewhere', () => {
    const exit = { type: 'transfer' as const, queue: 'Q', unavailable: { noUsers: 'x' } };
    expect(cardLayout(node({ exit })).ports.map(({ port }) => port)).toEqual(['noUsers']);
  });
});
