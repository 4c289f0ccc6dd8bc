import * as fc from 'fast-check';
import { ACTION_TYPES } from '#shared/actions/registry.ts';
import { newId } from '#shared/core/ids.ts';
import { EXIT_TYPES } from '#shared/exits/registry.ts';
import { blankDocument, type FlowDocument, type FlowNode } from '#shared/flow/document.ts';
import { nodePorts } from '#shared/flow/edges.ts';
import {
  addNote,
  changeExitType,
  deleteNotes,
  duplicateAction,
  insertAction,
  moveAction,
  newAction,
  removeAction,
  setSettings,
  updateNote,
} from './commands/contentCommands.ts';
import { addFragment, takeFragment } from './commands/fragment.ts';
import {
  addNode,
  connect,
  deleteNodes,
  moveItems,
  newNode,
  setStart,
  updateNode,
} from './commands/nodeCommands.ts';

/** A flow of three nodes in a row: a question, a look-up, an end. */
export function smallFlow(): FlowDocument {
  const start = blankDocument('Small', 'ask', 'm1');
  const ask = { ...node('ask', 'Ask'), exit: { type: 'reply' as const, routes: [], otherwise: 'look' } };
  const look: FlowNode = {
    ...node('look', 'Look up'),
    actions: [{ ...newAction('webhook'), id: 'w1' }],
    exit: { type: 'goto', to: 'end' },
  };
  return { ...start, start: 'ask', nodes: [ask, look, node('end', 'End')] };
}

function node(id: string, label: string): FlowNode {
  return { id, label, position: { x: 0, y: 0 }, actions: [], exit: { type: 'end' } };
}

/** One edit of any kind, as a function of the document and a source of choices in [0, 1). */
export type AnyEdit = (document: FlowDocument, choose: () => number) => FlowDocument;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[Math.floor(at * list.length)];

/** Every command, each applied to something that the choices find in the document. */
export const anyEdits: Record<string, AnyEdit> = {
  addNode: (flow, choose) => {
    const from = pick(flow.nodes, choose());
    const port = from && pick(nodePorts(from), choose());
    const position = { x: Math.floor(choose() * 100), y: 0 };
    const added = newNode(position, `Node ${Math.floor(choose() * 1000)}`);
    return addNode(flow, added, from && port ? { nodeId: from.id, port: port.port } : undefined);
  },
  connect: (flow, choose) => {
    const from = pick(flow.nodes, choose());
    const port = from && pick(nodePorts(from), choose());
    const to = choose() < 0.2 ? null : (pick(flow.nodes, choose())?.id ?? null);
    return from && port ? connect(flow, { nodeId: from.id, port: port.port }, to) : flow;
  },
  deleteNodes: (flow, choose) =>
    deleteNodes(flow, new Set(flow.nodes.filter(() => choose() < 0.3).map(({ id }) => id)), choose() < 0.5),
  moveItems: (flow, choose) => {
    const place = () => ({ x: Math.floor(choose() * 500), y: Math.floor(choose() * 500) });
    const nodes = flow.nodes.filter(() => choose() < 0.5).map(({ id }) => [id, place()] as const);
    const notes = (flow.notes ?? []).map(({ id }) => [id, place()] as const);
    return moveItems(flow, new Map(nodes), new Map(notes));
  },
  rename: (flow, choose) =>
    updateNode(flow, pick(flow.nodes, choose())?.id ?? '', (one) => ({ ...one, label: `L${choose()}` })),
  insertAction: (flow, choose) =>
    updateNode(flow, pick(flow.nodes, choose())?.id ?? '', (one) =>
      insertAction(one, newAction(pick(ACTION_TYPES, choose()) ?? 'message')),
    ),
  changeActions: (flow, choose) =>
    updateNode(flow, pick(flow.nodes, choose())?.id ?? '', (one) => {
      const action = pick(one.actions, choose());
      if (!action) return one;
      const which = choose();
      if (which < 0.3) return removeAction(one, action.id);
      return which < 0.6
        ? duplicateAction(one, action.id)
        : moveAction(one, action.id, Math.floor(choose() * one.actions.length));
    }),
  changeExit: (flow, choose) =>
    updateNode(flow, pick(flow.nodes, choose())?.id ?? '', (one) =>
      changeExitType(one, pick(EXIT_TYPES, choose()) ?? 'end'),
    ),
  addNote: (flow) =>
    addNote(flow, {
      id: newId('s'),
      text: 'x',
      position: { x: 0, y: 0 },
      size: { width: 100, height: 100 },
    }),
  changeNotes: (flow, choose) => {
    const note = pick(flow.notes ?? [], choose());
    if (!note) return flow;
    return choose() < 0.5
      ? deleteNotes(flow, new Set([note.id]))
      : updateNote(flow, note.id, (one) => ({ ...one, text: `${choose()}` }));
  },
  duplicate: (flow, choose) => {
    if (flow.nodes.length > 30) return flow;
    const ids = new Set(flow.nodes.filter(() => choose() < 0.4).map(({ id }) => id));
    return addFragment(flow, takeFragment(flow, ids, new Set()), { x: 40, y: 40 }).document;
  },
  setStart: (flow, choose) => setStart(flow, pick(flow.nodes, choose())?.id ?? flow.start ?? ''),
  settings: (flow, choose) =>
    setSettings(flow, {
      name: `Flow ${choose()}`,
      idleTimeoutMinutes: choose() < 0.5 ? null : 5,
      seeds: choose() < 0.5 ? undefined : [{ name: 'fullname' }],
    }),
};

/** A sequence of edits with the choices each makes, for fast-check. */
export const editSequence = fc.array(
  fc.record({
    kind: fc.constantFrom(...Object.keys(anyEdits)),
    choices: fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 1, maxLength: 12 }),
  }),
  { maxLength: 25 },
);

/** Applies one of a sequence; its choices are used over and over. */
export function applyAnyEdit(
  document: FlowDocument,
  { kind, choices }: { kind: string; choices: readonly number[] },
): FlowDocument {
  let at = 0;
  return anyEdits[kind]?.(document, () => choices[at++ % choices.length] ?? 0) ?? document;
}
