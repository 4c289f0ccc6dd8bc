import type { FlowFinding, FlowRule, FlowView } from './rule.ts';

/** Nodes that people can't tell apart: without a label, or with the label of an earlier one. */
export const labels: FlowRule = { inNode: ({ label }) => label, find };

function find({ document, graph }: FlowView): FlowFinding[] {
  const findings: FlowFinding[] = [];
  const seen = new Set<string>();
  graph.facts.forEach(({ labelKey: key }, node) => {
    if (key === '') {
      findings.push({
        severity: 'info',
        rule: 'no-label',
        node,
        at: ['label'],
        message: 'This node has no label',
        fix: 'Name it by what happens there',
      });
    } else if (seen.has(key)) {
      findings.push({
        severity: 'info',
        rule: 'duplicate-label',
        node,
        at: ['label'],
        message: `Another node is called '${document.nodes[node]?.label}' too`,
        fix: 'Give one of them another label',
      });
    } else seen.add(key);
  });
  return findings;
}
