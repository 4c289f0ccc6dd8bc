import { describe, expect, it } from 'vitest';
import type { FlowNode } from '#shared/flow/document.ts';
import { nodeChoices } from './nodeChoice.ts';

const node = (id: string, label: string, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  label,
  actions: [],
  exit: { type: 'end' },
  ...more,
});

describe('nodeChoices', () => {
  const nodes = [node('a', 'Welcome'), node('b', '')];
  const first = nodeChoices(nodes, { nodes: [], choices: [] });

  it('calls a node by its label, else by its id', () => {
    expect(first.choices).toEqual([
      { id: 'a', label: 'Welcome', kind: 'end' },
      { id: 'b', label: 'b', kind: 'end' },
    ]);
  });

  it('keeps the list while only what is not shown changes', () => {
    const moved = [{ ...nodes[0]!, position: { x: 5, y: 5 } }, nodes[1]!];
    const next = nodeChoices(moved, first);
    expect(next.choices).toBe(first.choices);
    expect(
      nodeChoices([...moved].with(1, node('b', '', { exit: { type: 'goto', to: null } })), next).choices[1],
    ).toEqual({ id: 'b', label: 'b', kind: 'talk' });
  });

  it('makes a new list for another label, order or number of nodes', () => {
    expect(nodeChoices([nodes[0]!, node('b', 'New')], first).choices[1]?.label).toBe('New');
    expect(nodeChoices([nodes[1]!, nodes[0]!], first).choices.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(nodeChoices([nodes[0]!], first).choices).toHaveLength(1);
  });
});
