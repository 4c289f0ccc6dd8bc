import { describe, expect, it } from 'vitest';
import type { FlowNode } from '#shared/flow/document.ts';
import { findTargets } from './connect/findTargets.ts';
import { createEdgeMaker } from './flowEdges.ts';
import { createItemMaker, type ItemSources, noteIdOf, noteItemId } from './flowItems.ts';
import { connectTarget } from './gestures/connectGesture.ts';
import { chipsThatFit } from './node/chipsThatFit.ts';
import { nodeName } from './node/nodeName.ts';
import { parseNote } from './note/parseNote.ts';
import { mix } from './overview/palette.ts';
import { detailAt } from './useCanvasEffects.ts';
import { createNodeProblems } from './useNodeProblems.ts';
import { readViewport } from './useViewportMemory.ts';

const node = (id: string, label = id, to: string | null = null): FlowNode => ({
  id,
  label,
  position: { x: 0, y: 0 },
  actions: [],
  exit: { type: 'goto', to },
});
const NONE: ReadonlySet<string> = new Set();
const sources = (more: Partial<ItemSources> = {}): ItemSources => ({
  nodes: [node('a', 'a', 'b'), node('b')],
  notes: [{ id: 'a', text: 'T', position: { x: 9, y: 9 }, size: { width: 100, height: 50 } }],
  places: new Map(),
  selection: { nodes: NONE, notes: NONE, edge: null },
  drag: null,
  resize: null,
  ...more,
});

describe('createItemMaker', () => {
  it('keeps what did not change the same object, and an unchanged list the same list', () => {
    const make = createItemMaker();
    const from = sources();
    const first = make(from);
    expect(make({ ...from })).toBe(first);
    const selected = make({ ...from, selection: { nodes: new Set(['b']), notes: NONE, edge: null } });
    expect(selected[1]).toBe(first[1]);
    expect(selected[2]).not.toBe(first[2]);
    expect(selected[2]).toMatchObject({ id: 'b', selected: true });
  });

  it('tells a note from a node of the same id', () => {
    const items = createItemMaker()(sources());
    expect(items.map(({ id }) => id)).toEqual(['note:a', 'a', 'b']);
    expect(noteIdOf(noteItemId('a'))).toBe('a');
    expect(noteIdOf('a')).toBeNull();
  });

  it('shows what is dragged where it is dragged to, frame by frame, and back where it was', () => {
    const make = createItemMaker();
    const from = sources();
    make(from);
    const at = (x: number) =>
      make({ ...from, drag: new Map([['b', { x, y: 0 }]]) }).find(({ id }) => id === 'b');
    expect(at(10)?.position.x).toBe(10);
    expect(at(20)?.position.x).toBe(20);
    expect(make(from).find(({ id }) => id === 'b')?.position.x).toBe(0);
  });

  it('gives every size and handle, so that nothing is measured', () => {
    const [, item] = createItemMaker()(sources());
    expect(item).toMatchObject({ width: 264, height: 36 + 8 + 26 + 4, measured: { width: 264 } });
    expect(item?.handles).toMatchObject([
      { type: 'target', x: -4, y: 14 },
      { type: 'source', id: 'to', x: 258 },
    ]);
  });
});

describe('createEdgeMaker', () => {
  it('keeps edges that read the same, though their node was edited', () => {
    const make = createEdgeMaker();
    const nodes = [node('a', 'a', 'b'), node('b')];
    const first = make({ nodes, raised: new Map() });
    const renamed = nodes.with(0, { ...nodes[0]!, label: 'other' });
    expect(make({ nodes: renamed, raised: new Map() })).toBe(first);
    const raised = make({ nodes, raised: new Map([['a:to', 'active' as const]]) });
    expect(raised[0]?.zIndex).toBeGreaterThan(first[0]?.zIndex ?? 0);
  });

  it('leaves out a connection to a node that is not there', () => {
    expect(createEdgeMaker()({ nodes: [node('a', 'a', 'gone')], raised: new Map() })).toEqual([]);
  });
});

describe('connectTarget', () => {
  const cards = [
    { id: 'below', rect: { x: 0, y: 0, width: 264, height: 100 } },
    { id: 'above', rect: { x: 200, y: 50, width: 264, height: 100 } },
  ];

  it('is the card under the pointer, the upper one where two lie there', () => {
    expect(connectTarget(cards, { x: 10, y: 10 }, 1)).toBe('below');
    expect(connectTarget(cards, { x: 220, y: 80 }, 1)).toBe('above');
  });

  it('is the nearest port within reach, at every zoom the same on the screen', () => {
    expect(connectTarget(cards, { x: -20, y: 18 }, 1)).toBe('below');
    expect(connectTarget(cards, { x: -40, y: 18 }, 1)).toBeNull();
    expect(connectTarget(cards, { x: -40, y: 18 }, 0.5)).toBe('below');
  });
});

