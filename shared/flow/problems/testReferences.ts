import type { ConversationTest } from '../conversationTest.ts';
import type { FlowFinding, FlowRule, FlowView } from './rule.ts';

/** Conversation tests that name nodes which are gone: they fail, and here it is said why. */
export const testReferences: FlowRule = { inDocument: ['tests'], find };

function find({ document, graph }: FlowView): FlowFinding[] {
  return (document.tests ?? []).flatMap((test, t) =>
    namedNodes(test)
      .filter(({ id }) => !graph.placeOf.has(id))
      .map(({ id, at }) => ({
        severity: 'warning' as const,
        rule: 'test-node',
        node: null,
        at: ['tests', t, ...at],
        message: `The test '${test.name}' names a node that is gone: '${id}'`,
        fix: 'Choose another node in the test, or delete the test',
      })),
  );
}

function namedNodes(test: ConversationTest): { id: string; at: (string | number)[] }[] {
  const start = typeof test.startAt === 'string' ? [{ id: test.startAt, at: ['startAt'] }] : [];
  const expected = test.steps.flatMap(({ expect }, s) =>
    expect?.node === undefined ? [] : [{ id: expect.node, at: ['steps', s, 'expect', 'node'] }],
  );
  return [...start, ...expected];
}
