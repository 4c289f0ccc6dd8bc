import { describe, expect, it } from 'vitest';
import type { FlowNode } from '#shared/flow/document.ts';
import { outlineRows } from './outlineRows.ts';

const node = (id: string, ...to: (string | null)[]): FlowNode => ({
  id,
  label: `Node ${id}`,
  actions: [],
  exit: {
    type: 'route',
    routes: to.slice(1).map((target, i) => ({
      id: `r${i}`,
      match: 'all',
      tests: [{ of: 'x', op: 'is', value: String(i) }],
      to: target,
    })),
    otherwise: to[0] ?? null,
  },
});
const ids = (rows: ReturnType<typeof outlineRows>) => rows.map(({ id }) => id);

describe('outlineRows', () => {
  const nodes = [node('lone'), node('c', 'a'), node('b', null), node('a', 'c', 'b')];

  it('reads the flow as a conversation would, with what none comes to last', () => {
    expect(ids(outlineRows(nodes, 'a').filter(({ kind }) => kind === 'node'))).toEqual([
      'a',
      'b',
      'c',
      'lone',
    ]);
  });

  it('lists the ways out below their node, with where they lead', () => {
    const rows = outlineRows(nodes, 'a');
    expect(ids(rows).slice(0, 4)).toEqual(['a', 'a:r0', 'a:otherwise', 'b']);
    expect(rows[1]).toMatchObject({ kind: 'port', target: { id: 'b' }, position: 1, of: 2 });
    expect(rows[4]).toMatchObject({ id: 'b:otherwise', target: null });
  });

  it('narrows to labels with a text, and to what leads there', () => {
    expect(ids(outlineRows(nodes, 'a', 'node B').filter(({ kind }) => kind === 'node'))).toEqual(['a', 'b']);
    expect(outlineRows(nodes, 'a', 'nothing')).toEqual([]);
  });

  it('has no rows for a flow without nodes, and starts anywhere without a start', () => {
    expect(outlineRows([], null)).toEqual([]);
    expect(outlineRows(nodes, null)).toHaveLength(9);
  });
});
