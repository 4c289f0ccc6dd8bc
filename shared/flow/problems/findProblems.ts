import { formatPath, type Problem, type Severity } from '../../core/problem.ts';
import { documentSchema, type FlowDocument, type FlowNode } from '../document.ts';
import { withoutAccepted } from './accepted.ts';
import { flowFindings } from './memo.ts';
import { nodeRules } from './registry.ts';
import type { Finding, FlowFinding } from './rule.ts';

/** What problems are looked for beside the flow itself. */
export interface ProblemOptions {
  /** The names of the environment's variables; where it is left out, missing variables are no problem. */
  env?: readonly string[];
}

/**
 * Everything wrong with a flow that can be known without running it, errors first, then in document order. Warnings
 * and hints that the author accepted (`accepted`) are left out; errors can't be accepted. What was found in a node is
 * kept with it, so after an edit only the changed nodes and the connections are looked at anew.
 */
export function findProblems(document: FlowDocument, options: ProblemOptions = {}): Problem[] {
  const byNode = new Map<number, FlowFinding[]>();
  const found: Record<Severity, Problem[]> = { error: [], warning: [], info: [] };
  const after: Problem[] = [];
  for (const finding of flowFindings(document, options.env).flat()) {
    const { node, severity } = finding;
    if (node === null)
      (isBeforeNodes(finding) ? found[severity] : after).push(toProblem(finding, [], undefined));
    else {
      const others = byNode.get(node);
      if (others) others.push(finding);
      else byNode.set(node, [finding]);
    }
  }
  for (let n = 0; n < document.nodes.length; n++) {
    const problems = nodeProblems(document.nodes[n] as FlowNode, n, byNode.get(n));
    for (const problem of problems) found[problem.severity].push(problem);
  }
  for (const problem of after) found[problem.severity].push(problem);
  return withoutAccepted(document, [...found.error, ...found.warning, ...found.info]);
}

/** Whether any of them keeps the flow from production. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** The errors that keep a flow from production; an export for production is refused while there are any. */
export function productionProblems(document: FlowDocument): Problem[] {
  return findProblems(document).filter((problem) => problem.severity === 'error');
}

interface Kept {
  findings: readonly Finding[];
  /** The same with paths from the document, for the place that the node had last. */
  at: number;
  problems: readonly Problem[];
}

const kept = new WeakMap<FlowNode, Kept>();
const NONE: readonly never[] = Object.freeze([]);
/** Most nodes have no problem: they share this. */
const CLEAN: Kept = Object.freeze({ findings: NONE, at: -1, problems: NONE });

/** The problems of a node in reading order: its own, which are kept, and those that the whole flow shows. */
function nodeProblems(
  node: FlowNode,
  n: number,
  others: readonly FlowFinding[] | undefined,
): readonly Problem[] {
  let known = kept.get(node);
  if (!known) {
    const findings = inReadingOrder(nodeRules.flatMap((rule) => rule(node)));
    known = findings.length > 0 ? { findings, at: -1, problems: NONE } : CLEAN;
    kept.set(node, known);
  }
  if (known.at !== n && known !== CLEAN) {
    known.problems = known.findings.map((finding) => toProblem(finding, ['nodes', n], node.id));
    known.at = n;
  }
  if (!others) return known.problems;
  return inReadingOrder([...known.findings, ...others]).map((finding) =>
    toProblem(finding, ['nodes', n], node.id),
  );
}

/** By the part of the node they are in: label, actions from the top, exit. */
function inReadingOrder<F extends Finding>(findings: F[]): F[] {
  return findings.length < 2 ? findings : findings.sort((a, b) => partOf(a) - partOf(b));
}

function partOf({ at }: Finding): number {
  if (at[0] === 'actions') return Number(at[1]);
  return at[0] === 'exit' ? Number.MAX_SAFE_INTEGER : -1;
}

function toProblem(
  { severity, rule, at, message, fix, actionId, routeId }: Finding,
  base: readonly (string | number)[],
  nodeId: string | undefined,
): Problem {
  const problem: Problem = { severity, rule, path: formatPath([...base, ...at]), message };
  if (fix !== undefined) problem.fix = fix;
  if (nodeId !== undefined) problem.nodeId = nodeId;
  if (actionId !== undefined) problem.actionId = actionId;
  if (routeId !== undefined) problem.routeId = routeId;
  return problem;
}

const KEYS = Object.keys(documentSchema.shape);

function isBeforeNodes({ at }: Finding): boolean {
  return KEYS.indexOf(String(at[0])) < KEYS.indexOf('nodes');
}
