import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { compile, FlowError } from '../engine/flow.ts';
import { arbitraryDocument } from './arbitraryFixture.ts';
import { exportFlow } from './exportFlow.ts';
import { flowJsonSchema } from './jsonSchema.ts';
import { mutate } from './mutateFixture.ts';
import { parseFlow, parseFlowText } from './parse.ts';
import { applyPatch, diffFlow, isEmptyPatch, touchedParts } from './patch.ts';
import { findProblems } from './problems/findProblems.ts';

describe('any flow', () => {
  it('is a flow to the parser, unchanged', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(parseFlow(document)).toEqual({ ok: true, document });
      }),
    );
  });

  it('comes back from its sharing export, and the bytes are stable', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = exportFlow(document, 'sharing');
        const back = parseFlowText(text);
        expect(back).toEqual({ ok: true, document });
        if (back.ok) expect(exportFlow(back.document, 'sharing')).toBe(text);
        expect(text.endsWith('}\n')).toBe(true);
        expect(text).not.toContain('\r');
      }),
    );
  });

  it('has a production export that parses, is stable and holds nothing for authors only', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = exportFlow(document, 'production');
        const back = parseFlowText(text);
        if (!back.ok) throw new Error(text);
        expect(exportFlow(back.document, 'production')).toBe(text);
        const keys = new Set<string>();
        JSON.parse(text, (key, value) => {
          keys.add(key);
          return value as unknown;
        });
        for (const key of ['position', 'notes', 'sample', 'returns', 'off', 'seeds', 'accepted'])
          expect(keys).not.toContain(key);
        expect(JSON.parse(text)).not.toHaveProperty('tests');
      }),
    );
  });

  it('is accepted by the JSON Schema', () => {
    const schema = z.fromJSONSchema(flowJsonSchema());
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(schema.safeParse(JSON.parse(exportFlow(document, 'sharing'))).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('has problems that can be told, the same ones on a second look', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const problems = findProblems(document, { env: ['API'] });
        expect(findProblems(structuredClone(document), { env: ['API'] })).toEqual(problems);
        for (const { path, message, fix } of problems)
          expect([path.includes('undefined'), message === '', fix === '']).toEqual([false, false, false]);
      }),
    );
  });
});

describe('patches', () => {
  it('make one flow of another and back, order included, and nothing of nothing', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        expect(ordered(applyPatch(a, diffFlow(a, b)))).toEqual(ordered(b));
        expect(ordered(applyPatch(b, diffFlow(b, a)))).toEqual(ordered(a));
        expect(isEmptyPatch(diffFlow(a, a))).toBe(true);
      }),
    );
  });

  it('make one order of another with as few moves as there can be', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.infiniteStream(fc.nat()), (a, random) => {
        const nodes = a.nodes
          .map((node) => ({ node, at: random.next().value as number }))
          .sort((x, y) => x.at - y.at)
          .map(({ node }) => node);
        const b = { ...a, nodes };
        const patch = diffFlow(a, b);
        expect(applyPatch(a, patch).nodes).toEqual(nodes);
        expect(patch.nodes?.put?.length ?? 0).toBeLessThan(Math.max(1, nodes.length));
        for (const part of touchedParts(patch)) expect(part).toMatch(/^nodes:/);
      }),
    );
  });
});

describe('mutated flows', () => {
  it('are flows or lists of problems with paths: nothing else is ever thrown', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.infiniteStream(fc.nat()), (document, random) => {
        for (let i = 0; i < 10; i++) judge(mutate(JSON.parse(JSON.stringify(document)), random));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    null,
    undefined,
    1,
    'x',
    [],
    () => 1,
    Symbol('x'),
    1n,
    new Map(),
    Object.create(null),
    { format: 1n },
    { format: 'parley.flow', version: Symbol('1') },
  ])('anything else is refused with words: %#', (anything) => {
    const parsed = parseFlow(anything);
    expect(parsed.ok ? [] : parsed.problems.map(({ rule }) => rule)).toEqual(['no-flow']);
    expect(() => compile(anything)).toThrow(FlowError);
  });
});

/** A flow, or problems with paths; and `compile` says the same. */
function judge(input: unknown): void {
  const parsed = parseFlow(input);
  if (!parsed.ok) {
    expect(parsed.problems.length).toBeGreaterThan(0);
    for (const { message } of parsed.problems) expect(message).toMatch(/^(?!.*\bundefined\b)./s);
  }
  try {
    compile(input);
    expect(parsed.ok).toBe(true);
  } catch (error) {
    expect(error).toBeInstanceOf(FlowError);
    expect(parsed).toEqual({ ok: false, problems: (error as FlowError).problems });
  }
}

/** Entries of lists with their order, keys of objects without. */
const ordered = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
