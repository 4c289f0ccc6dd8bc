import { setTimeout as wait } from 'node:timers/promises';
import { type Env, secretValues } from '#shared/core/env.ts';
import type { EndReason } from '#shared/core/event.ts';
import { compileDocument } from '#shared/engine/flow.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { createRedactor } from '#shared/fulfillment/redact.ts';
import { appVersion } from '../../services/appVersion.ts';
import type { Answerer } from '../../services/runLoop/answerer.ts';
import { liveAnswerer } from '../../services/runLoop/liveAnswerer.ts';
import { offlineEnv } from '../../services/runLoop/offlineEnv.ts';
import { sampleAnswerer } from '../../services/runLoop/sampleAnswerer.ts';
import { createWebhookRunner } from '../../services/webhook/webhookRunner.ts';
import { findNode, seedData } from '../chat/chatInput.ts';
import { converse } from '../chat/converse.ts';
import { lineReplies } from '../chat/lineReplies.ts';
import { missingVariables } from '../chat/missingVariables.ts';
import { scriptedReplies } from '../chat/replies.ts';
import { stopSignal } from '../chat/stopSignal.ts';
import { tracePrinter } from '../chat/tracePrinter.ts';
import { transcriptPrinter } from '../chat/transcriptPrinter.ts';
import { UsageError } from '../cliError.ts';
import { defineCommand } from '../command.ts';
import { readEnvFile } from '../input/readEnvFile.ts';
import { readFlow } from '../input/readFlow.ts';
import { inputName } from '../input/readInput.ts';

/** `parley chat`: a conversation with a flow, typed or scripted. */
export const chat = defineCommand({
  usage:
    'FILE [--env FILE.json] [--webhooks live|sample] [--say TEXT]... [--start-at NODE] [--data NAME=VALUE]... [--transfer OUTCOME] [--json]',
  about:
    'Talks to the flow in FILE, with real webhook requests. In a terminal you type the replies; with --say, or with standard input from a pipe or file (a line a reply), it is a script: typing pauses are skipped, and after the last reply the conversation is left where it is.',
  operands: { name: 'FILE', min: 1, max: 1 },
  options: {
    env: {
      kind: 'text',
      value: 'FILE.json',
      help: 'The environment: { "API": "http://…", "API_KEY": { "secret": "…" } }. Secret values are masked in all that is printed',
    },
    webhooks: {
      kind: 'choice',
      choices: ['live', 'sample'],
      help: 'live (the default) sends requests; sample answers with what the flow keeps as samples, and sends nothing',
    },
    say: {
      kind: 'list',
      value: 'TEXT',
      help: 'A reply of the customer, in order; standard input is not read',
    },
    'start-at': {
      kind: 'text',
      value: 'NODE',
      help: 'Start at this node, named by its id, or its label where only one node has it',
    },
    data: { kind: 'list', value: 'NAME=VALUE', help: 'Interaction data there from the start' },
    transfer: {
      kind: 'choice',
      value: 'OUTCOME',
      choices: ['accepted', 'businessHours', 'queueCap', 'noUsers'],
      help: 'What a hand-over to people comes to: accepted (the default), businessHours (outside of them), queueCap (the queue is full) or noUsers (nobody is there)',
    },
    json: { kind: 'flag', help: 'Print the trace, one event a line (JSON Lines), instead of the transcript' },
  },
  exitCodes: {
    0: 'the conversation ended, was handed over, timed out, or waits for a reply',
    1: 'the flow failed: a loop, a dead end, an error. A failing webhook is no such failure: it takes its way in the flow',
    2: 'unusable input: no flow, no environment, no such node',
    130: 'stopped by Ctrl-C',
  },
  notes: [
    'Standard output is the transcript (or the trace); requests, failures and warnings go to standard error.',
    'The last event of --json is {"type":"ended","reason":…,"data":{…}}; there is none while the conversation waits for a reply.',
    'In a terminal the number of a suggestion chooses it (\\2 says 2), Ctrl-D leaves.',
  ],
  examples: [
    'parley chat order-tracking.json --env local.json',
    'parley chat order-tracking.json --webhooks sample --say AB1234',
    'printf "AB1234\\nthanks\\n" | parley chat order-tracking.json --env local.json --json',
  ],
  run: async ({ options, operands: [file = ''] }, terminal) => {
    if (options.say.includes('')) throw new UsageError('--say needs a text: a customer cannot say nothing');
    if (file === '-' && options.say.length === 0) {
      throw new UsageError('with - as FILE standard input is the flow: give the replies with --say');
    }
    const data = seedData(options.data);
    const document = await readFlow(file, terminal.stdin);
    const startAt = options['start-at'] === undefined ? null : findNode(document, options['start-at']);
    const given = options.env === undefined ? {} : await readEnvFile(options.env, terminal.stdin);
    const { answerer, env, close } =
      options.webhooks === 'sample' ? onSamples(document, given) : onNetwork(given);
    const missing = missingVariables(document, env, options.env);
    if (missing) terminal.complain(`parley: ${missing}`);

    const stop = stopSignal(terminal);
    const typed = options.say.length === 0 && terminal.stdinIsPerson;
    const { idleTimeoutMinutes } = document;
    const prompt = typed ? { text: 'you: ', onInterrupt: stop.interrupt } : null;
    const replies =
      options.say.length > 0
        ? scriptedReplies(options.say)
        : lineReplies({ terminal, idleTimeoutMinutes, prompt, signal: stop.signal });
    const print = options.json
      ? tracePrinter(terminal)
      : transcriptPrinter({ terminal, typed, samples: options.webhooks === 'sample' });
    let failure = '';
    try {
      const outcome = await converse({
        flow: compileDocument(document),
        startAt,
        data,
        env,
        answerer,
        redactor: createRedactor(secretValues(env)),
        replies,
        outcome: options.transfer ?? 'accepted',
        onEvent: (event) => {
          if (event.type === 'ended') failure = event.message ?? event.reason;
          print(event);
        },
        pause: typed ? (ms) => wait(ms, undefined, { signal: stop.signal }).catch(() => {}) : noPause,
        signal: stop.signal,
      });
      if (outcome.type === 'waiting' && !options.json) terminal.print('-- waits for a reply\n');
      const unsaid = replies.close();
      if (outcome.type === 'ended' && unsaid > 0) {
        terminal.complain(
          `parley: ${unsaid === 1 ? '1 reply was' : `${unsaid} replies were`} left over: the conversation had ended`,
        );
      }
      if (outcome.type === 'stopped') return stop.interrupted() ? 130 : 0;
      if (outcome.type === 'waiting' || !FAILED.has(outcome.reason)) return 0;
      terminal.complain(`parley: ${inputName(file)}: the flow failed: ${failure}`);
      return 1;
    } finally {
      replies.close();
      stop.release();
      close();
    }
  },
});

const FAILED: ReadonlySet<EndReason> = new Set(['dead-end', 'loop', 'error']);

const noPause = async () => {};

/** Where answers come from, and the environment that requests are rendered with. */
interface Webhooks {
  answerer: Answerer;
  env: Env;
  close(): void;
}

function onNetwork(env: Env): Webhooks {
  const runner = createWebhookRunner({ version: appVersion });
  return { answerer: liveAnswerer(runner), env, close: runner.close };
}

function onSamples(document: FlowDocument, env: Env): Webhooks {
  return { answerer: sampleAnswerer(appVersion), env: offlineEnv(document, env), close: () => {} };
}
