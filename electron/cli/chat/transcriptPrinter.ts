import type { EndReason, EventType, TraceEvent } from '#shared/core/event.ts';
import { outcomeLabel } from '#shared/exits/transfer.ts';
import { oneLine, printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';

/** How a conversation is shown to people. */
export interface TranscriptOptions {
  terminal: Terminal;
  /** What the customer says was typed at a prompt and stands there already. */
  typed: boolean;
  /** Answers are samples: nothing is sent. */
  samples: boolean;
}

/**
 * Prints a conversation as it goes on: what both sides say, and how it ended, to standard output; requests, failures
 * and warnings to standard error. So standard output is the transcript, equal for equal conversations.
 */
export function transcriptPrinter(options: TranscriptOptions): (event: TraceEvent) => void {
  const view = createView(options);
  return (event) => {
    const show = printers[event.type] as (event: TraceEvent, view: View) => void;
    show(event, view);
  };
}

/** What was last seen, for lines that need it, and where lines go. */
interface View {
  typed: boolean;
  samples: boolean;
  label: string;
  request: TraceEvent<'request'> | null;
  response: TraceEvent<'response'> | null;
  say(text: string): void;
  note(text: string): void;
}

function createView({ terminal, typed, samples }: TranscriptOptions): View {
  return {
    typed,
    samples,
    label: '',
    request: null,
    response: null,
    say: (text) => terminal.print(`${printable(text)}\n`),
    note: (text) => terminal.complain(INDENT + text),
  };
}

const printers: { [Type in EventType]: (event: TraceEvent<Type>, view: View) => void } = {
  entered: ({ label }, view) => {
    view.label = label;
  },
  message: ({ text }, view) => view.say(said('bot: ', text)),
  file: ({ name, mediaType, size, caption }, view) => {
    const file = `[file ${name}, ${mediaType}, ${fileSize(size)}]`;
    view.say(said('bot: ', caption ? `${file} ${caption}` : file));
  },
  suggestions: ({ options }, view) =>
    view.say(options.map((option, i) => `${INDENT}${i + 1}. ${oneLine(option)}`).join('\n')),
  reply: ({ text, accepted }, view) => {
    if (!view.typed) view.say(said('you: ', text));
    if (!accepted) view.note('not the kind of reply that is expected here');
  },
  data: () => {},
  request: (event, view) => {
    if (event.attempt > 1) view.note(`${attempt(view)}; attempt ${event.attempt}`);
    view.request = event;
    view.response = null;
  },
  response: (event, view) => {
    view.response = event;
  },
  fulfilled: ({ entries, notes }, view) => {
    const stored = entries.map(({ name, data }) => `${name} = ${data}`).join(', ');
    view.note(`${attempt(view)}: ${stored ? `stored ${stored}` : 'nothing to store'}`);
    for (const note of notes) view.note(`note: ${note}`);
    settled(view);
  },
  failed: ({ code, message, problems = [] }, view) => {
    view.note(`${attempt(view)}: failed (${code}): ${message}`);
    for (const problem of problems) view.note(`- ${problem}`);
    settled(view);
  },
  routed: () => {},
  delay: () => {},
  transfer: ({ queue, outcome }, view) => view.say(`-- hand-over to ${queue}: ${outcomeLabel(outcome)}`),
  delivered: (event, view) => {
    const result =
      'status' in event ? `delivered (${event.status})` : `failed (${event.code}): ${event.message}`;
    view.note(`${attempt(view)}: delivery of the finished interaction: ${result}`);
    settled(view);
  },
  warning: ({ message }, view) => view.note(`warning at '${view.label}': ${message}`),
  ended: ({ reason }, view) => view.say(`-- ${ENDINGS[reason]}`),
};

const INDENT = '     ';

/** A text behind its speaker; further lines stand below the first. */
function said(speaker: string, text: string): string {
  return speaker + text.replace(/\r\n?|\n/g, `\n${INDENT}`);
}

function attempt({ request, response, samples }: View): string {
  if (samples) return response ? `sample -> ${response.status}` : 'no sample';
  if (!request) return 'webhook';
  const { total } = response?.timings ?? { total: null };
  const time = total === null ? '' : ` in ${Math.round(total)} ms`;
  return `POST ${request.url}${response ? ` -> ${response.status}${time}` : ''}`;
}

function settled(view: View): void {
  view.request = null;
  view.response = null;
}

function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

const ENDINGS: Record<EndReason, string> = {
  end: 'the conversation ended',
  transferred: 'the conversation was handed over',
  'timed-out': 'the conversation timed out',
  'dead-end': 'the conversation came to a dead end',
  loop: 'the conversation ran in a loop',
  error: 'the conversation broke off',
};
