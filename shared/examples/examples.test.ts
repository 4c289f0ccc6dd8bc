import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { TraceEvent } from '../core/event.ts';
import type { Happening, Need } from '../core/need.ts';
import { resume, start } from '../engine/converse.ts';
import { compileDocument } from '../engine/flow.ts';
import type { Step } from '../engine/run.ts';
import { CARD_WIDTH, cardLayout } from '../flow/cardSize.ts';
import type { ConversationTest, Recording } from '../flow/conversationTest.ts';
import { requiredEnv } from '../flow/dataNames.ts';
import type { FlowDocument } from '../flow/document.ts';
import { exportFlow } from '../flow/exportFlow.ts';
import { flowJsonSchema } from '../flow/jsonSchema.ts';
import { parseFlow, parseFlowText } from '../flow/parse.ts';
import { findProblems } from '../flow/problems/findProblems.ts';
import { examples } from './examples.ts';

const env = {
  API: 'https://api.test',
  API_KEY: { secret: 'k-123456' },
  CRM: 'https://crm.test',
  CRM_TOKEN: 't-123456',
  CALENDAR: 'https://cal.test',
  CALENDAR_KEY: 'c-123456',
};

/** Walks on until the customer is asked or it is over, with answers from outside given by `answers`. */
function settle(document: FlowDocument, first: Step, answers: (need: Need) => Happening): Step {
  const flow = compileDocument(document);
  let step = first;
  const events = [...first.events];
  while (step.need.type !== 'reply' && step.need.type !== 'ended') {
    step = resume(flow, step.state, answers(step.need), { env });
    events.push(...step.events);
  }
  return { ...step, events };
}

const texts = (events: TraceEvent[]) =>
  events.flatMap((event) => (event.type === 'message' ? [event.text] : []));

function walk(document: FlowDocument, test: ConversationTest): void {
  const left: Record<string, Recording[]> = structuredClone(test.recordings ?? {});
  const answersWith =
    (outcome: ConversationTest['steps'][number]['transfer']) =>
    (need: Need): Happening => {
      if (need.type === 'delay') return { type: 'elapsed' };
      if (need.type === 'transfer') return { type: 'transfer', outcome: outcome ?? 'accepted' };
      if (need.type !== 'webhook') throw new Error(need.type);
      const recording = left[need.actionId ?? '']?.shift();
      if (!recording) throw new Error(`no recording of ${need.actionId}`);
      return 'code' in recording
        ? { type: 'failed', code: recording.code, message: recording.code }
        : { type: 'answered', response: recording };
    };
  const flow = compileDocument(document);
  const options = test.data ? { data: test.data, env } : { env };
  let step = settle(document, start(flow, options), answersWith(undefined));
  for (const { say, transfer, expect: wanted } of test.steps) {
    if (say !== undefined) {
      step = settle(
        document,
        resume(flow, step.state, { type: 'reply', text: say }, { env }),
        answersWith(transfer),
      );
    }
    if (!wanted) continue;
    if (wanted.messages) expect(texts(step.events)).toEqual(wanted.messages);
    if (wanted.suggestions) expect(step.need).toMatchObject({ suggestions: wanted.suggestions });
    if (wanted.data) expect(step.state.data).toMatchObject(wanted.data);
    if (wanted.node) expect(step.state.nodeId).toBe(wanted.node);
    if (wanted.ended) expect(step.need).toEqual({ type: 'ended', reason: wanted.ended });
  }
}

describe.each(examples)('the example $name', ({ id, name, document }) => {
  it('is a flow as it stands, and its exports are', () => {
    const parsed = parseFlow(document);
    expect(parsed).toEqual({ ok: true, document });
    expect(parseFlowText(exportFlow(document, 'sharing'))).toEqual({ ok: true, document });
    expect(parseFlowText(exportFlow(document, 'production')).ok).toBe(true);
    expect(
      z.fromJSONSchema(flowJsonSchema()).safeParse(JSON.parse(exportFlow(document, 'sharing'))).success,
    ).toBe(true);
    expect(document.name).toBe(name);
    expect(id).toMatch(/^[a-z-]+$/);
  });

  it('has no problems, not even hints', () => {
    expect(findProblems(document, { env: Object.keys(env) })).toEqual([]);
    expect(requiredEnv(document).every((variable) => variable in env)).toBe(true);
  });

  it('stands on the grid in columns of cards that keep their distance', () => {
    const boxes = [
      ...document.nodes.map((node) => ({
        ...(node.position ?? { x: Number.NaN, y: Number.NaN }),
        height: cardLayout(node).height,
        of: node.id,
      })),
      ...(document.notes ?? []).map((note) => ({ ...note.position, height: note.size.height, of: note.id })),
    ];
    expect(boxes.filter(({ x, y }) => x % 372 !== 0 || y % 20 !== 0)).toEqual([]);
    const near = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) => Math.abs(a.x - b.x) < CARD_WIDTH && a.y < b.y + b.height + 28 && b.y < a.y + a.height + 28,
        )
        .map((b) => `${a.of} and ${b.of}`),
    );
    expect(near).toEqual([]);
  });

  it('runs offline: every webhook has a sample that stores what it says it returns', () => {
    const webhooks = document.nodes.flatMap(({ actions }) =>
      actions.filter((action) => action.type === 'webhook'),
    );
    expect(webhooks.length).toBeGreaterThan(0);
    for (const { sample, returns } of webhooks) {
      const entries = JSON.parse(sample?.body ?? '') as { name: string }[];
      expect(entries.every((entry) => returns?.includes(entry.name))).toBe(true);
    }
  });

  it.each(document.tests ?? [])('passes its test: $name', (test) => {
    walk(document, test);
    expect.hasAssertions();
  });
});

it('there are 5, 4 and 6 tests', () => {
  expect(examples.map(({ document }) => document.tests?.length)).toEqual([5, 4, 6]);
});
