import { actionDefinition } from '../../actions/registry.ts';
import type { FlowNode } from '../document.ts';
import type { FlowFinding, FlowView } from './rule.ts';

/** Files that are sent but not in the flow, and files in the flow that nothing sends. */
export function assets({ document }: FlowView): FlowFinding[] {
  const known = document.assets ?? {};
  const used = new Set<string>();
  const findings: FlowFinding[] = [];
  document.nodes.forEach((one, node) => {
    for (const { asset, at, actionId } of sentAssets(one)) {
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

interface SentAsset {
  asset: string;
  at: readonly (string | number)[];
  actionId: string;
}

const sentBy = new WeakMap<FlowNode, readonly SentAsset[]>();
const NONE: readonly SentAsset[] = [];

function sentAssets(node: FlowNode): readonly SentAsset[] {
  const known = sentBy.get(node);
  if (known) return known;
  const sent = node.actions.flatMap((action, a) =>
    actionDefinition(action.type)
      .assets(action)
      .map(({ id, at }) => ({ asset: id, at: ['actions', a, ...at], actionId: action.id })),
  );
  sentBy.set(node, sent.length > 0 ? sent : NONE);
  return sent;
}
