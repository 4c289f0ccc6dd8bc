/** What the request body tells about a conversation. Times are whole seconds since 1970 (UTC). */
export interface Interaction {
  uuid: string;
  startedAt: number;
  updatedAt: number;
  /** Null while it goes on. */
  endedAt: number | null;
  /** When it was brought to its end, not merely given up (timed out, failed); null or left out until then. */
  completedAt?: number | null;
  /** Everything stored so far. */
  data: readonly { name: string; data: string; at: number }[];
  /** The whole transcript so far. A file's message has the file's name as `body`. */
  messages: readonly { sender: 'bot' | 'customer'; body: string; at: number }[];
  /** The page the chat runs on; where there is none (test chat, command line) it is `about:blank`. */
  startUrl?: string;
  /** The page it is on now; the start page unless told otherwise. */
  endUrl?: string;
}

/**
 * The body of a webhook request: one interaction as JSON:API, in the shape and key order of fulfillment.md (Request).
 * What a bot's conversation has no counterpart for is constant: one customer ("1"), chat as the only channel, and null
 * for queue, user, `accepted_at` and `cleaned_at`, which people's work on an interaction would set.
 * `quick_ref` are six digits that follow from the uuid.
 */
export function buildInteractionBody(interaction: Interaction): string {
  const { uuid, data, messages, endedAt, completedAt = null, startUrl = 'about:blank' } = interaction;
  return JSON.stringify({
    data: {
      type: 'interactions',
      id: '1',
      attributes: {
        uuid,
        quick_ref: quickRef(uuid),
        customer_id: 1,
        queue_id: null,
        user_id: null,
        chat: true,
        voice: false,
        video: false,
        cobrowse: false,
        call_me: false,
        email: false,
        channel: 'Web',
        qos: { chat: true, cobrowse: false, voice: false, video: false },
        handled: false,
        ended: endedAt !== null,
        start_url: startUrl,
        end_url: interaction.endUrl ?? startUrl,
        created_at: isoSeconds(interaction.startedAt),
        updated_at: isoSeconds(interaction.updatedAt),
        accepted_at: null,
        ended_at: endedAt === null ? null : isoSeconds(endedAt),
        completed_at: completedAt === null ? null : isoSeconds(completedAt),
        cleaned_at: null,
      },
      relationships: {
        customer: { data: { type: 'customers', id: '1' } },
        interactionData: { data: data.map((_, i) => ({ type: 'interactionData', id: String(i + 1) })) },
        messages: { data: messages.map((_, i) => ({ type: 'messages', id: String(i + 1) })) },
      },
    },
    included: [
      ...data.map((datum, i) => ({
        type: 'interactionData',
        id: String(i + 1),
        attributes: {
          name: datum.name,
          label: datum.name,
          data: datum.data,
          created_at: isoSeconds(datum.at),
        },
      })),
      ...messages.map((message, i) => ({
        type: 'messages',
        id: String(i + 1),
        attributes: { sender: message.sender, body: message.body, created_at: isoSeconds(message.at) },
      })),
    ],
  });
}

/** Six digits that are always the same for one uuid (FNV-1a), from 100000: a reference people can read out. */
export function quickRef(uuid: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < uuid.length; i++) hash = Math.imul(hash ^ uuid.charCodeAt(i), 0x01000193);
  return String(100_000 + ((hash >>> 0) % 900_000));
}

/** Last time that was formatted: the lines of one turn share their second, and a body holds many. */
let last = { seconds: Number.NaN, text: '' };

/** Seconds since 1970 as `2021-04-04T04:25:04Z`. What is outside of JavaScript's time is clamped, never thrown at. */
function isoSeconds(seconds: number): string {
  if (seconds === last.seconds) return last.text;
  const inRange = Number.isFinite(seconds)
    ? Math.min(Math.max(seconds, -62_167_219_200), 253_402_300_799)
    : 0;
  last = { seconds, text: `${new Date(inRange * 1000).toISOString().slice(0, 19)}Z` };
  return last.text;
}
