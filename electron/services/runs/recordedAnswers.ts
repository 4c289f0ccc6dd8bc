import type { Exchange } from '#shared/fulfillment/types.ts';
import type { Database } from '../database/database.ts';
import type { CannedAnswer } from '../runLoop/cannedAnswer.ts';
import type { StoredRun } from './runRows.ts';

/**
 * What the endpoint of an action answered in an earlier run of the flow: of the newest run that has live answers of it,
 * the first one for the action's first call in this run, the second for the second, and so on; the last one stays.
 */
export function recordedAnswer(
  database: Database,
  run: StoredRun,
  nodeId: string,
  actionId: string,
): CannedAnswer | null {
  const rows = database.all<{ run: number; value: string }>(
    `SELECT run_item.key >> 32 AS run, value FROM run_item
     WHERE kind = 'exchange' AND action_id = ? AND source = 'live' AND run_item.key >> 32 IN
       (SELECT key FROM run WHERE flow = (SELECT flow FROM run WHERE key = ?) AND key <> ?)
     ORDER BY run_item.key`,
    actionId,
    run.key,
    run.key,
  );
  const answers = new Map<number, Exchange[]>();
  for (const row of rows) {
    const exchange = JSON.parse(row.value) as Exchange & { nodeId: string };
    const isAnswer =
      exchange.nodeId === nodeId && exchange.retryInMs === undefined && exchange.code !== 'aborted';
    if (isAnswer) answers.set(row.run, [...(answers.get(row.run) ?? []), exchange]);
  }
  const newest = [...answers.values()].at(-1);
  const answer = newest?.[Math.min(callsSoFar(database, run, nodeId, actionId), newest.length - 1)];
  return answer ? toCanned(answer) : null;
}

function callsSoFar(database: Database, run: StoredRun, nodeId: string, actionId: string): number {
  const [count] = database.column<number>(
    `SELECT count(DISTINCT value ->> '$.group') FROM run_item
     WHERE kind = 'exchange' AND action_id = ? AND run_item.key >> 32 = ? AND value ->> '$.nodeId' = ?`,
    actionId,
    run.key,
    nodeId,
  );
  return count ?? 0;
}

function toCanned({
  status,
  responseBody,
  responseHeaders,
  code,
  message,
  responseBytes,
}: Exchange): CannedAnswer {
  if (status === null) {
    return { code: code ?? 'reset', ...(message !== undefined && { message }) };
  }
  return {
    status,
    body: responseBody ?? '',
    ...(responseHeaders && { headers: responseHeaders }),
    ...(code === 'too-large' && { code, bytes: responseBytes }),
  };
}
