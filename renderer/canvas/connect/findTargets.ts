import type { FlowNode } from '#shared/flow/document.ts';

/** Most nodes that are listed at once; typing more narrows them. */
const MOST = 50;

/**
 * The nodes whose label has a text in it, best first: labels that begin with it, then those with a word that does, then
 * the others, each in document order. Without a text all, the node itself last.
 */
export function findTargets(nodes: readonly FlowNode[], from: string, text: string): FlowNode[] {
  const wanted = fold(text);
  const ranked = nodes.flatMap((node, i) => {
    const label = fold(node.label);
    const at = label.indexOf(wanted);
    if (at < 0) return [];
    const rank = at === 0 ? 0 : label.includes(` ${wanted}`) ? 1 : 2;
    return [{ node, rank: rank + (node.id === from ? 10 : 0), i }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .slice(0, MOST)
    .map(({ node }) => node);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
