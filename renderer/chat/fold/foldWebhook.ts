import type { KeptExchange, RunStatus } from '#shared/api/conversations.ts';
import type { ChatLine, LineOf, WebhookResult } from './conversation.ts';
import type { ConversationDraft } from './conversationDraft.ts';

type WebhookLine = LineOf<'webhook'>;
type Place = Pick<ChatLine, 'id' | 'at' | 'turn' | 'nodeId' | 'actionId'>;

/** An attempt of a request: added to its webhook's line, which may run still, or (it can be told late) be settled. */
export function foldExchange(draft: ConversationDraft, exchange: KeptExchange): void {
  const known = draft.exchanges.findIndex(({ id }) => id === exchange.id);
  if (known >= 0) draft.exchanges[known] = exchange;
  else draft.exchanges.push(exchange);

  const { group, nodeId, actionId, turn } = exchange;
  const found =
    draft.findLast('webhook', (line) => line.group === group) ??
    draft.findLast('webhook', (line) => line.group === null && isOf(line, exchange) && line.turn === turn);
  if (!found) {
    const place = { id: `x${exchange.id}`, at: exchange.startedAt, turn, nodeId, actionId };
    draft.push({ ...place, kind: 'webhook', group, attempts: [exchange], result: null });
    return;
  }
  const { line, index } = found;
  const attempts = [...line.attempts.filter(({ id }) => id !== exchange.id), exchange];
  attempts.sort((a, b) => a.attempt - b.attempt);
  draft.lines[index] = { ...line, group, attempts };
}

/** A webhook is under way: it has a line from its beginning. */
export function foldRunning(
  draft: ConversationDraft,
  status: Extract<RunStatus, { waits: 'webhook' }>,
): void {
  if (draft.findLast('webhook', (line) => line.result === null && isOf(line, status))) return;
  const { turn, lastSeq } = draft.now;
  draft.push({
    id: `w${lastSeq}-${draft.lines.length}`,
    at: '',
    turn,
    nodeId: status.nodeId,
    actionId: status.actionId,
    kind: 'webhook',
    group: null,
    attempts: [],
    result: null,
  });
}

/** A webhook came to something. One that never reached the network gets its line only now. */
export function settleWebhook(draft: ConversationDraft, place: Place, result: WebhookResult): void {
  const found = draft.findLast('webhook', (line) => line.result === null && isOf(line, place));
  if (found) draft.lines[found.index] = { ...found.line, at: found.line.at || place.at, result };
  else draft.push({ ...place, kind: 'webhook', group: null, attempts: [], result });
}

/** Deliveries at the end belong together whatever node the conversation ended at. */
function isOf(line: WebhookLine, { nodeId, actionId }: Pick<Place, 'nodeId' | 'actionId'>): boolean {
  return line.actionId === actionId && (actionId === null || line.nodeId === nodeId);
}
