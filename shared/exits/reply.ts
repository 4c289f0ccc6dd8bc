import * as z from 'zod';
import { dataNameProblem, dataNameSchema } from '../core/dataName.ts';
import { acceptsReply, type Expect, expectSchema } from '../core/expect.ts';
import { emptyProblem, type TemplateField } from '../core/field.ts';
import { targetSchema } from '../core/ids.ts';
import type { Happening } from '../core/need.ts';
import { compilePattern } from '../core/pattern.ts';
import type { LocalProblem } from '../core/problem.ts';
import { compileTemplate } from '../core/render.ts';
import { compileRoutes, routeFields, routePort, routesSchema } from '../core/route.ts';
import { routeProblems } from '../core/routeProblems.ts';
import {
  connectRouting,
  otherwisePort,
  readsOfRoutes,
  routingTargets,
  takeRoute,
  withoutLabels,
} from '../core/routing.ts';
import type { Turn } from '../core/turn.ts';
import { type CompiledExit, defineExit, type ExitResult } from './exit.ts';

/** Schema of `reply`. */
export const replySchema = z.strictObject({
  type: z.literal('reply'),
  saveAs: dataNameSchema.optional().describe('The name that the reply is stored under'),
  expect: expectSchema.optional(),
  routes: routesSchema,
  otherwise: targetSchema
    .default(null)
    .describe('The node to go to when no route holds; null: not connected yet'),
});

/** A `reply` exit. */
export type ReplyExit = z.infer<typeof replySchema>;

/** Waits for the customer; stores the reply; the first route that holds wins, else `otherwise`. */
export const reply = defineExit<ReplyExit>({
  type: 'reply',
  title: 'Wait for a reply',
  hint: 'Ask, then go on by what the customer says',
  schema: replySchema,
  waits: true,
  create: () => ({ type: 'reply', routes: [], otherwise: null }),
  summary: (exit) => (exit.saveAs ? `Reply, saved as ${exit.saveAs}` : 'Reply'),
  fields: (exit) => [...retryField(exit.expect), ...routeFields(exit.routes)],
  reads: (exit) => readsOfRoutes(exit.routes),
  writes: (exit) => (exit.saveAs ? [{ name: exit.saveAs, at: ['saveAs'] }] : []),
  ports: (exit) => [
    ...exit.routes.map(routePort),
    otherwisePort(exit.otherwise),
    ...(exit.expect
      ? [
          {
            port: 'invalid',
            kind: 'invalid' as const,
            label: 'invalid reply',
            to: exit.expect.onInvalid,
            at: ['expect', 'onInvalid'],
            optional: true,
          },
        ]
      : []),
  ],
  targets: (exit) => (exit.expect ? [...routingTargets(exit), exit.expect.onInvalid] : routingTargets(exit)),
  connect: (exit, port, to) =>
    port === 'invalid' && exit.expect
      ? { ...exit, expect: { ...exit.expect, onInvalid: to } }
      : connectRouting(exit, port, to),
  problems: (exit) => [...nameProblems(exit), ...expectProblems(exit.expect), ...routeProblems(exit.routes)],
  forProduction: withoutLabels,
  compile: compileReply,
});

function compileReply(exit: ReplyExit): CompiledExit {
  const choose = compileRoutes(exit.routes);
  const retry = exit.expect ? compileTemplate(exit.expect.retryMessage, 'text') : null;
  const { expect, saveAs } = exit;
  return {
    leave: (turn) => ({ type: 'reply', suggestions: [...turn.suggestions] }),
    resume: (turn, happening) => {
      if (happening.type !== 'reply') return { type: 'finish', reason: 'error' };
      const accepted = !expect || acceptsReply(expect, happening.text);
      hear(turn, happening, accepted);
      if (expect && retry && !accepted) return refuse(turn, exit, expect, retry(turn));
      turn.attempts = 0;
      turn.suggestions = NONE;
      if (saveAs) turn.write(saveAs, turn.reply, 'reply');
      return takeRoute(turn, exit, choose(turn));
    },
  };
}

const NONE: readonly string[] = Object.freeze([]);

function hear(turn: Turn, happening: Extract<Happening, { type: 'reply' }>, accepted: boolean): void {
  const text = turn.redact(happening.text);
  turn.reply = text;
  turn.events.push({ type: 'reply', at: turn.at, nodeId: turn.nodeId, text, accepted });
  turn.note('customer', text);
}

/** Another try, or after too many the way for invalid replies (`otherwise` where that is not connected). */
function refuse(turn: Turn, exit: ReplyExit, expect: Expect, retryMessage: string): ExitResult {
  turn.attempts++;
  if (turn.attempts < expect.attempts) {
    if (retryMessage.trim() !== '') turn.say(retryMessage);
    return { type: 'reply', suggestions: [...turn.suggestions] };
  }
  turn.attempts = 0;
  turn.suggestions = NONE;
  const to = expect.onInvalid ?? exit.otherwise;
  turn.events.push({ type: 'routed', at: turn.at, nodeId: turn.nodeId, routeId: 'invalid', to });
  return to;
}

function retryField(expect: Expect | undefined): TemplateField[] {
  return expect
    ? [{ at: ['expect', 'retryMessage'], name: 'Retry message', text: expect.retryMessage, place: 'text' }]
    : [];
}

function nameProblems(exit: ReplyExit): LocalProblem[] {
  const message = exit.saveAs === undefined ? null : dataNameProblem(exit.saveAs);
  return message
    ? [
        {
          severity: 'error',
          rule: 'bad-name',
          at: ['saveAs'],
          message: `The reply can't be saved: ${message}`,
          fix: "Use 1-191 characters, not starting with '$', without { } |, or save it under no name",
        },
      ]
    : [];
}

function expectProblems(expect: Expect | undefined): LocalProblem[] {
  if (!expect) return [];
  const problems = expect.attempts > 1 ? retryField(expect).flatMap(emptyProblem) : [];
  if (expect.kind !== 'pattern') return problems;
  const result = compilePattern(expect.pattern ?? '');
  if (expect.pattern && result.ok) return problems;
  return [
    ...problems,
    {
      severity: 'error',
      rule: 'bad-pattern',
      at: ['expect', 'pattern'],
      message: result.ok ? 'The pattern is empty' : `The pattern can't be used: ${result.message}`,
      fix: 'Write it in RE2 syntax, such as ^[A-Z]{2}\\d{4,}$',
    },
  ];
}
