import type { FlowFinding, FlowRule, FlowView } from './rule.ts';

/** A start that is missing, and nodes that no conversation can come to. */
export const reach: FlowRule = { inGraph: true, inNode: ({ label }) => label, find };

function find({ document, graph, reached }: FlowView): FlowFinding[] {
  if (graph.start < 0) {
    const fix = document.nodes.length > 0 ? 'Choose the node to start with' : 'Add a node';
    const message = 'The flow has no start: no conversation can begin';
    return [{ severity: 'error', rule: 'missing-start', node: null, at: ['start'], message, fix }];
  }
  if (reached.reached === graph.size) return [];
  return document.nodes.flatMap((node, n) =>
    reached.of[n] === -1
      ? [
          {
            severity: 'warning',
            rule: 'unreachable',
            node: n,
            at: [],
            message: `No path leads to '${node.label}'`,
            fix: 'Connect something to it, or delete it',
          },
        ]
      : [],
  );
}
