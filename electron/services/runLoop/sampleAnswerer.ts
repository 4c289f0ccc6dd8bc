import type { Answerer } from './answerer.ts';
import { playAnswer } from './cannedAnswer.ts';
import { toHappening } from './liveAnswerer.ts';

/** Answers with each action's own `sample`; one without it fails with `no-recording`. Nothing is sent. */
export function sampleAnswerer(version: string): Answerer {
  return {
    source: 'sample',
    answer: async (need, hooks) => {
      const canned = need.sample ?? notSent(need.actionId, 'samples');
      return toHappening(
        playAnswer(need, canned, { hooks, version, note: 'answered by the sample: nothing was sent' }),
      );
    },
  };
}

/** The failure of what has no answer to play. */
export function notSent(
  actionId: string | null,
  source: 'samples' | 'recordings',
): { code: 'no-recording'; message?: string } {
  if (actionId !== null) return { code: 'no-recording' };
  return {
    code: 'no-recording',
    message: `The finished interaction was not delivered: this conversation runs on ${source}. Choose live webhooks to deliver it.`,
  };
}