describe('findTargets', () => {
  const nodes = [
    node('1', 'Ask for the order'),
    node('2', 'Order tracking'),
    node('3', 'Réorder'),
    node('4', 'Help'),
  ];
  const ids = (text: string, from = '4') => findTargets(nodes, from, text).map(({ id }) => id);

  it('puts labels that begin with the text first, then words, then the rest', () => {
    expect(ids('order')).toEqual(['2', '1', '3']);
    expect(ids('  ORDER ')).toEqual(['2', '1', '3']);
    expect(ids('reo')).toEqual(['3']);
    expect(ids('zzz')).toEqual([]);
  });

  it('lists all without a text, the node itself last', () => {
    expect(ids('', '1')).toEqual(['2', '3', '4', '1']);
  });
});

describe('nodeName', () => {
  it('says what a screen reader should hear', () => {
    const asks: FlowNode = {
      ...node('a', 'Welcome'),
      exit: {
        type: 'reply',
        routes: ['r1', 'r2'].map((id) => ({
          id,
          match: 'all',
          tests: [{ of: 'a', op: 'is', value: 'b' }],
          to: 'b',
        })),
        otherwise: 'b',
      },
    };
    expect(nodeName(asks, { start: false, problems: 1 })).toBe(
      'Welcome, waits for a reply, 2 routes, 1 problem',
    );
    expect(nodeName(node('a', ' '), { start: true, problems: 0, state: 'Running' })).toBe(
      'Node without a label, start, goes straight on, 1 not connected, Running',
    );
  });
});

describe('parseNote', () => {
  it('knows headings, items and marks, and leaves the rest as typed', () => {
    expect(parseNote('# Title\n- *one* item\n2 * 3 * 4 and snake_case_name')).toEqual([
      { kind: 'heading', parts: [{ kind: 'text', text: 'Title' }] },
      {
        kind: 'item',
        parts: [
          { kind: 'em', text: 'one' },
          { kind: 'text', text: ' item' },
        ],
      },
      { kind: 'text', parts: [{ kind: 'text', text: '2 * 3 * 4 and snake_case_name' }] },
    ]);
    expect(parseNote('**a** `<b>` _c_')[0]?.parts.map(({ kind }) => kind)).toEqual([
      'strong',
      'text',
      'code',
      'text',
      'em',
    ]);
  });
});

describe('details', () => {
  it('shows less the further one is away, one drawing where nodes are many', () => {
    expect([1, 0.5, 0.49, 0.25, 0.24].map((zoom) => detailAt(zoom, 10))).toEqual([
      'full',
      'full',
      'header',
      'header',
      'block',
    ]);
    expect(detailAt(0.29, 5000)).toBe('overview');
    expect(detailAt(0.3, 5000)).toBe('header');
  });

  it('shows as many chips as fit, and at least one', () => {
    expect(chipsThatFit(['Yes', 'No'])).toBe(2);
    expect(chipsThatFit(['I don’t have it', 'Talk to a person'])).toBe(2);
    expect(chipsThatFit(['x'.repeat(80), 'No'])).toBe(1);
    expect(chipsThatFit(Array.from({ length: 20 }, () => 'Some words'))).toBeLessThan(4);
  });

  it('mixes colours, long ones and those that the build shortened', () => {
    expect(mix('#fff', '#000000', 0.5)).toBe('rgb(128 128 128)');
    expect(mix('#123456', '#fff', 1)).toBe('rgb(18 52 86)');
  });

  it('reads a remembered view, and nothing else', () => {
    expect(readViewport({ x: 1, y: 2, zoom: 99 })).toEqual({ x: 1, y: 2, zoom: 2 });
    expect(readViewport({ x: 1, y: 'a', zoom: 1 })).toBeNull();
    expect(readViewport(undefined)).toBeNull();
  });

  it('gives a card the same badge for as long as its problems read the same', () => {
    const problems = createNodeProblems();
    const list = () => [{ severity: 'warning' as const, rule: 'r', path: '', message: 'M' }];
    problems.set(new Map([['a', list()]]));
    const badge = problems.of('a');
    expect(badge).toEqual({ problems: 1, severity: 'warning', problemText: 'M' });
    problems.set(new Map([['a', list()]]));
    expect(problems.of('a')).toBe(badge);
    expect(problems.of('b').problems).toBe(0);
  });
});
