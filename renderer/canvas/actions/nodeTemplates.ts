import type { ActionType } from '#shared/actions/registry.ts';
import { newId } from '#shared/core/ids.ts';
import type { ExitType } from '#shared/exits/registry.ts';
import { exitDefinition } from '#shared/exits/registry.ts';
import type { FlowNode, Position } from '#shared/flow/document.ts';
import type { NodeKind } from '#shared/flow/nodeKind.ts';
import { newAction } from '../../document/commands/contentCommands.ts';

/** A kind of node to begin with. */
export type NodeTemplate = 'ask' | 'say' | 'lookUp' | 'decide' | 'handOver' | 'end';

interface Template {
  title: string;
  kind: NodeKind;
  actions: readonly ActionType[];
  exit: ExitType;
}

/** What the add menu offers, in its order. `ask` is what N and double-click make. */
export const nodeTemplates = {
  ask: { title: 'Ask a question', kind: 'ask', actions: ['message'], exit: 'reply' },
  say: { title: 'Say something', kind: 'talk', actions: ['message'], exit: 'goto' },
  lookUp: { title: 'Look something up', kind: 'webhook', actions: ['webhook'], exit: 'route' },
  decide: { title: 'Decide', kind: 'talk', actions: [], exit: 'route' },
  handOver: { title: 'Hand over to people', kind: 'people', actions: ['message'], exit: 'transfer' },
  end: { title: 'End the conversation', kind: 'end', actions: ['message'], exit: 'end' },
} satisfies Record<NodeTemplate, Template>;

/** Every template's name, in menu order. */
export const NODE_TEMPLATES = Object.keys(nodeTemplates) as NodeTemplate[];

/** A new node made of a template. */
export function nodeFromTemplate(template: NodeTemplate, position: Position, label: string): FlowNode {
  const { actions, exit } = nodeTemplates[template];
  return {
    id: newId('n'),
    label,
    position,
    actions: actions.map((type) => newAction(type)),
    exit: exitDefinition(exit).create(),
  };
}
