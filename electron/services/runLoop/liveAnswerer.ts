import type { Happening } from '#shared/core/need.ts';
import type { WebhookAnswer } from '#shared/fulfillment/types.ts';
import type { WebhookRunner } from '../webhook/webhookRunner.ts';
import type { Answerer } from './answerer.ts';

/** Answers from the network. The delivery at the end is retried as its flow says, and only its status is judged. */
export function liveAnswerer(runner: WebhookRunner, { acceptSelfSigned = false } = {}): Answerer {
  return {
    source: 'live',
    answer: async (need, { signal, onRequest, onAttempt }) => {
      const answer = await runner.run(need.request, {
        ...(signal && { signal }),
        acceptSelfSigned,
        checkAnswer: need.actionId !== null,
        onRequest,
        onAttempt,
      });
      return toHappening(answer);
    },
  };
}

/** What a webhook came to, as the engine takes it. */
export function toHappening(answer: WebhookAnswer): Happening {
  if (answer.ok) return { type: 'answered', response: answer.response };
  const { code, message, problems = [] } = answer;
  const failed = { type: 'failed' as const, code, message };
  return problems.length > 0 ? { ...failed, problems: problems.map((problem) => problem.message) } : failed;
}
