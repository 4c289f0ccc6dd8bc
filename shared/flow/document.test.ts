import { describe, expect, it } from 'vitest';
import { namesKnownAt } from './dataFlow.ts';
import { flowDataNames, flowFields, nodeData, requiredEnv } from './dataNames.ts';
import { blankDocument } from './document.ts';
import { connectPort, flowEdges, nodePorts, retarget } from './edges.ts';
import { exportFlow } from './exportFlow.ts';
import { asks, calls, goes, routes, says, testFlow } from './flowFixture.ts';
import { parseFlow } from './parse.ts';
import { stronglyConnected } from './stronglyConnected.ts';

const flow = testFlow(
  [
    {
      id: 'a',
      position: { x: 1, y: 2 },
      actions: [
        says('{{name|x}}'),
        calls({
          url: '{{$env.API}}',
          headers: [
            { name: 'K', value: '{{$env.KEY}}' },
            { name: 'O', value: '{{$env.OFF}}', off: true },
          ],
          onFailure: 'c',
          sample: { status: 200, body: '' },
        }),
      ],
      exit: asks('b', { saveAs: 'n' }),
    },
    { id: 'b', exit: routes([{ of: 'n', op: 'is', value: '{{limit}}', to: 'a' }], 'c') },
    { id: 'c' },
  ],
  {
    onEnd: { url: '{{$env.CRM}}/{{done}}' },
    seeds: [{ name: 'seed' }],
    tests: [{ id: 't', name: 'T', steps: [], data: { b: '1', a: '2' } }],
  },
);
const [a, b] = flow.nodes as [(typeof flow.nodes)[0], (typeof flow.nodes)[0]];

describe('edges', () => {
  it('are derived from the targets, failures last', () => {
    expect(flowEdges(flow).map(({ id, to, kind, label }) => [id, to, kind, label])).toEqual([
      ['a:otherwise', 'b', 'otherwise', 'otherwise'],
      ['a:failure:w', 'c', 'failure', 'on failure'],
      ['b:r1', 'a', 'route', 'n is {{limit}}'],
      ['b:otherwise', 'c', 'otherwise', 'otherwise'],
    ]);
    expect(nodePorts(a)).toBe(nodePorts(a));
  });

  it('change with their ports, the rest of the node stays', () => {
    const failing = connectPort(a, 'failure:w', null);
    expect(failing.actions[0]).toBe(a.actions[0]);
    expect(failing.exit).toBe(a.exit);
    expect(connectPort(a, 'otherwise', 'c').exit).toMatchObject({ otherwise: 'c' });
    expect(connectPort(b, 'r1', null).exit).toMatchObject({ routes: [{ to: null }] });
    expect(connectPort(b, 'nope', 'c')).toEqual(b);
    const renamed = retarget(a, (to) => (to === 'b' ? 'z' : null));
    expect(nodePorts(renamed).map(({ to }) => to)).toEqual(['z', null]);
    expect(retarget(a, (to) => to)).toBe(a);
  });
});

