import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ACTION_TYPES, actionDefinition } from '../actions/registry.ts';
import { EXIT_TYPES, exitDefinition } from '../exits/registry.ts';
import { exportFlow } from './exportFlow.ts';
import { asks, calls, says, testFlow } from './flowFixture.ts';
import { flowJsonSchema, type JsonSchema } from './jsonSchema.ts';

const schema = flowJsonSchema();
const at = (...path: (string | number)[]) =>
  path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown>)[key],
    schema,
  ) as JsonSchema;
const accepts = (document: unknown) => z.fromJSONSchema(schema).safeParse(document).success;

const flow = testFlow(
  [
    {
      id: 'a',
      position: { x: 0, y: 20 },
      actions: [says('Hi'), calls({ returns: ['x'], sample: { status: 200, body: '[]' } })],
      exit: asks('b', { saveAs: 'n' }),
    },
    {
      id: 'b',
      actions: [{ id: 's', type: 'suggestions', options: ['A'] }],
      exit: { type: 'transfer', queue: 'Q', unavailable: { noUsers: 'a' } },
    },
  ],
  { onEnd: { url: 'https://crm.test' }, seeds: [{ name: 'x' }] },
);

describe('flowJsonSchema', () => {
  it('is draft 2020-12 with a title, without $id, and plain JSON', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.title).toBe('Parley flow');
    expect(schema).not.toHaveProperty('$id');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('describes every action and exit with the words of the menus', () => {
    const node = at('properties', 'nodes', 'items', 'properties');
    const actions = (node.actions as { items: { oneOf: JsonSchema[] } }).items.oneOf;
    const exits = (node.exit as { oneOf: JsonSchema[] }).oneOf;
    expect(actions.map(({ title }) => title).sort()).toEqual(
      ACTION_TYPES.map((type) => actionDefinition(type).title).sort(),
    );
    expect(exits.map(({ title }) => title).sort()).toEqual(
      EXIT_TYPES.map((type) => exitDefinition(type).title).sort(),
    );
    for (const one of [...actions, ...exits]) expect(one.description).toEqual(expect.any(String));
  });

  it('says what every field of the document is for and how long a text may be', () => {
    const { format: _f, version: _v, name: _n, description: _d, nodes: _o, ...rest } = at('properties');
    for (const [key, field] of Object.entries(rest))
      expect([key, (field as JsonSchema).description]).toEqual([key, expect.any(String)]);
    expect(
      at('properties', 'nodes', 'items', 'properties', 'actions', 'items', 'oneOf', 0, 'properties', 'text')
        .maxLength,
    ).toBe(4000);
  });

  it('requires only what has no default', () => {
    expect(schema.required).toEqual(['format', 'version', 'name', 'start', 'nodes']);
  });

  it('accepts both exports, and refuses what the parser refuses', () => {
    for (const purpose of ['sharing', 'production'] as const) {
      const document = JSON.parse(exportFlow(flow, purpose)) as Record<string, unknown>;
      expect(accepts(document)).toBe(true);
      expect(accepts({ ...document, uri: 1 })).toBe(false);
      expect(accepts({ ...document, version: 2 })).toBe(false);
      expect(accepts({ ...document, nodes: [{ id: 'a b', label: '', exit: { type: 'end' } }] })).toBe(false);
      expect(accepts({ ...document, nodes: [{ id: 'a', label: '', exit: { type: 'stop' } }] })).toBe(false);
    }
  });
});
