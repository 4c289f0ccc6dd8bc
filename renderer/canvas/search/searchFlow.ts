import type { FlowNode } from '#shared/flow/document.ts';

/**
 * The ids of the nodes that have a text in their label, messages, suggestions, URLs, header names and values, data names
 * or routes, in document order. Upper and lower case and accents do not matter; an empty text finds nothing.
 */
export function searchFlow(nodes: readonly FlowNode[], text: string): string[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  return nodes.filter((node) => wordsOf(node).includes(wanted)).map(({ id }) => id);
}

const known = new WeakMap<FlowNode, string>();

/** Everything one can read in a node, folded; nodes are immutable, so that it is made once. */
function wordsOf(node: FlowNode): string {
  const made = known.get(node);
  if (made !== undefined) return made;
  const found: string[] = [node.label];
  collect(node.actions, found);
  collect(node.exit, found);
  const words = fold(found.join('\n'));
  known.set(node, words);
  return words;
}

/** Keys whose values are no words of the author: ids, types, targets, a sample answer. */
const NOT_WORDS = new Set([
  'id',
  'type',
  'to',
  'otherwise',
  'onFailure',
  'onInvalid',
  'asset',
  'match',
  'op',
  'kind',
  'sample',
  'unavailable',
]);

function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(value);
  else if (Array.isArray(value)) for (const one of value) collect(one, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) if (!NOT_WORDS.has(key)) collect(one, found);
  }
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
