import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Env } from '../core/env.ts';
import type { Happening } from '../core/need.ts';
import { arbitraryDocument } from '../flow/arbitraryFixture.ts';
import { arbitraryText } from '../flow/arbitraryNodeFixture.ts';
import type { FlowDocument } from '../flow/document.ts';
import { exportFlow } from '../flow/exportFlow.ts';
import { arbitraryHappening } from '../flow/happeningFixture.ts';
import { needOf, resume, start } from './converse.ts';
import { compile } from './flow.ts';
import type { Step } from './run.ts';
import { deepFreeze, NOW, UUID } from './talkFixture.ts';

const env: Env = { API: 'https://api.test', KEY: { secret: 'hunter2!' }, STAGE: 'test' };
const SURROUNDINGS = { env, now: NOW };
const happenings = fc.array(arbitraryHappening, { maxLength: 12 });
const seeds = fc.option(
  fc.dictionary(arbitraryText(5), arbitraryText(20), { maxKeys: 3, noNullPrototype: true }),
  { nil: undefined },
);

/** Every step of a conversation; `between` may change the state on its way. */
function walk(
  document: unknown,
  list: readonly Happening[],
  data: Record<string, string> | undefined,
  between: (state: Step['state']) => Step['state'] = (state) => state,
): Step[] {
  const flow = compile(document, { transcript: 'always' });
  const steps = [start(flow, { ...SURROUNDINGS, uuid: UUID, ...(data && { data }) })];
  for (const happening of list) {
    steps.push(resume(flow, between((steps.at(-1) as Step).state), happening, SURROUNDINGS));
  }
  return steps;
}

const everyConversation = (
  check: (document: FlowDocument, list: Happening[], data: Record<string, string> | undefined) => void,
) => fc.assert(fc.property(arbitraryDocument, happenings, seeds, check), { numRuns: 300 });

describe('any conversation', () => {
  it('goes on the same from a state that was JSON', () => {
    everyConversation((document, list, data) => {
      const parked = (state: Step['state']) => JSON.parse(JSON.stringify(state)) as Step['state'];
      expect(walk(document, list, data, parked)).toEqual(walk(document, list, data));
    });
  });

  it('never changes the state it goes on from', () => {
    everyConversation((document, list, data) => {
      expect(() => walk(document, list, data, deepFreeze)).not.toThrow();
    });
  });

  it('keeps to the trace: times, an end with all data, needs that fit the state', () => {
    everyConversation((document, list, data) => {
      for (const { state, events, need } of walk(document, list, data)) {
        for (const { at, nodeId } of events)
          expect([at, nodeId]).toEqual([NOW, nodeId === '' ? 'never empty' : nodeId]);
        expect(need.type).toBe(state.waits === 'delivering' ? 'webhook' : state.waits);
        const ended = events.find((event) => event.type === 'ended');
        if (ended) expect([events.at(-1), need.type]).toEqual([{ ...ended, data: state.data }, 'ended']);
      }
    });
  });

  it('needs the same again when asked again, key included', () => {
    everyConversation((document, list, data) => {
      const flow = compile(document, { transcript: 'always' });
      for (const { state, need } of walk(document, list, data))
        expect(needOf(flow, state, SURROUNDINGS)).toEqual(need);
    });
  });

  it('says the same from the production export', () => {
    everyConversation((document, list, data) => {
      const production = JSON.parse(exportFlow(document, 'production')) as unknown;
      const bare = (steps: Step[]) =>
        steps.map(({ state, events, need }) => ({ state, events, need: withoutSample(need) }));
      expect(bare(walk(production, list, data))).toEqual(bare(walk(document, list, data)));
    });
  });

  it('never lets a secret into state or events', () => {
    everyConversation((document, list, data) => {
      for (const { state, events } of walk(
        document,
        [...list, { type: 'reply', text: 'is it hunter2!?' }],
        data,
      )) {
        expect(JSON.stringify([state, events])).not.toContain('hunter2!');
      }
    });
  });
});

describe('templates', () => {
  it('insert what a customer says to the letter, whatever stands in it', () => {
    fc.assert(
      fc.property(arbitraryText(60), (text) => {
        const document = {
          format: 'parley.flow',
          version: 1,
          name: 'Echo',
          start: 'a',
          nodes: [
            {
              id: 'a',
              label: 'A',
              actions: [],
              exit: { type: 'reply', saveAs: 'x', routes: [], otherwise: 'b' },
            },
            {
              id: 'b',
              label: 'B',
              actions: [
                { id: 'w', type: 'write', name: 'y', value: '{{x}}' },
                { id: 'm', type: 'message', text: '<{{y|{}}>' },
              ],
              exit: { type: 'end' },
            },
          ],
        };
        const [, last] = walk(document, [{ type: 'reply', text }], undefined);
        const message = last?.events.find((event) => event.type === 'message');
        expect(message?.text).toBe(`<${text === '' ? '{' : text}>`);
      }),
      { numRuns: 300 },
    );
  });
});

function withoutSample(need: Step['need']): Step['need'] {
  if (need.type !== 'webhook') return need;
  const { sample: _, ...rest } = need;
  return rest;
}
