import type { KeptExchange } from '#shared/api/conversations.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { pathOf, requestState } from './requestWords.ts';

/** A run's requests, as the list groups them. */
export interface RequestRun {
  runId: string;
  /** ISO-8601 UTC. */
  startedAt: string;
  exchanges: readonly KeptExchange[];
}

/** A row of the list: a request, or the line over those of an earlier run. */
export type RequestRow =
  | { kind: 'run'; id: string; startedAt: string }
  | {
      kind: 'request';
      id: string;
      exchange: KeptExchange;
      path: string;
      /** The node it was sent from, as it is called now; where it is gone, empty. */
      nodeLabel: string;
      /** What the list says after the path. */
      words: string;
      /** Ms after the first attempt of the same webhook began. */
      from: number;
    };

/**
 * The rows of some runs, newest first; the first run has no line of its own. `filter` keeps requests in which each of its
 * words occurs: in URL, node, status, failure, what was sent or answered.
 */
export function requestRows(
  runs: readonly RequestRun[],
  document: Pick<FlowDocument, 'nodes'>,
  filter = '',
): RequestRow[] {
  const labels = new Map(document.nodes.map(({ id, label }) => [id, label]));
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return runs.flatMap(({ runId, startedAt, exchanges }, index) => {
    const groups = new Map<string, KeptExchange[]>();
    for (const exchange of exchanges)
      groups.set(exchange.group, [...(groups.get(exchange.group) ?? []), exchange]);
    const rows = exchanges
      .map((exchange) => requestRow(exchange, groups.get(exchange.group) ?? [], labels))
      .filter((row) => fits(row, wanted))
      .reverse();
    if (rows.length === 0 || index === 0) return rows;
    return [{ kind: 'run' as const, id: `run ${runId}`, startedAt }, ...rows];
  });
}

function requestRow(
  exchange: KeptExchange,
  group: readonly KeptExchange[],
  labels: ReadonlyMap<string, string>,
): Extract<RequestRow, { kind: 'request' }> {
  const first = Math.min(...group.map(({ startedAt }) => Date.parse(startedAt)));
  const nodeLabel = labels.get(exchange.nodeId) ?? '';
  const { reason } = requestState(exchange);
  const attempts = group.length > 1 ? `attempt ${exchange.attempt} of ${group.length}` : '';
  return {
    kind: 'request',
    id: exchange.id,
    exchange,
    path: pathOf(exchange.url),
    nodeLabel,
    words:
      [reason, attempts].filter(Boolean).join(', ') || (exchange.actionId === null ? 'delivery' : nodeLabel),
    from: Math.max(0, Date.parse(exchange.startedAt) - first),
  };
}

function fits(row: Extract<RequestRow, { kind: 'request' }>, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const { exchange, nodeLabel, words } = row;
  const { url, code = '', status, body, responseBody } = exchange;
  const text = [url, nodeLabel, words, code, status ?? '', body, responseBody ?? ''].join('\n').toLowerCase();
  return wanted.every((word) => text.includes(word));
}
