import type { Severity } from '../../core/problem.ts';
import type { FlowDocument, FlowNode } from '../document.ts';
import type { FlowGraph } from '../flowGraph.ts';
import type { Components } from '../stronglyConnected.ts';

/** A problem as a rule reports it. */
export interface Finding {
  severity: Severity;
  rule: string;
  /** Path from the node, or from the document for a rule of the flow as a whole. */
  at: readonly (string | number)[];
  message: string;
  fix?: string;
  actionId?: string;
  routeId?: string;
}

/** A problem as a rule about the whole flow reports it: `node` is the place of the node it is in, null for none. */
export interface FlowFinding extends Finding {
  node: number | null;
}

/** Judges a node by itself. What it finds is kept as long as the node does not change. */
export type NodeRule = (node: FlowNode) => Finding[];

/** What rules about the whole flow look at. */
export interface FlowView {
  document: FlowDocument;
  graph: FlowGraph;
  /** The nodes that a conversation can come to, in topological order. */
  reached: Components;
  /** The variables of the environment in use, or null where none was named. */
  env: ReadonlySet<string> | null;
}

/** Judges a flow as a whole. What it finds is kept as long as nothing changes that it looks at. */
export interface FlowRule {
  /** Whether it looks at the graph, which is made of the facts of nodes (`nodeFacts`). */
  inGraph?: true;
  /** What it looks at in a node besides: plain JSON. */
  inNode?(node: FlowNode): unknown;
  /** Whether it looks at the environment. */
  inEnvironment?: true;
  /** What it looks at in the document besides nodes and start; compared by identity. */
  inDocument?: readonly (keyof FlowDocument)[];
  find(view: FlowView): FlowFinding[];
}
