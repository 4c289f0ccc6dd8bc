import { expect, test } from 'vitest';
import type { TraceEvent } from '#shared/core/event.ts';
import { createRedactor, MASK } from '#shared/fulfillment/redact.ts';
import { redactEvent, redactState } from './redactStep.ts';

test('a secret of one letter hides what people said, never the names that the flow is made of', () => {
  const redactor = createRedactor(['a']);
  const event: TraceEvent = {
    type: 'data',
    at: '2026-01-01T00:00:00.000Z',
    nodeId: 'a',
    actionId: 'a1',
    name: 'status',
    data: 'Banana',
    by: 'webhook',
  };
  expect(redactEvent(event, redactor)).toEqual({
    ...event,
    name: `st${MASK}tus`,
    data: `B${MASK}n${MASK}n${MASK}`,
  });
  const state = redactState(
    {
      uuid: 'a-uuid',
      startedAt: 1,
      waits: 'webhook',
      nodeId: 'a',
      actionId: 'a1',
      reply: 'a',
      data: { name: 'Ada' },
      dataAt: {},
      transcript: [{ sender: 'bot', body: 'Hat', at: 1 }],
      suggestions: ['a', 'b'],
      attempts: 0,
      webhookRuns: 1,
      entered: ['a'],
      ended: null,
    },
    redactor,
  );
  expect(state).toMatchObject({
    uuid: 'a-uuid',
    nodeId: 'a',
    actionId: 'a1',
    entered: ['a'],
    waits: 'webhook',
  });
  expect(state).toMatchObject({
    reply: MASK,
    data: { name: `${MASK}d${MASK}` },
    transcript: [{ body: `H${MASK}t` }],
    suggestions: [MASK, 'b'],
  });
});
