import { PassThrough, Writable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { testTerminal } from '../terminalFixture.ts';
import { chosen, lineReplies } from './lineReplies.ts';

afterEach(() => vi.useRealTimers());

function pipe(idleTimeoutMinutes: number | null = null) {
  const input = new PassThrough();
  const stop = new AbortController();
  const { terminal } = testTerminal();
  const replies = lineReplies({
    terminal: { ...terminal, stdin: input },
    idleTimeoutMinutes,
    prompt: null,
    signal: stop.signal,
  });
  return { input, stop, replies };
}

test('a line a reply; blank lines say nothing', async () => {
  const { input, replies } = pipe();
  input.end('one\r\n\n  \n two \nthree');
  expect(await replies.next([])).toEqual({ type: 'reply', text: 'one' });
  expect(await replies.next([])).toEqual({ type: 'reply', text: ' two ' });
  expect(await replies.next([])).toEqual({ type: 'reply', text: 'three' });
  expect(await replies.next([])).toBeNull();
  expect(await replies.next([])).toBeNull();
});

test('it waits for what has not come yet, and counts what nobody asked for', async () => {
  const { input, replies } = pipe();
  const reply = replies.next([]);
  input.write('a\nb\nc\n');
  expect(await reply).toEqual({ type: 'reply', text: 'a' });
  expect(replies.close()).toBe(2);
});

test('stopped, it waits no longer', async () => {
  const { stop, replies } = pipe();
  const reply = replies.next([]);
  stop.abort();
  expect(await reply).toBeNull();
  replies.close();
});

test('silence of idleTimeoutMinutes times the conversation out', async () => {
  vi.useFakeTimers();
  const { replies, input } = pipe(10);
  const reply = replies.next([]);
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  input.write('just in time\n');
  vi.useRealTimers();
  expect(await reply).toEqual({ type: 'reply', text: 'just in time' });
  vi.useFakeTimers();
  const silent = replies.next([]);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(await silent).toEqual({ type: 'timed-out' });
  replies.close();
});

test('a number chooses a suggestion, unless it is one or stands behind a backslash', () => {
  expect(chosen('2', ['Yes', 'No'])).toBe('No');
  expect(chosen(' 1 ', ['Yes', 'No'])).toBe('Yes');
  expect(chosen('3', ['Yes', 'No'])).toBe('3');
  expect(chosen('0', ['Yes', 'No'])).toBe('0');
  expect(chosen('2', [])).toBe('2');
  expect(chosen('2', ['3', '2', '1'])).toBe('2');
  expect(chosen('\\2', ['Yes', 'No'])).toBe('2');
  expect(chosen('No', ['Yes', 'No'])).toBe('No');
});

test('a person gets a prompt, chooses by number, and leaves by Ctrl-C or Ctrl-D', async () => {
  const typed = () => {
    const input = new PassThrough();
    let shown = '';
    const screen = new Writable({
      write(chunk, _, done) {
        shown += chunk;
        done();
      },
    });
    const { terminal } = testTerminal();
    const onInterrupt = vi.fn(() => stop.abort());
    const stop = new AbortController();
    const replies = lineReplies({
      terminal: { ...terminal, stdin: input, stdout: screen, stdoutIsPerson: true },
      idleTimeoutMinutes: null,
      prompt: { text: 'you: ', onInterrupt },
      signal: stop.signal,
    });
    return { input, replies, onInterrupt, shown: () => shown };
  };
  const { input, replies, onInterrupt, shown } = typed();
  const reply = replies.next(['Yes', 'No']);
  input.write('\r2\r');
  expect(await reply).toEqual({ type: 'reply', text: 'No' });
  const screen = shown();
  expect(screen.split('you: ')).toHaveLength(3);
  expect(screen).toContain('     = No\n');
  const stopped = replies.next([]);
  input.write('\u0003');
  expect(await stopped).toBeNull();
  expect(onInterrupt).toHaveBeenCalledTimes(1);
  replies.close();

  const other = typed();
  const left = other.replies.next([]);
  other.input.write('\u0004');
  expect(await left).toBeNull();
  expect(other.shown()).toMatch(/\n$/);
});
