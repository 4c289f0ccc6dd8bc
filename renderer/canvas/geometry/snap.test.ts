import { describe, expect, it } from 'vitest';
import { snapTo } from './snap.ts';

const box = (x: number, y: number, width = 264, height = 100) => ({ x, y, width, height });

describe('snapTo', () => {
  it('lines up left edges, and says where', () => {
    const { dx, dy, guides } = snapTo(box(104, 300), [box(100, 0)], 6);
    expect({ dx, dy }).toEqual({ dx: -4, dy: 0 });
    expect(guides).toContainEqual({ axis: 'x', at: 100, from: 0, to: 400 });
  });

  it('lines up on both axes at once', () => {
    const { dx, dy } = snapTo(box(103, 402), [box(100, 0), box(800, 400)], 6);
    expect({ dx, dy }).toEqual({ dx: -3, dy: -2 });
  });

  it('takes the nearest', () => {
    expect(snapTo(box(105, 500), [box(100, 0), box(107, 200)], 6).dx).toBe(2);
  });

  it('leaves alone what is out of reach', () => {
    expect(snapTo(box(120, 500), [box(100, 0)], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
    expect(snapTo(box(0, 0), [], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
  });

  it('puts an end beside a start, but no middle upon an edge', () => {
    expect(snapTo(box(366, 500, 50, 50), [box(100, 0)], 6).dx).toBe(-2);
    expect(snapTo(box(229, 500, 50, 50), [box(100, 0, 130)], 3).dx).toBe(1);
    expect(snapTo(box(100 + 132 - 3, 900, 1, 1), [box(100, 0)], 2).dx).toBe(0);
  });
});
