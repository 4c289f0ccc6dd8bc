import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlowPicture } from '#shared/flow/flowPicture.ts';
import { layPicture } from './picture.ts';

const picture: fc.Arbitrary<FlowPicture> = fc.record({
  nodes: fc.array(
    fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      height: fc.integer({ min: 60, max: 900 }),
      kind: fc.constantFrom('talk' as const, 'webhook' as const, 'people' as const, 'end' as const),
    }),
    { minLength: 1, maxLength: 200 },
  ),
  edges: fc.array(fc.record({ from: fc.nat(250), to: fc.nat(250), failure: fc.boolean() })),
});

test('every node lies in the box, whatever the graph', () => {
  fc.assert(
    fc.property(picture, (graph) => {
      const laid = layPicture(graph, 276, 128, 14);
      for (const node of laid?.nodes ?? []) {
        expect(node.x).toBeGreaterThanOrEqual(13.9);
        expect(node.y).toBeGreaterThanOrEqual(12);
        expect(node.x + node.width).toBeLessThanOrEqual(262.2);
        expect(node.y + node.height).toBeLessThanOrEqual(117);
      }
      expect(laid?.edges.every((edge) => !edge.path.includes('NaN'))).toBe(true);
    }),
  );
});

test('a small flow is centred and not blown up', () => {
  const laid = layPicture({ nodes: [{ x: 0, y: 0, height: 120, kind: 'talk' }], edges: [] }, 276, 128, 14);
  expect(laid?.nodes).toEqual([{ x: 116, y: 54, width: 44, height: 20, kind: 'talk' }]);
  expect(laid?.detailed).toBe(true);
});

test('an empty flow has no picture', () => {
  expect(layPicture({ nodes: [], edges: [] }, 276, 128, 14)).toBeNull();
});

test('an edge to a node that is not in the picture is left out', () => {
  const nodes: FlowPicture['nodes'] = [{ x: 0, y: 0, height: 120, kind: 'talk' }];
  const laid = layPicture({ nodes, edges: [{ from: 0, to: 3, failure: true }] }, 276, 128, 14);
  expect(laid?.edges).toEqual([]);
});
