import { actionDefinition } from '../actions/registry.ts';
import { type DataUse, readsOfFields } from '../core/dataUse.ts';
import { exitDefinition } from '../exits/registry.ts';
import type { NodeDataUse } from './dataNames.ts';
import type { FlowNode } from './document.ts';

/** A connected way out of a node, with what may have been stored by the time it is taken. */
export interface Way {
  to: string;
  /** Whether the customer (or the team) was waited for on the way. */
  waits: boolean;
  /** The names that the node may have set before this way is taken. */
  sets: readonly string[];
}

/** A file that a node sends. */
export interface SentAsset {
  asset: string;
  /** Path from the node. */
  at: readonly (string | number)[];
  actionId: string;
}

/** What the analyses of a whole flow need to know of one node; small, since there is one a node. */
export interface NodeFacts {
  ways: readonly Way[];
  /** Every name that the node may set. */
  writes: readonly string[];
  /** Whether a conversation can stay or stop here: the exit waits, ends, or a way that must lead somewhere does not. */
  rests: boolean;
  /** Reads without a fallback that nothing before them in the node itself has set, one a name and field. */
  openReads: readonly NodeDataUse[];
  /** Environment variables read without a fallback. */
  variables: readonly NodeDataUse[];
  assets: readonly SentAsset[];
  /** Its label as labels are compared: trimmed, letter case aside. */
  labelKey: string;
}

/** Stands for every name: what a webhook that does not say what it returns may have set. No data name holds braces. */
export const ANY_NAME = '{any}';
/** Set by every reply of the customer. */
const REPLY = '$reply';

const factsOf = new WeakMap<FlowNode, NodeFacts>();

/** The facts of a node. Nodes are immutable, so they are found once. */
export function nodeFacts(node: FlowNode): NodeFacts {
  let facts = factsOf.get(node);
  if (!facts) {
    facts = findFacts(node);
    factsOf.set(node, facts);
  }
  return facts;
}

/** Whether two nodes are the same to the analyses of the graph. */
export function sameInGraph(a: NodeFacts, b: NodeFacts): boolean {
  const graphPart = ({ ways, writes, rests, openReads }: NodeFacts) =>
    JSON.stringify([ways, writes, rests, openReads]);
  return graphPart(a) === graphPart(b);
}

const NONE: readonly never[] = Object.freeze([]);
/** Most nodes have nothing of most kinds: they share one empty list. */
const orNone = <Item>(items: Item[]): readonly Item[] => (items.length > 0 ? items : NONE);

function findFacts(node: FlowNode): NodeFacts {
  const ways: Way[] = [];
  const open: NodeDataUse[] = [];
  const variables: NodeDataUse[] = [];
  const assets: SentAsset[] = [];
  let sets: readonly string[] = NONE;
  const read = (reads: readonly DataUse[], base: readonly (string | number)[], actionId: string | null) => {
    for (const use of reads) {
      if (use.covered || use.name === '') continue;
      const list = use.name.startsWith('$env.') ? variables : open;
      if (list === open && !isOpen(use.name, sets)) continue;
      const at = [...base, ...use.at];
      const known = list.some((one) => one.name === use.name && one.at.join() === at.join());
      if (!known) list.push({ ...use, at, actionId });
    }
  };
  node.actions.forEach((action, a) => {
    const definition = actionDefinition(action.type);
    read(readsOfFields(definition.fields(action)), ['actions', a], action.id);
    // A failure leaves before the action has stored anything.
    for (const to of definition.targets(action)) if (to !== null) ways.push({ to, waits: false, sets });
    for (const { id, at } of definition.assets(action)) {
      assets.push({ asset: id, at: ['actions', a, ...at], actionId: action.id });
    }
    const names = definition.writes(action).map(({ name }) => name);
    if (definition.writesAnything(action)) names.push(ANY_NAME);
    if (names.length > 0) sets = [...sets, ...names];
  });
  const exit = exitDefinition(node.exit.type);
  // When an exit is left that routes by the reply, the customer has spoken; what was invalid is not saved.
  const replied = exit.waits && 'routes' in node.exit ? [...sets, REPLY] : sets;
  const written = exit.writes(node.exit).map(({ name }) => name);
  sets = written.length > 0 ? [...replied, ...written] : replied;
  read([...readsOfFields(exit.fields(node.exit)), ...exit.reads(node.exit)], ['exit'], null);
  const targets = exit.targets(node.exit);
  const ports = targets.includes(null) || written.length > 0 ? exit.ports(node.exit) : null;
  targets.forEach((to, i) => {
    if (to === null) return;
    ways.push({ to, waits: exit.waits, sets: ports?.[i]?.kind === 'invalid' ? replied : sets });
  });
  return {
    ways: orNone(ways),
    writes: sets,
    rests:
      exit.waits ||
      targets.length === 0 ||
      (ports?.some((port) => port.to === null && !port.optional) ?? false),
    openReads: orNone(open),
    variables: orNone(variables),
    assets: orNone(assets),
    labelKey: node.label.trim().toLowerCase(),
  };
}

function isOpen(name: string, sets: readonly string[]): boolean {
  if (name.startsWith('$') && name !== REPLY) return false;
  return !sets.includes(name) && !sets.includes(ANY_NAME);
}
