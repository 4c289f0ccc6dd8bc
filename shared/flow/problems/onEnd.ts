import { actionDefinition } from '../../actions/registry.ts';
import { templateProblems } from '../../core/field.ts';
import { onEndAction } from '../onEndAction.ts';
import type { FlowFinding, FlowRule, FlowView } from './rule.ts';

/** What is wrong with the delivery at the end by itself: what would be wrong with a webhook. */
export const onEnd: FlowRule = { inDocument: ['onEnd'], find };

function find({ document }: FlowView): FlowFinding[] {
  if (!document.onEnd) return [];
  const definition = actionDefinition('webhook');
  const action = onEndAction(document.onEnd);
  const found = [
    ...definition.problems(action),
    ...definition.fields(action).flatMap((field) => (field.unused ? [] : templateProblems(field))),
  ];
  return found.map((problem) => ({ ...problem, node: null, at: ['onEnd', ...problem.at] }));
}
