import { flowDataNames, flowFields, requiredEnv } from '#shared/flow/dataNames.ts';
import type { FlowDocument } from '#shared/flow/document.ts';

/** Everything a flow can be found by: names, labels, texts, URLs, header names, data names, notes, tests. */
export function searchText(document: FlowDocument): string {
  const texts = [document.name, document.description];
  for (const node of document.nodes) {
    texts.push(node.label);
    for (const action of node.actions) {
      if (action.type !== 'webhook') continue;
      texts.push(action.label ?? '', ...action.headers.map(({ name }) => name));
    }
    if ('routes' in node.exit) texts.push(...node.exit.routes.map(({ label }) => label ?? ''));
    if (node.exit.type === 'transfer') texts.push(node.exit.queue);
  }
  texts.push(...flowFields(document).map(({ text }) => text));
  texts.push(...flowDataNames(document), ...requiredEnv(document));
  texts.push(...(document.onEnd?.headers ?? []).map(({ name }) => name));
  texts.push(...(document.notes ?? []).map(({ text }) => text));
  texts.push(...(document.tests ?? []).map(({ name }) => name));
  texts.push(...Object.values(document.assets ?? {}).map(({ name }) => name));
  return texts
    .filter((text) => text !== '')
    .join('\n')
    .normalize('NFC');
}

/** The words of a search. */
export function searchTerms(search: string): string[] {
  return search
    .normalize('NFC')
    .split(/\s+/)
    .filter((term) => term !== '');
}

/** The shortest piece of text that the index can find, in characters. */
export const MIN_INDEXED = 3;

/** The query that finds texts holding every one of the terms, each anywhere. */
export function matchQuery(terms: readonly string[]): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ');
}
