import type { DataUse } from '../../core/dataUse.ts';
import { envName } from '../../core/template.ts';
import { onEndReads } from '../dataNames.ts';
import { nodeFacts } from '../nodeFacts.ts';
import type { FlowFinding, FlowRule, FlowView } from './rule.ts';

/** Environment variables that the environment in use has not. Asked only where one is named. */
export const variables: FlowRule = {
  inEnvironment: true,
  inNode: (node) => nodeFacts(node).variables,
  inDocument: ['onEnd'],
  find,
};

function find({ document, graph, env }: FlowView): FlowFinding[] {
  if (!env) return [];
  const findings: FlowFinding[] = [];
  for (const read of onEndReads(document)) {
    if (!read.covered && isMissing(read.name, env)) {
      findings.push({ ...missing(read), node: null, at: ['onEnd', ...read.at] });
    }
  }
  graph.facts.forEach((facts, node) => {
    for (const read of facts.variables) {
      if (!isMissing(read.name, env)) continue;
      const finding = { ...missing(read), node, at: read.at };
      findings.push(read.actionId === null ? finding : { ...finding, actionId: read.actionId });
    }
  });
  return findings;
}

function isMissing(name: string, env: ReadonlySet<string>): boolean {
  const variable = envName(name);
  return variable !== null && variable !== '' && !env.has(variable);
}

/** In a URL or header it is an error (the request fails); a test just reads it as empty; elsewhere it is refused anyway. */
function missing({ name, place }: DataUse): Omit<FlowFinding, 'node' | 'at'> {
  return {
    severity: place === 'url' || place === 'header' ? 'error' : 'warning',
    rule: 'missing-variable',
    message: `The environment has no variable '${envName(name)}'`,
    fix: 'Add it to the environment, choose another one, or give a fallback',
  };
}
