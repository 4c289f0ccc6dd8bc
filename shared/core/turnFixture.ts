import type { Env } from './env.ts';
import type { TraceEvent } from './event.ts';
import { Turn } from './turn.ts';

/** For tests: a turn in the middle of a conversation, on 21 March 2026. */
export function testTurn(
  data: Record<string, string> = {},
  { env = {}, reply = '' }: { env?: Env; reply?: string } = {},
): Turn {
  const turn = new Turn(
    {
      uuid: '0b5c1c5e-4f5e-4c0a-9d0e-3f1f6d1c2a10',
      startedAt: 1_774_086_400,
      reply,
      data,
      dataAt: {},
      transcript: [],
      suggestions: [],
      attempts: 0,
      webhookRuns: 0,
    },
    1_774_087_200_000,
    '2026-03-21T10:00:00.000Z',
    {
      env,
      assets: { as1: { name: 'a.pdf', mediaType: 'application/pdf', size: 3 } },
      keepsTranscript: true,
      redact: (value) => value,
    },
  );
  turn.nodeId = 'n';
  return turn;
}

/** For tests: what the warnings of a trace say. */
export const warnings = (events: readonly TraceEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));
