import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { arbitraryDocument } from './arbitraryFixture.ts';
import { documentSchema } from './document.ts';
import { type FastParser, fastParser, UNSURE } from './fastParse.ts';
import { mutate } from './mutateFixture.ts';

/** Whatever the fast parser is sure of is what zod makes of it, to the order of keys. */
function agrees(fast: FastParser, schema: z.ZodType, input: unknown): boolean {
  const data = fast(input);
  if (data === UNSURE) return false;
  const slow = schema.safeParse(input);
  expect(slow.success).toBe(true);
  expect(JSON.stringify(data)).toBe(JSON.stringify(slow.data));
  expect(data).toEqual(slow.data);
  return true;
}

describe('fastParser of the flow format', () => {
  const fast = fastParser(documentSchema);

  it('is sure of every good flow, also where defaults are left out, and gives a copy', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const json = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
        expect(agrees(fast, documentSchema, json)).toBe(true);
        const { description: _, idleTimeoutMinutes: __, ...bare } = json;
        expect(agrees(fast, documentSchema, bare)).toBe(true);
        expect((fast(json) as { nodes: unknown }).nodes).not.toBe(json.nodes);
      }),
    );
  });

  it('is never sure of what zod refuses', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.infiniteStream(fc.nat()), (document, random) => {
        for (let i = 0; i < 10; i++)
          agrees(fast, documentSchema, mutate(JSON.parse(JSON.stringify(document)), random));
      }),
      { numRuns: 200 },
    );
  });
});

describe('fastParser of other schemas', () => {
  it.each<[string, z.ZodType, unknown, boolean]>([
    ['a kind it does not know', z.string().transform((text) => text.length), 'abc', true],
    ['a check it does not know', z.number().multipleOf(5), 10, true],
    ['a check it does not know, broken', z.number().multipleOf(5), 11, false],
    ['an object that takes other keys', z.looseObject({ a: z.string() }), { a: 'x', b: 1 }, true],
    ['an object with a key too many', z.strictObject({ a: z.string() }), { a: 'x', b: 1 }, false],
    [
      'an inherited key',
      z.strictObject({ a: z.string() }),
      Object.create({ b: 1 }, { a: { value: 'x', enumerable: true } }),
      false,
    ],
    ['a key that is undefined', z.strictObject({ a: z.string().optional() }), { a: undefined }, false],
    ['an array for an object', z.strictObject({}), [], false],
    ['a hole in a list', z.array(z.string()), Array(1), false],
    ['a record', z.record(z.string(), z.number()), { a: 1 }, true],
    ['a record with __proto__', z.record(z.string(), z.number()), JSON.parse('{"__proto__":1}'), false],
    ['no number', z.number(), Number.NaN, false],
    ['no safe whole number', z.int(), 2 ** 60, false],
    ['a limit', z.number().lt(5).gt(1), 5, false],
    ['null', z.string().nullable(), null, true],
    ['a default', z.strictObject({ a: z.array(z.string()).default([]) }), {}, true],
  ])('%s', (_what, schema, input, sure) => {
    expect(agrees(fastParser(schema), schema, input)).toBe(sure);
  });

  it('gives each its own default', () => {
    const fast = fastParser(z.strictObject({ a: z.array(z.string()).default([]) }));
    expect((fast({}) as { a: unknown }).a).not.toBe((fast({}) as { a: unknown }).a);
  });
});
