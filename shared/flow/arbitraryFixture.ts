import fc from 'fast-check';
import {
  arbitraryId,
  arbitraryName,
  arbitraryText,
  delivery,
  node,
  position,
  record,
  target,
  unique,
} from './arbitraryNodeFixture.ts';
import type { ConversationTest } from './conversationTest.ts';
import type { FlowDocument } from './document.ts';

const safeKey = arbitraryId.filter((id) => id !== '__proto__');
const data = fc.dictionary(
  arbitraryName.filter((name) => name !== '__proto__'),
  arbitraryText(20),
  { maxKeys: 3, noNullPrototype: true },
);
const expectation = record(
  {
    messages: fc.array(fc.oneof(arbitraryText(20), fc.record({ matches: arbitraryText(10) })), {
      maxLength: 2,
    }),
    data,
    node: arbitraryId,
    ended: fc.constantFrom('end' as const, 'loop' as const),
  },
  ['messages', 'data', 'node', 'ended'],
);
const conversationTest: fc.Arbitrary<ConversationTest> = record(
  {
    id: arbitraryId,
    name: arbitraryText(20),
    folder: arbitraryText(5),
    tags: fc.array(arbitraryText(5), { maxLength: 2 }),
    data,
    startAt: fc.option(arbitraryId),
    webhooks: fc.constantFrom('recorded' as const, 'sample' as const, 'live' as const),
    steps: fc.array(
      record(
        {
          say: arbitraryText(20),
          transfer: fc.constantFrom('accepted' as const, 'noUsers' as const),
          expect: expectation,
        },
        ['say', 'transfer', 'expect'],
      ),
      { maxLength: 3 },
    ),
    recordings: fc.dictionary(
      safeKey,
      fc.array(
        fc.oneof(
          fc.record({ status: fc.constant(200), body: arbitraryText(20) }),
          fc.record({ code: fc.constantFrom('timeout' as const, 'dns' as const) }),
        ),
        { maxLength: 2 },
      ),
      { maxKeys: 2, noNullPrototype: true },
    ),
  },
  ['folder', 'tags', 'data', 'startAt', 'recordings'],
);
const asset = fc.record({
  name: fc.constantFrom('a.pdf', 'ä.png'),
  mediaType: fc.constant('application/pdf'),
  size: fc.integer({ min: 0, max: 100 }),
  sha256: fc.constant('0a'.repeat(32)),
  data: fc.constantFrom('', 'YQ=='),
});
const note = record(
  {
    id: arbitraryId,
    text: arbitraryText(40),
    position,
    size: fc.record({
      width: fc.integer({ min: 40, max: 4000 }),
      height: fc.integer({ min: 40, max: 4000 }),
    }),
    color: fc.constantFrom('yellow' as const, 'grey' as const),
  },
  ['color'],
);

/** Any flow that the parser takes: connected or not, hostile texts included, with every kind of action and exit. */
export const arbitraryDocument: fc.Arbitrary<FlowDocument> = fc
  .record({
    ids: fc.uniqueArray(arbitraryId, { minLength: 1, maxLength: 6 }),
    assets: fc.uniqueArray(safeKey, { maxLength: 2 }),
  })
  .chain(({ ids, assets }) =>
    record(
      {
        format: fc.constant('parley.flow' as const),
        version: fc.constant(1 as const),
        name: arbitraryText(20).map((name) => (name.trim() === '' ? 'Flow' : name)),
        description: arbitraryText(40),
        start: target(ids),
        idleTimeoutMinutes: fc.option(fc.integer({ min: 1, max: 10_080 })),
        onEnd: fc.record({ ...delivery, when: fc.constantFrom('always' as const, 'completed' as const) }),
        nodes: fc.tuple(...ids.map((id) => node(id, ids, assets))),
        notes: unique(note, 2).filter((list) => list.length > 0),
        assets: fc
          .tuple(...assets.map((id) => asset.map((one) => [id, one] as const)))
          .map((list) => Object.fromEntries(list)),
        tests: unique(conversationTest, 2).filter((list) => list.length > 0),
        seeds: fc.array(record({ name: arbitraryName, example: arbitraryText(10) }, ['example']), {
          minLength: 1,
          maxLength: 2,
        }),
        accepted: fc.array(
          fc.record({ rule: arbitraryId, at: arbitraryText(20), reason: arbitraryText(20) }),
          { minLength: 1, maxLength: 2 },
        ),
      },
      ['onEnd', 'notes', 'tests', 'seeds', 'accepted'],
    ).map((document): FlowDocument => (assets.length > 0 ? document : withoutAssets(document))),
  );

function withoutAssets({ assets: _, ...document }: FlowDocument): FlowDocument {
  return document;
}
