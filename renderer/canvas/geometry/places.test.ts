import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_WIDTH, cardLayout } from '#shared/flow/cardSize.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { arrangeRects } from './arrange.ts';
import { createCardIndex, withMoved } from './cardIndex.ts';
import { COLUMN_GAP, placeInColumns, ROW_GAP } from './columns.ts';
import { freePlace } from './freePlace.ts';
import { neighbour } from './neighbour.ts';
import { boundsOf, overlaps, type Rect, rectBetween } from './rect.ts';

const goes = (id: string, to: string | null): FlowNode => ({
  id,
  label: id,
  actions: [],
  exit: { type: 'goto', to },
});
const splits = (id: string, ...to: string[]): FlowNode => ({
  id,
  label: id,
  actions: [],
  exit: {
    type: 'route',
    routes: to.map((target, i) => ({
      id: `r${i}`,
      match: 'all',
      tests: [{ of: 'a', op: 'is', value: String(i) }],
      to: target,
    })),
    otherwise: null,
  },
});

describe('placeInColumns', () => {
  it('puts a column a step from the start, in the order of routes', () => {
    const places = placeInColumns(
      [splits('a', 'b', 'c'), goes('b', 'd'), goes('c', 'd'), goes('d', 'a')],
      'a',
    );
    const step = CARD_WIDTH + COLUMN_GAP;
    expect(['a', 'b', 'c', 'd'].map((id) => places.get(id)?.x)).toEqual([0, step, step, 2 * step]);
    expect(places.get('b')!.y).toBeLessThan(places.get('c')!.y);
  });

  it('places every node of any graph, and none upon another', () => {
    const graph = fc.array(fc.array(fc.nat(11), { maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(graph, fc.nat(11), (targets, start) => {
        const nodes = targets.map((list, i) =>
          splits(`n${i}`, ...list.filter((to) => to < targets.length).map((to) => `n${to}`)),
        );
        const places = placeInColumns(nodes, start < nodes.length ? `n${start}` : null);
        const rects = nodes.map((node): Rect => {
          const { height } = cardLayout(node);
          return { ...places.get(node.id)!, width: CARD_WIDTH, height };
        });
        rects.forEach((a, i) => {
          for (const b of rects.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
        });
      }),
    );
  });
});

describe('freePlace', () => {
  const size = { width: 264, height: 100 };

  it('takes the wanted place where it is free', () => {
    expect(freePlace({ x: 5, y: 5 }, size, [])).toEqual({ x: 5, y: 5 });
  });

  it('gives way up or down, whichever is nearer, and keeps a distance', () => {
    const other = { x: 0, y: 0, width: 264, height: 200 };
    expect(freePlace({ x: 0, y: 150 }, size, [other])).toEqual({ x: 0, y: 200 + ROW_GAP });
    expect(freePlace({ x: 0, y: -50 }, size, [other])).toEqual({ x: 0, y: -100 - ROW_GAP });
  });
});

describe('neighbour', () => {
  const nodes = [
    splits('a', 'b', 'c'),
    goes('b', 'd'),
    goes('c', null),
    goes('d', null),
    goes('alone', null),
  ];
  const rects = new Map<string, Rect>(
    (
      [
        ['a', 0, 0],
        ['b', 400, 0],
        ['c', 400, 300],
        ['d', 800, 0],
        ['alone', 0, 400],
      ] as const
    ).map(([id, x, y]) => [id, { x, y, width: 264, height: 100 }]),
  );
  const go = (from: string, direction: Parameters<typeof neighbour>[3]) =>
    neighbour(nodes, (id) => rects.get(id), from, direction);

  it('follows connections right and left', () => {
    expect(go('a', 'right')).toBe('b');
    expect(go('b', 'right')).toBe('d');
    expect(go('d', 'left')).toBe('b');
    expect(go('c', 'left')).toBe('a');
  });

  it('goes up and down among what is led to alike', () => {
    expect(go('b', 'down')).toBe('c');
    expect(go('c', 'up')).toBe('b');
  });

  it('reaches what is not connected by its place', () => {
    expect(go('a', 'down')).toBe('alone');
    expect(go('alone', 'up')).toBe('a');
    expect(go('d', 'right')).toBeNull();
    expect(go('nobody', 'up')).toBeNull();
  });
});

describe('arrangeRects', () => {
  const rects = [
    { x: 0, y: 0, width: 100, height: 10 },
    { x: 50, y: 100, width: 50, height: 30 },
    { x: 300, y: 20, width: 100, height: 10 },
  ];

  it('lines up', () => {
    expect(arrangeRects(rects, 'left').map(({ x }) => x)).toEqual([0, 0, 0]);
    expect(arrangeRects(rects, 'right').map(({ x }) => x)).toEqual([300, 350, 300]);
    expect(arrangeRects(rects, 'bottom').map(({ y }) => y)).toEqual([120, 100, 120]);
    expect(arrangeRects(rects, 'middle').map(({ y }) => y)).toEqual([60, 50, 60]);
  });

  it('spreads evenly between the outermost', () => {
    expect(arrangeRects(rects, 'across').map(({ x }) => x)).toEqual([0, 175, 300]);
    expect(arrangeRects([], 'across')).toEqual([]);
  });
});

describe('createCardIndex', () => {
  it('finds what overlaps a stretch, wherever it lies, and what was moved', () => {
    const index = createCardIndex([
      { id: 'a', x: -600, y: 0, width: 264, height: 10 },
      { id: 'b', x: 500, y: 0, width: 264, height: 10 },
    ]);
    const ids = (cards: { id: string }[]) => cards.map(({ id }) => id);
    expect(ids(index.between(-700, -500))).toEqual(['a']);
    expect(ids(index.between(-400, 520))).toEqual(['a', 'b']);
    expect(ids(index.between(765, 2000))).toEqual([]);
    const moved = withMoved(index, new Map([['b', { id: 'b', x: -500, y: 9, width: 264, height: 10 }]]));
    expect(ids(moved.between(-700, -300))).toEqual(['a', 'b']);
    expect(ids(moved.between(400, 900))).toEqual([]);
  });
});

describe('rects', () => {
  it('bounds, and a box between corners in any order', () => {
    expect(boundsOf([])).toBeNull();
    expect(
      boundsOf([
        { x: 0, y: 0, width: 1, height: 1 },
        { x: 5, y: -5, width: 5, height: 5 },
      ]),
    ).toEqual({
      x: 0,
      y: -5,
      width: 10,
      height: 6,
    });
    expect(rectBetween({ x: 5, y: 1 }, { x: 1, y: 5 })).toEqual({ x: 1, y: 1, width: 4, height: 4 });
  });
});
