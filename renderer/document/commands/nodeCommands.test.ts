import { describe, expect, it } from 'vitest';
import { nodePorts } from '#shared/flow/edges.ts';
import { smallFlow } from '../flowFixture.ts';
import {
  addNode,
  bridgesAround,
  connect,
  deleteNodes,
  freshLabel,
  moveItems,
  newNode,
  reconnect,
  setStart,
  updateNode,
} from './nodeCommands.ts';

const target = (document: ReturnType<typeof smallFlow>, nodeId: string, port: string) =>
  nodePorts(document.nodes.find(({ id }) => id === nodeId)!).find((one) => one.port === port)?.to;

describe('nodeCommands', () => {
  it('adds a node, connected where a way out is named', () => {
    const node = newNode({ x: 1, y: 2 }, 'New');
    const flow = addNode(smallFlow(), node, { nodeId: 'look', port: 'failure:w1' });
    expect(flow.nodes.at(-1)).toBe(node);
    expect(target(flow, 'look', 'failure:w1')).toBe(node.id);
    expect(flow.start).toBe('ask');
  });

  it('makes the first node of an empty flow its start', () => {
    const node = newNode({ x: 0, y: 0 }, 'First');
    expect(addNode({ ...smallFlow(), start: null, nodes: [] }, node).start).toBe(node.id);
  });

  it('finds a label that nobody has', () => {
    const flow = smallFlow();
    expect(freshLabel(flow)).toBe('Node 4');
    expect(freshLabel(updateNode(flow, 'ask', (node) => ({ ...node, label: 'Node 4' })))).toBe('Node 5');
  });

  it('gives the same document where nothing changes', () => {
    const flow = smallFlow();
    expect(updateNode(flow, 'nobody', (node) => ({ ...node }))).toBe(flow);
    expect(connect(flow, { nodeId: 'look', port: 'to' }, 'end')).toBe(flow);
    expect(connect(flow, { nodeId: 'look', port: 'no such' }, 'end')).toBe(flow);
    expect(deleteNodes(flow, new Set(['nobody']))).toBe(flow);
    expect(moveItems(flow, new Map([['ask', { x: 0, y: 0 }]]))).toBe(flow);
    expect(setStart(flow, 'ask')).toBe(flow);
    expect(setStart(flow, 'nobody')).toBe(flow);
    expect(connect(flow, { nodeId: 'look', port: 'to' }, 'nobody')).toBe(flow);
  });

  it('connects and disconnects', () => {
    const flow = connect(smallFlow(), { nodeId: 'ask', port: 'otherwise' }, 'end');
    expect(target(flow, 'ask', 'otherwise')).toBe('end');
    expect(target(connect(flow, { nodeId: 'ask', port: 'otherwise' }, null), 'ask', 'otherwise')).toBeNull();
  });

  it('deletes a node and what led to it', () => {
    const flow = deleteNodes(smallFlow(), new Set(['look']));
    expect(flow.nodes.map(({ id }) => id)).toEqual(['ask', 'end']);
    expect(target(flow, 'ask', 'otherwise')).toBeNull();
  });

  it('passes a deleted start on: over the bridge, else to the first that is left', () => {
    expect(deleteNodes(smallFlow(), new Set(['ask'])).start).toBe('look');
    expect(deleteNodes(smallFlow(), new Set(['ask', 'look']), true).start).toBe('end');
    expect(deleteNodes(smallFlow(), new Set(['ask', 'look', 'end'])).start).toBeNull();
  });

  it('bridges: what led in leads on, through other deleted nodes, not along failures', () => {
    const failing = connect(smallFlow(), { nodeId: 'look', port: 'failure:w1' }, 'ask');
    expect(bridgesAround(failing, new Set(['look']))).toEqual([
      { nodeId: 'ask', port: 'otherwise', to: 'end' },
    ]);
    expect(target(deleteNodes(failing, new Set(['look']), true), 'ask', 'otherwise')).toBe('end');
    const loop = connect(smallFlow(), { nodeId: 'look', port: 'to' }, 'look');
    expect(bridgesAround(loop, new Set(['look']))).toEqual([]);
  });

  it('reconnects after deleting, as far as the nodes are still there', () => {
    const flow = smallFlow();
    const bridges = bridgesAround(flow, new Set(['look']));
    const without = deleteNodes(flow, new Set(['look']));
    expect(target(reconnect(without, bridges), 'ask', 'otherwise')).toBe('end');
    const nothingLeft = deleteNodes(without, new Set(['end']));
    expect(reconnect(nothingLeft, bridges)).toBe(nothingLeft);
  });

  it('moves nodes and notes, each by its own id though they are alike', () => {
    const note = { id: 'ask', text: '', position: { x: 0, y: 0 }, size: { width: 50, height: 50 } };
    const flow = { ...smallFlow(), notes: [note] };
    const moved = moveItems(flow, new Map([['ask', { x: 5, y: 5 }]]));
    expect(moved.nodes[0]?.position).toEqual({ x: 5, y: 5 });
    expect(moved.notes).toBe(flow.notes);
    expect(moved.nodes[1]).toBe(flow.nodes[1]);
    expect(moveItems(flow, new Map(), new Map([['ask', { x: 9, y: 9 }]])).notes?.[0]?.position).toEqual({
      x: 9,
      y: 9,
    });
  });
});
