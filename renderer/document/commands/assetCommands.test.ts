import { describe, expect, it } from 'vitest';
import { type Asset, blankDocument, type FlowDocument } from '#shared/flow/document.ts';
import { attachAsset, pruneAssets } from './assetCommands.ts';

const asset = (name: string): Asset => ({
  name,
  mediaType: 'text/plain',
  size: 1,
  sha256: name.padEnd(64, '0').replace(/[^0-9a-f]/g, '0'),
  data: 'eA==',
});

function flow(): FlowDocument {
  const blank = blankDocument('Files', 'n', 'a1');
  const [node] = blank.nodes;
  if (!node) throw new Error('a blank flow has a node');
  const actions = ['a1', 'a2'].map((id) => ({ id, type: 'file' as const, asset: '' }));
  return { ...blank, nodes: [{ ...node, actions }] };
}

const sent = (document: FlowDocument) => document.nodes[0]?.actions.map((one) => 'asset' in one && one.asset);
const names = (document: FlowDocument) => Object.values(document.assets ?? {}).map((one) => one.name);

describe('attachAsset', () => {
  it('adds the file and gives it to the action', () => {
    const after = attachAsset(flow(), { nodeId: 'n', actionId: 'a1' }, asset('a.txt'));
    expect(names(after)).toEqual(['a.txt']);
    expect(sent(after)).toEqual([Object.keys(after.assets ?? {})[0], '']);
  });

  it('drops the file that was there, unless another action sends it', () => {
    let document = attachAsset(flow(), { nodeId: 'n', actionId: 'a1' }, asset('a.txt'));
    document = attachAsset(document, { nodeId: 'n', actionId: 'a2' }, asset('a.txt'));
    expect(names(document)).toEqual(['a.txt']);
    document = attachAsset(document, { nodeId: 'n', actionId: 'a1' }, asset('b.txt'));
    expect(names(document)).toEqual(['a.txt', 'b.txt']);
    document = attachAsset(document, { nodeId: 'n', actionId: 'a2' }, asset('b.txt'));
    expect(names(document)).toEqual(['b.txt']);
  });

  it('changes nothing where the action is gone', () => {
    const document = flow();
    expect(attachAsset(document, { nodeId: 'n', actionId: 'gone' }, asset('a.txt'))).toBe(document);
  });

  it('leaves files alone that were unused before', () => {
    const document = { ...flow(), assets: { old: asset('old.txt') } };
    const after = attachAsset(document, { nodeId: 'n', actionId: 'a1' }, asset('a.txt'));
    expect(names(after)).toEqual(['old.txt', 'a.txt']);
    expect(names(pruneAssets({ ...after, nodes: [] }, after))).toEqual(['old.txt']);
  });
});
