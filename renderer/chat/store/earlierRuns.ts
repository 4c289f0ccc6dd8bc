import type { KeptExchange, RunInfo } from '#shared/api/conversations.ts';
import type { Client } from '../../api/client.ts';

/** A run before this one, with its requests. */
export interface EarlierRun {
  run: RunInfo;
  exchanges: readonly KeptExchange[];
}

/** Runs whose requests are listed beside those of the conversation that is shown. */
const MOST_RUNS = 12;

/** The latest kept runs of a flow that made requests, newest first. A run deleted meanwhile is left out. */
export async function readEarlierRuns(
  runs: Pick<Client['runs'], 'list' | 'get'>,
  flowId: string,
): Promise<EarlierRun[]> {
  const list = await runs.list({ flowId, limit: MOST_RUNS });
  const records = await Promise.allSettled(list.map(({ id }) => runs.get({ runId: id })));
  return records.flatMap((record) => {
    if (record.status === 'rejected') return [];
    const { info, items } = record.value;
    const exchanges = items.flatMap((item) => (item.kind === 'exchange' ? [item.exchange] : []));
    return exchanges.length > 0 ? [{ run: info, exchanges }] : [];
  });
}
