import { assets } from './assets.ts';
import { dataSet } from './dataSet.ts';
import { labels } from './labels.ts';
import { loops } from './loops.ts';
import { onEnd } from './onEnd.ts';
import { ownProblems } from './ownProblems.ts';
import { reach } from './reach.ts';
import type { FlowRule, NodeRule } from './rule.ts';
import { testReferences } from './testReferences.ts';
import { unconnected } from './unconnected.ts';
import { variables } from './variables.ts';

/** Rules about a node by itself, in the order their findings are listed at one place. */
export const nodeRules: readonly NodeRule[] = [ownProblems, unconnected];

/** Rules about the flow as a whole. */
export const flowRules: readonly FlowRule[] = [
  reach,
  onEnd,
  loops,
  dataSet,
  variables,
  assets,
  labels,
  testReferences,
];
