import { describe, expect, it } from 'vitest';
import { testFlow } from './flowFixture.ts';
import { migrate } from './migrations.ts';
import { parseFlow, parseFlowText } from './parse.ts';

const base = {
  format: 'parley.flow',
  version: 1,
  name: 'F',
  start: 'a',
  nodes: [{ id: 'a', label: 'A', exit: { type: 'end' } }],
};
const problems = (input: unknown) => {
  const parsed = parseFlow(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path} | ${message}`);
};
const node = (extra: object) => ({
  ...base,
  nodes: [{ id: 'a', label: 'A', actions: [], exit: { type: 'end' }, ...extra }],
});

describe('parseFlow', () => {
  it('fills defaults in, in canonical order, and drops what the export made', () => {
    const parsed = parseFlow({
      nodes: base.nodes,
      requires: { env: ['X'] },
      notes: [],
      tests: [],
      assets: {},
      start: 'a',
      name: 'F',
      version: 1,
      format: 'parley.flow',
    });
    expect(parsed.ok && JSON.stringify(parsed.document)).toBe(
      '{"format":"parley.flow","version":1,"name":"F","description":"","start":"a","idleTimeoutMinutes":null,"nodes":[{"id":"a","label":"A","actions":[],"exit":{"type":"end"}}]}',
    );
  });

  it.each<[string, unknown, string[]]>([
    ['a list', [], [' | This is no flow: a flow is a JSON object']],
    [
      'another format',
      { format: 'typebot' },
      ['format | This is no Parley flow: format must be "parley.flow", got "typebot"'],
    ],
    ['no format', {}, ['format | This is no Parley flow: format must be "parley.flow", got nothing']],
    [
      'a version that is none',
      { ...base, version: '1' },
      ['version | The format version is missing or no whole number'],
    ],
    [
      'a newer version',
      { ...base, version: 2 },
      ['version | made by a newer Parley (format version 2, this one reads up to 1)'],
    ],
    [
      'an unknown key',
      node({ actions: [{ id: 'w', type: 'webhook', uri: 'x', url: 'y' }] }),
      ["nodes[0].actions[0].uri | nodes[0].actions[0]: unknown key 'uri' - did you mean 'url'?"],
    ],
    [
      'an unknown key of the flow',
      { ...base, nmae: 1 },
      ["nmae | flow: unknown key 'nmae' - did you mean 'name'?"],
    ],
    [
      'a key named like one of Object',
      { ...base, constructor: 1 },
      ["constructor | flow: unknown key 'constructor'"],
    ],
    ['a wrong type', { ...base, name: 5 }, ['name | name: must be a text, got 5']],
    ['a missing value', node({ label: undefined }), ['nodes[0].label | nodes[0].label: label is missing']],
    [
      'an unknown action',
      node({ actions: [{ id: 'a', type: 'massage' }] }),
      [
        'nodes[0].actions[0].type | nodes[0].actions[0].type: there is no type "massage" here - did you mean \'message\'?',
      ],
    ],
    [
      'an exit without type',
      node({ exit: {} }),
      ['nodes[0].exit.type | nodes[0].exit.type: type is missing: one of goto, reply, route, transfer, end'],
    ],
    [
      'a text that is too long',
      node({ actions: [{ id: 'a', type: 'message', text: 'x'.repeat(4001) }] }),
      [
        'nodes[0].actions[0].text | nodes[0].actions[0].text: a message has at most 4000 characters, got 4001',
      ],
    ],
    [
      'an id that is none',
      node({ id: 'a b' }),
      ['nodes[0].id | nodes[0].id: an id is 1-64 characters of A-Z, a-z, 0-9, _ and -'],
    ],
    ['a start that is not there', { ...base, start: 'b' }, ["start | start: there is no node 'b'"]],
    [
      'a target that is not there',
      node({ exit: { type: 'goto', to: 'aa' } }),
      ["nodes[0].exit.to | nodes[0].exit.to: there is no node 'aa'"],
    ],
    [
      'a failure that leads nowhere',
      node({ actions: [{ id: 'w', type: 'webhook', url: 'x', onFailure: 'zz' }] }),
      ["nodes[0].actions[0].onFailure | nodes[0].actions[0].onFailure: there is no node 'zz'"],
    ],
    [
      'a node that stands twice',
      { ...base, nodes: [...base.nodes, ...base.nodes] },
      ["nodes[1].id | nodes[1].id: the id 'a' stands twice"],
    ],
    [
      'an action that stands twice',
      node({
        actions: [
          { id: 'm', type: 'message', text: '' },
          { id: 'm', type: 'message', text: '' },
        ],
      }),
      ["nodes[0].actions[1].id | nodes[0].actions[1].id: the id 'm' stands twice"],
    ],
    [
      'a route called otherwise',
      node({ exit: { type: 'route', routes: [{ id: 'otherwise', tests: [{ of: 'x', op: 'is-set' }] }] } }),
      ["nodes[0].exit.routes[0].id | nodes[0].exit.routes[0].id: 'otherwise' is no id for a route"],
    ],
    [
      'a name that would be dropped',
      { ...base, tests: [JSON.parse('{"id":"t","name":"T","steps":[],"data":{"__proto__":"x"}}')] },
      ["tests[0].data.__proto__ | tests[0].data: '__proto__' can't be used as a name here"],
    ],
  ])('refuses %s, saying where and why', (_what, input, found) => {
    expect(problems(input)).toEqual(found);
  });

  it('lists 200 problems at most, and says how many more there are', () => {
    const nodes = Array.from({ length: 300 }, (_, i) => ({ id: `n${i}`, label: 5, exit: { type: 'end' } }));
    const found = problems({ ...base, start: null, nodes });
    expect(found).toHaveLength(201);
    expect(found.at(-1)).toBe(' | and 100 more');
  });
});

describe('parseFlowText', () => {
  it.each([
    ['', 'The file is empty'],
    [' \n', 'The file is empty'],
    ['{"format":', 'Not JSON: '],
    ['%PDF-1.4\u0000\u0001', 'This is no text file'],
    ['null', 'This is no flow'],
  ])('%j', (text, message) => {
    const parsed = parseFlowText(text);
    expect(parsed.ok ? '' : parsed.problems[0]?.message).toContain(message);
  });

  it('reads past a byte order mark', () => {
    expect(parseFlowText(`\uFEFF${JSON.stringify(base)}`)).toEqual({
      ok: true,
      document: testFlow([{ id: 'a', label: 'A' }], { name: 'F' }),
    });
  });
});

describe('migrate', () => {
  const steps = {
    1: (document: Record<string, unknown>) => ({ ...document, two: true }),
    2: (document: Record<string, unknown>) => {
      (document.list as unknown[]).push('three');
      return document;
    },
  };

  it('raises a document step by step and leaves the given one alone', () => {
    const old = { version: 1, list: ['one'] };
    expect(migrate(old, steps, 3)).toEqual({ version: 3, list: ['one', 'three'], two: true });
    expect(old).toEqual({ version: 1, list: ['one'] });
  });

  it('does nothing to the current version, and misses a step loudly', () => {
    const current = { version: 3 };
    expect(migrate(current, steps, 3)).toBe(current);
    expect(() => migrate({ version: 3 }, steps, 4)).toThrow('no migration from format version 3');
  });
});
