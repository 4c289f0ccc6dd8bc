import type { EventType, TraceEvent } from '#shared/core/event.ts';
import type { ConversationDraft } from './conversationDraft.ts';
import { settleWebhook } from './foldWebhook.ts';

/** Where an event stands in its run's stream. */
export interface EventPlace {
  seq: number;
  turn: number;
}

/** Folds one event of the trace into a conversation. */
export function foldEvent(draft: ConversationDraft, event: TraceEvent, place: EventPlace): void {
  const base = {
    id: `e${place.seq}`,
    at: event.at,
    turn: place.turn,
    nodeId: event.nodeId ?? draft.path.at(-1)?.nodeId ?? '',
    actionId: event.actionId ?? null,
  };
  (FOLDS[event.type] as Fold<EventType>)(draft, event, base);
}

type Base = { id: string; at: string; turn: number; nodeId: string; actionId: string | null };
type Fold<T extends EventType> = (draft: ConversationDraft, event: TraceEvent<T>, base: Base) => void;

const FOLDS: { [T in EventType]: Fold<T> } = {
  entered(draft, { label }, base) {
    const started = draft.findLast('started', () => true);
    if (draft.path.length === 0) {
      if (started) draft.lines[started.index] = { ...started.line, nodeId: base.nodeId, label };
      else draft.push({ ...base, kind: 'started', label, seeds: [] });
    } else {
      arrive(draft, label, base);
    }
    draft.path.push({ nodeId: base.nodeId, label, turn: base.turn });
    draft.visited.add(base.nodeId);
  },
  message: (draft, { text }, base) => draft.push({ ...base, kind: 'message', text }),
  file: (draft, { asset, name, mediaType, size, caption }, base) =>
    draft.push({ ...base, kind: 'file', asset, name, mediaType, size, caption: caption || null }),
  suggestions(draft, { options }, base) {
    if (options.length > 0) draft.push({ ...base, kind: 'suggestions', options, open: true, chosen: null });
  },
  reply(draft, { text, accepted }, base) {
    // A refused reply leaves the offer open: the customer is asked again.
    if (accepted) closeSuggestions(draft, text);
    draft.push({ ...base, kind: 'reply', text, accepted });
  },
  data(draft, { name, data, by }, base) {
    const { nodeId, actionId, turn, at } = base;
    draft.data.set(name, { name, data, by, nodeId, actionId, turn, at });
    if (by === 'seed') seed(draft, { name, data }, base);
    else if (by === 'write') draft.push({ ...base, kind: 'write', name, data });
  },
  // What was sent and answered arrives as exchanges, with more in it.
  request: () => {},
  response: () => {},
  fulfilled: (draft, { entries, notes }, base) => settleWebhook(draft, base, { ok: true, entries, notes }),
  failed: (draft, { code, message, problems = [] }, base) =>
    settleWebhook(draft, base, { ok: false, code, message, problems }),
  delivered: (draft, event, base) =>
    settleWebhook(
      draft,
      { ...base, actionId: null },
      'status' in event
        ? { ok: true, status: event.status }
        : { ok: false, code: event.code, message: event.message, problems: [] },
    ),
  routed(draft, { routeId, to }, base) {
    draft.taken.add(`${base.nodeId}:${portOf(routeId, base.actionId)}`);
    draft.push({ ...base, kind: 'route', routeId, to, toLabel: null });
  },
  // Shown while it lasts, by the status.
  delay: () => {},
  transfer: (draft, { queue, outcome }, base) => draft.push({ ...base, kind: 'transfer', queue, outcome }),
  warning: (draft, { message }, base) => draft.push({ ...base, kind: 'warning', message }),
  ended(draft, { reason, message = null }, base) {
    closeSuggestions(draft, null);
    draft.set({ ended: { reason, message } });
    draft.push({ ...base, kind: 'ended', reason, message });
  },
};

/** The port behind a `routed` event: a webhook's failure is named with its action. */
function portOf(routeId: string, actionId: string | null): string {
  return routeId === 'failure' && actionId ? `failure:${actionId}` : routeId;
}

/** A further node was entered: by the route just told, else straight on from the node before. */
function arrive(draft: ConversationDraft, label: string, base: Base): void {
  const last = draft.lines.length - 1;
  const line = draft.lines[last];
  if (line?.kind === 'route' && line.to === base.nodeId && line.toLabel === null) {
    draft.lines[last] = { ...line, toLabel: label };
    return;
  }
  const from = draft.path.at(-1)?.nodeId ?? '';
  draft.taken.add(`${from}:to`);
  draft.push({ ...base, nodeId: from, kind: 'route', routeId: null, to: base.nodeId, toLabel: label });
}

function seed(draft: ConversationDraft, datum: { name: string; data: string }, base: Base): void {
  const started = draft.findLast('started', () => true);
  if (started) {
    draft.lines[started.index] = { ...started.line, seeds: [...started.line.seeds, datum] };
  } else {
    draft.push({ ...base, kind: 'started', label: '', seeds: [datum] });
  }
}

/** Ends the offer of quick replies and marks the one that was taken. */
function closeSuggestions(draft: ConversationDraft, reply: string | null): void {
  for (let index = draft.lines.length - 1; index >= 0; index--) {
    const line = draft.lines[index];
    if (line?.kind !== 'suggestions') continue;
    if (!line.open) return;
    const chosen = reply !== null && line.options.includes(reply) ? reply : null;
    draft.lines[index] = { ...line, open: false, chosen };
  }
}
