import type { Answerer, WebhookNeed } from './answerer.ts';
import { type CannedAnswer, playAnswer } from './cannedAnswer.ts';
import { toHappening } from './liveAnswerer.ts';
import { notSent } from './sampleAnswerer.ts';

/** Answers with recordings; where `find` has none it fails with `no-recording`. Nothing is sent. */
export function recordedAnswerer(
  version: string,
  find: (need: WebhookNeed) => CannedAnswer | null,
): Answerer {
  return {
    source: 'recorded',
    answer: async (need, hooks) => {
      const canned = (need.actionId === null ? null : find(need)) ?? notSent(need.actionId, 'recordings');
      const note = 'answered by a recording: nothing was sent';
      return toHappening(playAnswer(need, canned, { hooks, version, note }));
    },
  };
}
