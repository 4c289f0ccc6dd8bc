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

/** Judges a flow as a whole. */
export type FlowRule = (view: FlowView) => FlowFinding[];
