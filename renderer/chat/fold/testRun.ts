import type { KeptExchange, RunItem, RunStatus } from '#shared/api/conversations.ts';
import type { Happening } from '#shared/core/need.ts';
import { resume, start } from '#shared/engine/converse.ts';
import { compile } from '#shared/engine/flow.ts';
import type { Step } from '#shared/engine/run.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { parseFlow } from '#shared/flow/parse.ts';

const ORDER = {
  format: 'parley.flow',
  version: 1,
  name: 'Orders',
  start: 'welcome',
  nodes: [
    {
      id: 'welcome',
      label: 'Welcome',
      actions: [
        { id: 'a1', type: 'message', text: 'Hi {{fullname|there}}! Order number?' },
        { id: 'a2', type: 'suggestions', options: ['I don’t have it', 'Talk to a person'] },
      ],
      exit: {
        type: 'reply',
        saveAs: 'orderNumber',
        routes: [
          {
            id: 'r1',
            label: 'has a number',
            tests: [{ of: '$reply', op: 'matches', value: '\\d' }],
            to: 'lookup',
          },
        ],
        otherwise: 'find',
      },
    },
    {
      id: 'find',
      label: 'Find the number',
      actions: [{ id: 'a3', type: 'message', text: 'It is in your email.' }],
      exit: { type: 'goto', to: 'welcome' },
    },
    {
      id: 'lookup',
      label: 'Look the order up',
      actions: [
        { id: 'w1', type: 'webhook', url: 'http://localhost/orders', onFailure: 'sorry' },
        { id: 'w2', type: 'write', name: 'seen', value: 'yes' },
      ],
      exit: {
        type: 'route',
        routes: [{ id: 'r2', tests: [{ of: 'status', op: 'is', value: 'SHIPPED' }], to: 'shipped' }],
        otherwise: null,
      },
    },
    {
      id: 'shipped',
      label: 'On its way',
      actions: [
        { id: 'd1', type: 'delay', ms: 1200 },
        { id: 'a4', type: 'message', text: 'It is on its way.' },
      ],
      exit: { type: 'end' },
    },
    { id: 'sorry', label: 'Talk to a person', exit: { type: 'transfer', queue: 'Support' } },
  ],
};

const flow = compile(ORDER);

/** The order-tracking flow of the chat's tests. */
export const testDocument: FlowDocument = parsed();

function parsed(): FlowDocument {
  const result = parseFlow(ORDER);
  if (!result.ok) throw new Error('the flow of this test is no flow');
  return result.document;
}

/** Numbers a conversation's events as the service does: `turn` counts the replies before them. */
function recorder() {
  const items: RunItem[] = [];
  let turn = 0;
  const take = (step: Step): Step => {
    for (const event of step.events) {
      items.push({ kind: 'event', seq: items.length + 1, turn, event });
      if (event.type === 'reply') turn++;
    }
    items.push({ kind: 'status', status: statusOf(step), acceptSelfSigned: false, queued: [], fault: null });
    return step;
  };
  return { items, take, turn: () => turn };
}

function statusOf({ need, state }: Step): RunStatus {
  const { nodeId } = state;
  if (need.type === 'reply') return { waits: 'reply', suggestions: need.suggestions, nodeId };
  if (need.type === 'webhook') return { waits: 'webhook', nodeId, actionId: need.actionId };
  if (need.type === 'delay') return { waits: 'delay', nodeId, ms: need.ms, until: '2026-01-01T00:00:01Z' };
  if (need.type === 'transfer')
    return { waits: 'transfer', nodeId, queue: need.queue, outcomes: need.outcomes };
  return { waits: 'ended', reason: need.reason };
}

/** The stream of a conversation that the engine had, for tests. */
export function testRun(happenings: Happening[], data: Record<string, string> = {}): RunItem[] {
  const { items, take } = recorder();
  let step = take(start(flow, { data, uuid: 'u', now: 0 }));
  for (const happening of happenings) step = take(resume(flow, step.state, happening, { now: 0 }));
  return items;
}

/** A kept exchange with some fields of its own, for tests. */
export function testExchange(change: Partial<KeptExchange>): KeptExchange {
  return {
    id: 'x',
    runId: 'r',
    nodeId: 'lookup',
    actionId: 'w1',
    turn: 1,
    group: 'g',
    method: 'POST',
    url: 'http://localhost/orders',
    headers: [],
    body: '',
    attempt: 1,
    startedAt: '2026-01-01T00:00:00Z',
    status: null,
    responseHeaders: null,
    responseBody: null,
    responseBytes: 0,
    timings: { dns: null, connect: null, tls: null, firstByte: null, download: null, total: null },
    ...change,
  };
}
