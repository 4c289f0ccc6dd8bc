import { describe, expect, it } from 'vitest';
import { CARD_WIDTH, cardLayout } from './cardSize.ts';
import type { FlowDocument } from './document.ts';
import { asks, calls, goes, routes, says, testFlow } from './flowFixture.ts';
import { placeNodes } from './layout.ts';

function overlaps({ nodes }: FlowDocument): string[] {
  const boxes = nodes.map((node) => ({
    id: node.id,
    ...(node.position ?? { x: Number.NaN, y: 0 }),
    height: cardLayout(node).height,
  }));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) => Math.abs(a.x - b.x) < CARD_WIDTH && a.y < b.y + b.height + 28 && b.y < a.y + a.height + 28,
      )
      .map((b) => `${a.id} ${b.id}`),
  );
}

describe('placeNodes', () => {
  it('makes a column for each step from the start, 372 apart, on a grid of 20 down', () => {
    const flow = placeNodes(
      testFlow(
        [
          { id: 'c', actions: [says('Bye')], exit: asks('a') },
          { id: 'a', exit: routes([{ of: 'x', op: 'is-set', to: 'b' }], 'c') },
          { id: 'b', actions: [calls({ onFailure: 'c' })] },
        ],
        { start: 'a' },
      ),
    );
    expect(flow.nodes.map(({ id, position }) => [id, position])).toEqual([
      ['c', { x: 372, y: 180 }],
      ['a', { x: 0, y: 0 }],
      ['b', { x: 372, y: 0 }],
    ]);
    expect(Object.keys(flow.nodes[0] ?? {})).toEqual(['id', 'label', 'position', 'actions', 'exit']);
  });

  it('keeps placed nodes where they are, clear of the others', () => {
    const flow = testFlow([
      { id: 'a', position: { x: 100, y: 33 }, exit: goes('b') },
      { id: 'b', exit: goes('d') },
      { id: 'c', position: { x: 500, y: 40 } },
      { id: 'd' },
    ]);
    const placed = placeNodes(flow);
    expect(placed.nodes[0]).toBe(flow.nodes[0]);
    expect(placed.nodes[2]).toBe(flow.nodes[2]);
    expect(placed.nodes[1]?.position?.x).toBe(472);
    expect(overlaps(placed)).toEqual([]);
  });

  it('gives the same document where every node has its place', () => {
    const flow = testFlow([{ id: 'a', position: { x: 1, y: 2 } }]);
    expect(placeNodes(flow)).toBe(flow);
  });

  it('puts what nothing leads to below, cycles of their own included', () => {
    const placed = placeNodes(
      testFlow([
        { id: 'a', exit: goes('b') },
        { id: 'b' },
        { id: 'x', exit: goes('y') },
        { id: 'y', exit: goes('x') },
      ]),
    );
    expect(overlaps(placed)).toEqual([]);
    const [a, , x, y] = placed.nodes.map(({ position }) => position);
    expect(x?.x).toBe(a?.x);
    expect(x?.y).toBeGreaterThan((a?.y ?? 0) + 74);
    expect(y?.x).toBe(372);
  });

  it('leaves no two cards on one another in a wide and deep flow', () => {
    const nodes = Array.from({ length: 300 }, (_, i) => ({
      id: `n${i}`,
      actions: [says(i % 3 ? 'short' : 'a text that is long enough to need two lines on its card'.repeat(2))],
      exit: routes([{ of: 'x', op: 'is-set', to: `n${(i * 3 + 1) % 300}` }], `n${(i * 3 + 2) % 300}`),
    }));
    expect(overlaps(placeNodes(testFlow(nodes)))).toEqual([]);
  });
});
