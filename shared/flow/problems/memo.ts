import { reachable } from '../dataFlow.ts';
import type { FlowDocument, FlowNode } from '../document.ts';
import { flowGraph, withFacts } from '../flowGraph.ts';
import { nodeFacts, sameInGraph } from '../nodeFacts.ts';
import { flowRules } from './registry.ts';
import type { FlowFinding, FlowRule, FlowView } from './rule.ts';

/** What was found last, and in which flow. */
interface Found extends FlowView {
  findings: FlowFinding[][];
}

/** Edits come one after the other on one flow, so one memory is enough. */
let last: Found | null = null;

/**
 * What the rules about the whole flow find. A rule is asked again only when something changed that it looks at: while
 * an author types a message, that is none of them.
 */
export function flowFindings(document: FlowDocument, env: readonly string[] | undefined): FlowFinding[][] {
  const before = last;
  const changed = before && changedNodes(before.document, document);
  const view = { document, ...graphOf(document, before, changed), env: env ? new Set(env) : null };
  const findings = flowRules.map((rule, r) =>
    before && changed && stands(rule, before, view, changed)
      ? (before.findings[r] as FlowFinding[])
      : rule.find(view),
  );
  last = { ...view, findings };
  return findings;
}

interface Change {
  place: number;
  before: FlowNode;
  after: FlowNode;
}

/** Comparing more nodes one by one than this takes longer than asking every rule. */
const MOST_COMPARED = 100;

/** The nodes that are not the same objects any more, or null where nodes came, went or moved, or too many changed. */
function changedNodes(before: FlowDocument, after: FlowDocument): Change[] | null {
  if (before.start !== after.start || before.nodes.length !== after.nodes.length) return null;
  const changed: Change[] = [];
  for (let place = 0; place < after.nodes.length; place++) {
    const [a, b] = [before.nodes[place], after.nodes[place]];
    if (a === b || !a || !b) continue;
    if (a.id !== b.id || changed.length === MOST_COMPARED) return null;
    changed.push({ place, before: a, after: b });
  }
  return changed;
}

/** The graph of a document; its ways are the same as before where an edit changed none of them. */
function graphOf(
  document: FlowDocument,
  before: Found | null,
  changed: readonly Change[] | null,
): Pick<FlowView, 'graph' | 'reached'> {
  if (!before || !changed) {
    const graph = flowGraph(document);
    return { graph, reached: reachable(graph) };
  }
  const replaced = new Map(changed.map(({ place, after }) => [place, nodeFacts(after)]));
  const sameGraph = changed.every((node) => sameInGraph(nodeFacts(node.before), nodeFacts(node.after)));
  const graph = withFacts(before.graph, replaced, sameGraph);
  return { graph, reached: sameGraph ? before.reached : reachable(graph) };
}

function stands(rule: FlowRule, before: Found, after: FlowView, changed: readonly Change[]): boolean {
  if (rule.inGraph && before.reached !== after.reached) return false;
  if (rule.inEnvironment && !sameJson(variables(before), variables(after))) return false;
  if (rule.inDocument?.some((key) => before.document[key] !== after.document[key])) return false;
  const { inNode } = rule;
  return !inNode || changed.every((node) => sameJson(inNode(node.before), inNode(node.after)));
}

const variables = ({ env }: FlowView): string[] | null => env && [...env];

const sameJson = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
