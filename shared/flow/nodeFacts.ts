import { actionDefinition } from '../actions/registry.ts';
import type { Port } from '../core/port.ts';
import { exitDefinition } from '../exits/registry.ts';
import { type NodeDataUse, nodeData } from './dataNames.ts';
import type { FlowNode } from './document.ts';

/** A connected way out of a node, with what may have been stored by the time it is taken. */
export interface Way {
  to: string;
  /** Whether the customer (or the team) was waited for on the way. */
  waits: boolean;
  /** The names that the node may have set before this way is taken. */
  sets: readonly string[];
}

/** What the analyses of a whole flow need to know of one node; names and targets only, so that it is small. */
export interface NodeFacts {
  ways: readonly Way[];
  /** Whether a conversation can stay or stop here: the exit waits, ends, or a way that must lead somewhere does not. */
  rests: boolean;
  /** Reads without a fallback that nothing before them in the node itself has set, one a name and field. */
  openReads: readonly NodeDataUse[];
  /** Environment variables read without a fallback. */
  variables: readonly NodeDataUse[];
}

/** Stands for every name: what a webhook that does not say what it returns may have set. No data name holds braces. */
export const ANY_NAME = '{any}';
/** Set by every reply of the customer. */
const REPLY = '$reply';

const factsOf = new WeakMap<FlowNode, NodeFacts>();

/** The facts of a node. Nodes are immutable, so they are found once. */
export function nodeFacts(node: FlowNode): NodeFacts {
  const known = factsOf.get(node);
  if (known) return known;
  const facts = findFacts(node);
  factsOf.set(node, facts);
  return facts;
}

const NONE: readonly never[] = Object.freeze([]);

function findFacts(node: FlowNode): NodeFacts {
  const exit = exitDefinition(node.exit.type);
  const { reads } = nodeData(node);
  const ways: Way[] = [];
  let sets: readonly string[] = NONE;
  const setBefore = new Map<string | null, readonly string[]>();
  for (const action of node.actions) {
    const definition = actionDefinition(action.type);
    setBefore.set(action.id, sets);
    // A failure leaves before the action has stored anything.
    ways.push(...connected(definition.ports(action), sets, false));
    const names = definition.writes(action).map(({ name }) => name);
    if (definition.writesAnything(action)) names.push(ANY_NAME);
    if (names.length > 0) sets = [...sets, ...names];
  }
  const written = exit.writes(node.exit).map(({ name }) => name);
  // The customer has spoken when a routing exit that waits is left; what was invalid is not saved.
  const replied = exit.waits && 'routes' in node.exit ? [...sets, REPLY] : sets;
  const after = written.length > 0 ? [...replied, ...written] : replied;
  setBefore.set(null, after);
  const ports = exit.ports(node.exit);
  for (const port of ports) {
    if (port.to === null) continue;
    ways.push({ to: port.to, waits: exit.waits, sets: port.kind === 'invalid' ? replied : after });
  }
  return {
    ways: ways.length > 0 ? ways : NONE,
    rests: exit.waits || ports.length === 0 || ports.some((port) => port.to === null && !port.optional),
    openReads: openReads(reads, setBefore),
    variables: reads.filter((read) => read.name.startsWith('$env.') && !read.covered),
  };
}

function connected(ports: readonly Port[], sets: readonly string[], waits: boolean): Way[] {
  return ports.flatMap(({ to }) => (to === null ? [] : [{ to, waits, sets }]));
}

function openReads(
  reads: readonly NodeDataUse[],
  setBefore: ReadonlyMap<string | null, readonly string[]>,
): readonly NodeDataUse[] {
  const seen = new Set<string>();
  const open = reads.filter(({ name, covered, actionId, at }) => {
    if (covered || name === '' || (name.startsWith('$') && name !== REPLY)) return false;
    const sets = setBefore.get(actionId) ?? NONE;
    if (sets.includes(name) || sets.includes(ANY_NAME)) return false;
    const key = `${at.join(' ')} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return open.length > 0 ? open : NONE;
}
