import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TraceEvent } from '#shared/core/event.ts';
import { orderTracking as example } from '#shared/examples/orderTracking.ts';
import { exportFlow } from '#shared/flow/exportFlow.ts';
import { type Endpoint, startEndpoint } from '../../../e2e/endpoints/endpoint.ts';
import { ORDER_API_KEY, orderTracking } from '../../../e2e/endpoints/orderTracking.ts';
import { unusedPort } from '../../../e2e/endpoints/unusedPort.ts';
import { fileOf, runProcess } from '../processFixture.ts';

// `parley chat` in a process of its own, with a real endpoint on loopback.
vi.setConfig({ testTimeout: 30_000 });
let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(orderTracking);
});

afterAll(() => endpoint.close());

const flowFile = () => fileOf('order.json', exportFlow(example.document, 'production'));
const envFile = (url = endpoint.url) => fileOf('env.json', { API: url, API_KEY: { secret: ORDER_API_KEY } });
const talk = (...args: string[]) => runProcess(['chat', flowFile(), '--env', envFile(), ...args]);
const trace = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as TraceEvent);

describe('the transcript', () => {
  test('with --say: the words of both sides, from the real answer', async () => {
    const { code, out, err } = await talk('--say', 'AB1234', '--data', 'fullname=Ada');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'bot: Hi Ada! What is your order number?',
      "     1. I don't have it",
      '     2. Talk to a person',
      'you: AB1234',
      'bot: Good news, Ada: AB1234 is on its way.',
      'bot: Expect it on Tuesday, 14 May.',
      '-- the conversation ended',
      '',
    ]);
    expect(err).toMatch(
      /^ +POST http:\S+\/orders\/track -> 200 in \d+ ms: stored status = SHIPPED, eta = Tuesday, 14 May\n$/,
    );
    expect(endpoint.requests.at(-1)?.headers['x-api-key']).toBe(ORDER_API_KEY);
  });

  test('from a pipe: a line a reply; it may stop while the bot waits', async () => {
    const { code, out } = await runProcess(['chat', flowFile(), '--env', envFile()], {
      input: 'no idea\r\nCD5678\n',
    });
    expect(code).toBe(0);
    expect(out).toContain(
      'you: no idea\nbot: It is in your confirmation email: two letters, then digits.\nyou: CD5678\n',
    );
    expect(out).toMatch(
      /bot: It was delivered on the day we told you\. Did you get it\?\n-- waits for a reply\n$/,
    );
  });

  test('replies left over are counted', async () => {
    const { code, err } = await talk('--say', 'AB1234', '--say', 'more', '--say', 'and more');
    expect(code).toBe(0);
    expect(err).toContain('parley: 2 replies were left over: the conversation had ended\n');
  });

  test('a failing endpoint is said why, and takes its way in the flow', async () => {
    const failing = await talk('--say', 'EF0000');
    expect(failing.code).toBe(0);
    expect(failing.err).toMatch(
      /-> 500 in \d+ ms: failed \(http-status\): The endpoint answered with an error: HTTP 500/,
    );
    expect(failing.out).toContain('bot: I would rather leave this to a person.');
    const dead = envFile(`http://127.0.0.1:${await unusedPort()}`);
    const refused = await runProcess(['chat', flowFile(), '--env', dead, '--say', 'AB1234']);
    expect(refused.code).toBe(0);
    expect(refused.err).toMatch(/failed \(refused\): The connection was refused/);
    expect(refused.out).toMatch(/-- the conversation was handed over\n$/);
  });
});

describe('--json', () => {
  test('the trace, one event a line, with the end as the last', async () => {
    const before = endpoint.requests.length;
    const { code, out, err } = await talk('--say', 'AB1234', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const events = trace(out);
    expect(events.map(({ type }) => type)).toEqual([
      ...['entered', 'message', 'suggestions', 'reply', 'data', 'routed'],
      ...['entered', 'request', 'response', 'fulfilled', 'data', 'data', 'routed'],
      ...['entered', 'message', 'delay', 'message', 'ended'],
    ]);
    for (const event of events) expect(event.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const place = { nodeId: 'lookup', actionId: 'w1' };
    const [received] = endpoint.requests.slice(before);
    const asked = events.find(({ type }) => type === 'request');
    expect(asked).toMatchObject({
      ...place,
      attempt: 1,
      method: 'POST',
      url: `${endpoint.url}/orders/track`,
      body: received?.body,
    });
    expect(asked).toMatchObject({
      headers: expect.arrayContaining([{ name: 'X-Api-Key', value: '••••••' }]),
    });
    expect(events.find(({ type }) => type === 'response')).toMatchObject({
      ...place,
      attempt: 1,
      status: 200,
    });
    expect(events.at(-1)).toEqual({
      type: 'ended',
      at: expect.any(String),
      nodeId: 'shipped',
      reason: 'end',
      data: { orderNumber: 'AB1234', status: 'SHIPPED', eta: 'Tuesday, 14 May' },
    });
  });

  test('no end while it waits', async () => {
    const { code, out } = await talk('--json');
    expect(code).toBe(0);
    expect(trace(out).map(({ type }) => type)).toEqual(['entered', 'message', 'suggestions']);
  });
});

test('no byte of a secret is printed, whoever says it', async () => {
  const echo = await startEndpoint((request, response) => {
    const key = request.headers['x-api-key'];
    response
      .writeHead(200, { 'x-echo': String(key) })
      .end(JSON.stringify([{ name: 'status', data: `key ${String(key)}` }]));
  });
  const args = [
    'chat',
    flowFile(),
    '--env',
    envFile(echo.url),
    '--say',
    'AB1234',
    '--data',
    `fullname=${ORDER_API_KEY}`,
  ];
  for (const more of [[], ['--json'], ['--say', ORDER_API_KEY]]) {
    const { code, out, err } = await runProcess([...args, ...more]);
    expect(code).toBe(0);
    expect(out + err).toContain('••••••');
    expect(out + err).not.toContain(ORDER_API_KEY);
    expect(out + err).not.toContain(Buffer.from(ORDER_API_KEY).toString('base64'));
  }
  expect(echo.requests[0]?.headers['x-api-key']).toBe(ORDER_API_KEY);
  await echo.close();
});

describe('--webhooks sample', () => {
  test('answers without a request and without an environment', async () => {
    const before = endpoint.requests.length;
    const sharing = fileOf('order.json', exportFlow(example.document, 'sharing'));
    const { code, out, err } = await runProcess(['chat', sharing, '--webhooks', 'sample', '--say', 'AB1234']);
    expect(code).toBe(0);
    expect(out).toContain('bot: Expect it on Tuesday, 24 November.\n');
    expect(err).toContain('sample -> 200: stored status = SHIPPED');
    expect(endpoint.requests.length).toBe(before);
  });

  test('production has no samples: the webhook fails by name', async () => {
    const { code, err } = await talk('--webhooks', 'sample', '--say', 'AB1234');
    expect(code).toBe(0);
    expect(err).toContain('no sample: failed (no-recording)');
  });
});

test('--start-at takes an id or a label, with data there from the start', async () => {
  for (const start of ['unknown', 'not found']) {
    const { code, out } = await talk('--start-at', start, '--data', 'orderNumber=ZZ9');
    expect(code).toBe(0);
    expect(out).toBe(
      "bot: I can't find ZZ9. Please write to help@fernwood.example.\n-- the conversation ended\n",
    );
  }
});
