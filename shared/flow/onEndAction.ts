import type { WebhookAction } from '../actions/webhook.ts';
import type { OnEnd } from './document.ts';

/** `onEnd` as the webhook action it posts like (flow-format.md, Document): what is known of webhooks holds for it too. */
export function onEndAction({ when: _, ...delivery }: OnEnd): WebhookAction {
  return { id: 'onEnd', type: 'webhook', ...delivery, onFailure: null };
}
