import type { Happening, Need } from '#shared/core/need.ts';
import type { Exchange } from '#shared/fulfillment/types.ts';
import type { SentRequest } from '../webhook/webhookRunner.ts';

/** The need of a webhook, or of the delivery at the end (`actionId` null). */
export type WebhookNeed = Extract<Need, { type: 'webhook' }>;

/** What an answerer tells while it works. Both hold real secret values. */
export interface AnswerHooks {
  signal?: AbortSignal | undefined;
  onRequest(sent: SentRequest): void;
  onAttempt(exchange: Exchange): void;
}

/** Where answers come from: kept with each exchange. */
export type AnswerSource = 'live' | 'sample' | 'recorded' | 'forced';

/** Gets a webhook its answer: from the network, a sample, a recording, or a fault forced by the tester. Never rejects. */
export interface Answerer {
  source: AnswerSource;
  answer(need: WebhookNeed, hooks: AnswerHooks): Promise<Happening>;
}
