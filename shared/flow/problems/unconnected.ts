import { actionDefinition } from '../../actions/registry.ts';
import type { Port } from '../../core/port.ts';
import { exitDefinition } from '../../exits/registry.ts';
import type { FlowNode } from '../document.ts';
import type { Finding } from './rule.ts';

/** Ways out that must lead somewhere and don't (flow-format.md: legal while drafting, an error for production). */
export function unconnected(node: FlowNode): Finding[] {
  const findings: Finding[] = [];
  node.actions.forEach((action, a) => {
    if (!actionDefinition(action.type).targets(action).includes(null)) return;
    for (const port of actionDefinition(action.type).ports(action)) {
      if (isOpen(port)) findings.push({ ...finding(node, port, ['actions', a]), actionId: action.id });
    }
  });
  const exit = exitDefinition(node.exit.type);
  if (!exit.targets(node.exit).includes(null)) return findings;
  for (const port of exit.ports(node.exit)) {
    if (!isOpen(port)) continue;
    const found = finding(node, port, ['exit']);
    findings.push(port.kind === 'route' ? { ...found, routeId: port.port } : found);
  }
  return findings;
}

const isOpen = (port: Port): boolean => port.to === null && !port.optional;

function finding(node: FlowNode, port: Port, base: readonly (string | number)[]): Finding {
  return {
    severity: 'error',
    rule: 'unconnected',
    at: [...base, ...port.at],
    message: `'${port.label}' of '${node.label}' goes nowhere`,
    fix: 'Connect it to a node',
  };
}
