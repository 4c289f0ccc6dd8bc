import { describe, expect, it } from 'vitest';
import { flowEdges } from '#shared/flow/edges.ts';
import { exportFlow } from '#shared/flow/exportFlow.ts';
import { parseFlowText } from '#shared/flow/parse.ts';
import { smallFlow } from '../flowFixture.ts';
import { addFragment, takeFragment } from './fragment.ts';

const asset = { name: 'a.txt', mediaType: 'text/plain', size: 1, sha256: '0'.repeat(64), data: 'YQ==' };

describe('fragments', () => {
  it('are flows of their own: valid JSON that reads back', () => {
    const fragment = takeFragment(smallFlow(), new Set(['look', 'end']), new Set());
    const parsed = parseFlowText(exportFlow(fragment, 'sharing'));
    expect(parsed).toMatchObject({ ok: true, document: { start: 'look' } });
    expect(flowEdges(fragment).map(({ from, to }) => `${from} ${to}`)).toEqual(['look end']);
  });

  it('lose the ways that lead out of them', () => {
    const fragment = takeFragment(smallFlow(), new Set(['ask']), new Set());
    expect(flowEdges(fragment)).toEqual([]);
  });

  it('come in under new ids, connected as they were, moved', () => {
    const flow = smallFlow();
    const fragment = takeFragment(flow, new Set(['look', 'end']), new Set());
    const { document, nodes } = addFragment(flow, fragment, { x: 10, y: 20.4 });
    expect(document.nodes).toHaveLength(5);
    expect(new Set(document.nodes.map(({ id }) => id)).size).toBe(5);
    const added = document.nodes.slice(3);
    expect(added.map(({ id }) => id)).toEqual(nodes);
    expect(added[0]?.position).toEqual({ x: 10, y: 20 });
    expect(flowEdges(document).filter(({ from }) => from === nodes[0])).toMatchObject([{ to: nodes[1] }]);
    expect(document.start).toBe('ask');
  });

  it('bring notes and files along, the same file once', () => {
    const note = { id: 's', text: 'T', position: { x: 0, y: 0 }, size: { width: 50, height: 50 } };
    const sends = { id: 'f', label: 'F', position: { x: 0, y: 0 }, exit: { type: 'end' as const } };
    const flow = {
      ...smallFlow(),
      nodes: [{ ...sends, actions: [{ id: 'a', type: 'file' as const, asset: 'as1' }] }],
      start: 'f',
      notes: [note],
      assets: { as1: asset, other: { ...asset, name: 'b.txt' } },
    };
    const fragment = takeFragment(flow, new Set(['f']), new Set(['s']));
    expect(Object.keys(fragment.assets ?? {})).toEqual(['as1']);
    const elsewhere = addFragment(smallFlow(), fragment, { x: 0, y: 0 });
    const [assetId] = Object.keys(elsewhere.document.assets ?? {});
    expect(elsewhere.document.nodes.at(-1)?.actions[0]).toMatchObject({ type: 'file', asset: assetId });
    expect(elsewhere.document.notes).toHaveLength(1);
    expect(elsewhere.document.notes?.[0]?.id).not.toBe('s');
    expect(Object.keys(addFragment(flow, fragment, { x: 0, y: 0 }).document.assets ?? {})).toHaveLength(2);
  });
});
