import { describe, expect, it } from 'vitest';
import { createCardIndex } from './cardIndex.ts';
import { arrowAt, edgeShape, leadsForward, roundedLine } from './edgePath.ts';
import { freeLane } from './lane.ts';
import type { Rect } from './rect.ts';

const card = (x: number, y: number, height = 150): Rect => ({ x, y, width: 264, height });
const indexOf = (...cards: Rect[]) => createCardIndex(cards.map((rect, i) => ({ id: String(i), ...rect })));
const ends = (source: Rect, target: Rect, portY = 100) => ({
  source,
  target,
  fromY: source.y + portY,
  toY: target.y + 18,
});

describe('edgeShape', () => {
  it('curves forward from 4 px outside the card to an arrow at the port', () => {
    const { line, arrow, tip } = edgeShape(ends(card(0, 0), card(372, 0)), indexOf());
    expect(line).toBe('M268 100C319.4 100 310.1 18 361.5 18');
    expect(tip).toEqual({ x: 368, y: 18 });
    expect(arrow).toBe(arrowAt({ x: 368, y: 18 }));
    expect(arrow).toBe('M360 13.8L368 18L360 22.2Z');
  });

  it('pulls its curve by 44 to 120 px', () => {
    const pullOf = (gap: number) => {
      const { line } = edgeShape(ends(card(0, 0), card(264 + gap, 400)), indexOf());
      const [, start = 0, first = 0] = /^M([\d.]+) [\d.]+C([\d.]+)/.exec(line)?.map(Number) ?? [];
      return Math.round(first - start);
    };
    expect(pullOf(45)).toBe(44);
    expect(pullOf(1000)).toBe(120);
    expect(pullOf(150)).toBe(Math.round((150 - 4 - 10.5) * 0.55));
  });

  it('goes around where there is no room forward, in round corners', () => {
    const source = card(0, 400);
    const target = card(0, 0);
    expect(leadsForward(ends(source, target))).toBe(false);
    const { line, middle } = edgeShape(ends(source, target), indexOf(source, target));
    // Halfway between the cards.
    expect(middle.y).toBe((150 + 400) / 2);
    expect(line).toContain('Q288 500');
    expect(line).toContain(`Q-22 275`);
    expect(line.match(/Q/g)).toHaveLength(4);
  });

  it('keeps edges of one card apart', () => {
    const source = card(0, 400);
    const target = card(0, 0);
    const index = indexOf(source, target);
    const lines = [0, 1, 2].map((rank) => edgeShape(ends(source, target), index, rank).middle.y);
    expect(new Set(lines).size).toBe(3);
  });

  it('leads a node to itself around its own card', () => {
    const only = card(0, 0);
    const { middle } = edgeShape(ends(only, only), indexOf(only));
    expect(middle.y).toBeLessThan(0);
  });
});

describe('freeLane', () => {
  it('takes the free gap nearest to the target of gaps that are alike', () => {
    // Delivered, Not found, Talk to a person of the mock-up.
    const cards = [card(744, 318, 168), card(744, 516, 118), card(744, 663, 118)];
    expect(freeLane(cards, 443, 682)).toBe((634 + 663) / 2);
  });

  it('takes the widest gap where they differ', () => {
    const cards = [card(0, 0, 100), card(0, 300, 100), card(0, 430, 100)];
    expect(freeLane(cards, 50, 450)).toBe(200);
  });

  it('keeps off the cards that it must go around', () => {
    const cards = [card(0, 0, 100), card(372, 0, 100)];
    const lane = freeLane(cards, 50, 18);
    expect(lane === -24 || lane === 124).toBe(true);
    expect(lane).toBe(-24);
  });

  it('goes straight where nothing is in the way', () => {
    expect(freeLane([], 0, 100)).toBe(50);
  });
});

describe('roundedLine', () => {
  it('gives corners no more room than there is', () => {
    expect(
      roundedLine([
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 10, y: 100 },
      ]),
    ).toBe('M0 0L0 0Q10 0 10 10L10 100');
    expect(roundedLine([])).toBe('');
    expect(
      roundedLine([
        { x: 0, y: 0 },
        { x: 5, y: 5 },
      ]),
    ).toBe('M0 0L5 5');
  });
});