describe('names', () => {
  it('are found where they are read and set, by path', () => {
    expect(nodeData(a).reads.map(({ name, at, covered }) => [name, at.join('.'), covered])).toEqual([
      ['name', 'actions.0.text', true],
      ['$env.API', 'actions.1.url', false],
      ['$env.KEY', 'actions.1.headers.0.value', false],
    ]);
    expect(nodeData(a).writes).toMatchObject([{ name: 'n', actionId: null }]);
    expect(flowDataNames(flow)).toEqual(['done', 'limit', 'n', 'name', 'seed']);
    expect(requiredEnv(flow)).toEqual(['API', 'CRM', 'KEY']);
    expect(flowFields(flow).map(({ at }) => at.join('.'))).toEqual([
      'nodes.0.actions.0.text',
      'nodes.0.actions.1.url',
      'nodes.0.actions.1.headers.0.value',
      'nodes.0.actions.1.headers.1.value',
      'nodes.1.exit.routes.0.tests.0.value',
      'onEnd.url',
    ]);
  });

  it('known at a node are those that something before it may have set', () => {
    const chain = testFlow(
      [
        {
          id: 'a',
          actions: [calls({ returns: ['status'], onFailure: 'f' })],
          exit: asks('b', { saveAs: 'n' }),
        },
        {
          id: 'b',
          actions: [
            { id: 'w', type: 'write', name: 'x', value: '' },
            says('', 'm'),
            { id: 'v', type: 'write', name: 'y', value: '' },
          ],
          exit: goes('c'),
        },
        { id: 'c', exit: asks('b', { saveAs: 'late' }) },
        { id: 'f' },
      ],
      { seeds: [{ name: 'seed' }] },
    );
    expect(namesKnownAt(chain, 'a')).toEqual(['seed']);
    expect(namesKnownAt(chain, 'a', null)).toEqual(['seed', 'status']);
    expect(namesKnownAt(chain, 'f')).toEqual(['seed']);
    expect(namesKnownAt(chain, 'b')).toEqual(['late', 'n', 'seed', 'status', 'x', 'y']);
    expect(namesKnownAt(testFlow([{ id: 'b', actions: chain.nodes[1]?.actions }]), 'b', 'm')).toEqual(['x']);
    expect(namesKnownAt(chain, 'gone')).toEqual(['seed']);
  });
});

describe('exportFlow', () => {
  it('for production leaves out what only authors need', () => {
    expect(
      exportFlow(
        testFlow([{ id: 'a', position: { x: 1, y: 2 }, actions: [says('Hi')] }], {
          notes: [{ id: 'n', text: '', position: { x: 0, y: 0 }, size: { width: 40, height: 40 } }],
        }),
        'production',
      ),
    ).toBe(`{
  "format": "parley.flow",
  "version": 1,
  "name": "Test",
  "description": "",
  "start": "a",
  "idleTimeoutMinutes": null,
  "nodes": [
    {
      "id": "a",
      "label": "a",
      "actions": [
        {
          "id": "m",
          "type": "message",
          "text": "Hi"
        }
      ],
      "exit": {
        "type": "end"
      }
    }
  ],
  "requires": {
    "env": []
  }
}
`);
  });

  it('names the variables that the exported flow needs, and orders records by key', () => {
    const sharing = JSON.parse(exportFlow(flow, 'sharing')) as {
      requires: unknown;
      tests: { data: object }[];
    };
    expect(sharing.requires).toEqual({ env: ['API', 'CRM', 'KEY'] });
    expect(Object.keys(sharing.tests[0]?.data ?? {})).toEqual(['a', 'b']);
    expect(exportFlow(flow, 'production')).not.toContain('"O"');
  });
});

describe('a new flow', () => {
  it('is one that parses', () => {
    const document = blankDocument('New', 'n1', 'a1');
    expect(parseFlow(document)).toEqual({ ok: true, document });
  });
});

describe('stronglyConnected', () => {
  it('groups cycles, sinks first, and reaches only what the roots lead to', () => {
    // 0 -> 1 -> 2 -> 1, 2 -> 3, 4 -> 0, 3 -> 3
    const graph = {
      size: 5,
      first: Int32Array.of(0, 1, 2, 4, 5, 6),
      targets: Int32Array.of(1, 2, 1, 3, 3, 0),
    };
    const found = stronglyConnected(graph, [0]);
    expect([found.count, found.reached]).toEqual([3, 4]);
    expect([...found.of]).toEqual([2, 1, 1, 0, -1]);
    expect([...found.order.subarray(0, 4)].map((v) => found.of[v])).toEqual([0, 1, 1, 2]);
    const without = stronglyConnected(graph, [0], (way) => way !== 2);
    expect(without.count).toBe(4);
  });

  it('goes as deep as a flow is long', () => {
    const size = 50_000;
    const first = Int32Array.from({ length: size + 1 }, (_, i) => Math.min(i, size - 1));
    const targets = Int32Array.from({ length: size - 1 }, (_, i) => i + 1);
    expect(stronglyConnected({ size, first, targets }, [0]).count).toBe(size);
  });
});
