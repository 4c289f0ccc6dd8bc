import { nodeFacts } from '../nodeFacts.ts';
import type { FlowFinding, FlowRule, FlowView } from './rule.ts';

/** Files that are sent but not in the flow, and files in the flow that nothing sends. */
export const assets: FlowRule = { inNode: (node) => nodeFacts(node).assets, inDocument: ['assets'], find };

function find({ document, graph }: FlowView): FlowFinding[] {
  const known = document.assets ?? {};
  const used = new Set<string>();
  const findings: FlowFinding[] = [];
  graph.facts.forEach((facts, node) => {
    for (const { asset, at, actionId } of facts.assets) {
      used.add(asset);
      if (Object.hasOwn(known, asset)) continue;
      findings.push({
        severity: 'error',
        rule: 'missing-asset',
        node,
        at,
        actionId,
        message: `There is no file '${asset}' in the flow`,
        fix: 'Choose a file, or delete the action',
      });
    }
  });
  for (const [id, asset] of Object.entries(known)) {
    if (used.has(id)) continue;
    findings.push({
      severity: 'info',
      rule: 'unused-asset',
      node: null,
      at: ['assets', id],
      message: `No action sends the file '${asset.name}'`,
      fix: 'Delete it to make the flow smaller',
    });
  }
  return findings;
}
