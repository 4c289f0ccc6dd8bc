import { afterEach, describe, expect, test } from 'vitest';
import type { Exchange, WebhookRequest } from '#shared/fulfillment/types.ts';
import { type Endpoint, type Handler, sendJson, startEndpoint } from '../../../e2e/endpoints/endpoint.ts';
import { busy, inTurn, scenarios } from '../../../e2e/endpoints/scenarios.ts';
import { unusedPort } from '../../../e2e/endpoints/unusedPort.ts';
import { createWebhookRunner, type RunOptions } from './webhookRunner.ts';

const runner = createWebhookRunner({ version: '9.8.7', proxyEnv: {} });
const open: Endpoint[] = [];

afterEach(async () => {
  for (const endpoint of open.splice(0)) await endpoint.close();
});

async function serve(handler: Handler): Promise<Endpoint> {
  const endpoint = await startEndpoint(handler);
  open.push(endpoint);
  return endpoint;
}

function request(url: string, changes: Partial<WebhookRequest> = {}): WebhookRequest {
  return {
    url,
    headers: [],
    body: '{"a":"é"}',
    timeoutMs: 20_000,
    retries: 0,
    idempotencyKey: 'key-1',
    ...changes,
  };
}

/** Runs without real waiting; returns the answer, the exchanges and the waits asked for. */
async function run(sent: WebhookRequest, options: RunOptions = {}) {
  const exchanges: Exchange[] = [];
  const waits: number[] = [];
  const answer = await runner.run(sent, {
    random: () => 0,
    sleep: async (ms) => void waits.push(ms),
    onAttempt: (exchange) => void exchanges.push(exchange),
    ...options,
  });
  return { answer, exchanges, waits };
}

const { good, notFound, contract } = scenarios;

describe('the request', () => {
  test('is what the endpoint receives', async () => {
    const endpoint = await serve(good.handler);
    const headers = [{ name: 'X-Api-Key', value: 'k' }];
    const { answer } = await run(request(`${endpoint.url}/orders/track?x=1#part`, { headers }));
    expect(answer).toMatchObject({ ok: true, entries: [{ name: 'status', data: 'SHIPPED' }], notes: [] });
    expect(endpoint.requests).toHaveLength(1);
    expect(endpoint.requests[0]).toMatchObject({
      method: 'POST',
      url: '/orders/track?x=1',
      body: '{"a":"é"}',
      headers: {
        host: `127.0.0.1:${endpoint.port}`,
        'content-type': 'application/json',
        accept: 'application/json',
        'user-agent': 'Parley/9.8.7',
        'idempotency-key': 'key-1',
        'content-length': '10',
        'x-api-key': 'k',
      },
    });
  });

  test("the author's headers override the defaults; any language goes out as UTF-8", async () => {
    const endpoint = await serve(good.handler);
    const headers = [
      { name: 'content-type', value: 'application/vnd.api+json' },
      { name: 'USER-AGENT', value: 'Łódź 🐢' },
      { name: 'Idempotency-Key', value: 'mine' },
    ];
    const { exchanges } = await run(request(endpoint.url, { headers }));
    const received = endpoint.requests[0]?.headers ?? {};
    expect(received['content-type']).toBe('application/vnd.api+json');
    expect(received['idempotency-key']).toBe('mine');
    expect(Buffer.from(received['user-agent'] ?? '', 'latin1').toString('utf8')).toBe('Łódź 🐢');
    expect(exchanges[0]?.headers).toContainEqual({ name: 'USER-AGENT', value: 'Łódź 🐢' });
    expect(exchanges[0]?.headers).toContainEqual({ name: 'Host', value: `127.0.0.1:${endpoint.port}` });
  });

  test('a user name and password in the URL become Authorization and leave the URL', async () => {
    const endpoint = await serve(good.handler);
    const url = endpoint.url.replace('://', '://ada:p%40ss@');
    const { exchanges } = await run(request(url));
    const basic = `Basic ${Buffer.from('ada:p@ss').toString('base64')}`;
    expect(endpoint.requests[0]?.headers.authorization).toBe(basic);
    expect(exchanges[0]?.url).toBe(`${endpoint.url}/`);
    await run(request(url, { headers: [{ name: 'authorization', value: 'Bearer x' }] }));
    expect(endpoint.requests[1]?.headers.authorization).toBe('Bearer x');
  });

  test.each([
    ['', 'it is empty'],
    ['/orders', "'/orders' does not begin with http:// or https://"],
    ['localhost:3000/x', "'localhost:3000/x' does not begin with http:// or https://"],
    ['ftp://h/x', "'ftp:' is neither http: nor https:"],
    ['http://h/a\nb', 'it holds a line break or another control character'],
    ['http://h:99999/', "'http://h:99999/' is no valid address"],
  ])('URL %j is bad-url, and an exchange', async (url, why) => {
    const { answer, exchanges } = await run(request(url, { retries: 2 }));
    const message = expect.stringContaining(why);
    expect(answer).toMatchObject({ ok: false, code: 'bad-url', message });
    expect(exchanges).toEqual([expect.objectContaining({ url, status: null, code: 'bad-url', message })]);
  });

  test.each([
    [[{ name: 'X', value: 'a\r\nX-Evil: 1' }], 'row 1: the value holds a line break'],
    [[{ name: 'Host', value: 'evil' }], "'Host' cannot be set"],
    [[{ name: '', value: '' }], 'the name is missing'],
    [[{ name: '__proto__', value: 'x' }], "'__proto__' is no header"],
    [
      [
        { name: 'A', value: '1' },
        { name: 'a', value: '2' },
      ],
      'stands twice',
    ],
  ])('headers %j are bad-header, and nothing is sent', async (headers, why) => {
    const endpoint = await serve(good.handler);
    const { answer } = await run(request(endpoint.url, { headers }));
    expect(answer).toMatchObject({ ok: false, code: 'bad-header', message: expect.stringContaining(why) });
    expect(endpoint.connections()).toBe(0);
  });

  test('is announced before it is sent', async () => {
    const endpoint = await serve(good.handler);
    const before: number[] = [];
    await run(request(endpoint.url), {
      onRequest: ({ attempt }) => before.push(attempt, endpoint.requests.length),
    });
    expect(before).toEqual([1, 0]);
  });
});

describe('retries', () => {
  test('wait longer each time, keep to Retry-After, send the same key, and all are recorded', async () => {
    const endpoint = await serve(
      inTurn(busy(503), busy(429, '7'), busy(502), busy(504, '3600'), good.handler),
    );
    const { answer, exchanges, waits } = await run(request(endpoint.url, { retries: 5 }));
    expect(answer).toMatchObject({ ok: true, response: { status: 200 } });
    expect(waits).toEqual([500, 7000, 2000, 30_000]);
    expect(
      exchanges.map(({ attempt, status, code, retryInMs }) => [attempt, status, code, retryInMs]),
    ).toEqual([
      [1, 503, 'http-status', 500],
      [2, 429, 'http-status', 7000],
      [3, 502, 'http-status', 2000],
      [4, 504, 'http-status', 30_000],
      [5, 200, undefined, undefined],
    ]);
    expect(endpoint.requests.map(({ headers }) => headers['idempotency-key'])).toEqual(
      Array(5).fill('key-1'),
    );
    expect(new Set(endpoint.requests.map(({ body }) => body)).size).toBe(1);
  });

  test('after the last the failure stands', async () => {
    const endpoint = await serve(busy(503));
    const { answer, exchanges } = await run(request(endpoint.url, { retries: 2 }));
    expect(answer).toMatchObject({ ok: false, code: 'http-status' });
    expect(exchanges).toHaveLength(3);
    expect(exchanges[2]).not.toHaveProperty('retryInMs');
  });

  test('refused and reset are tried again, too', async () => {
    const port = await unusedPort();
    const { answer, exchanges } = await run(request(`http://127.0.0.1:${port}`, { retries: 1 }));
    expect(answer).toMatchObject({
      ok: false,
      code: 'refused',
      message: expect.stringContaining(`port ${port}`),
    });
    expect(exchanges).toHaveLength(2);
    const endpoint = await serve(inTurn(scenarios.reset.handler, good.handler));
    expect((await run(request(endpoint.url, { retries: 1 }))).answer.ok).toBe(true);
  });

  test.each([
    ['404', notFound.handler],
    ['a broken contract', contract.handler],
    ['a redirect', scenarios.redirect.handler],
    ['500', scenarios.serverError.handler],
  ])('%s is not tried again', async (_, handler) => {
    const endpoint = await serve(handler);
    const { exchanges, waits } = await run(request(endpoint.url, { retries: 3 }));
    expect(exchanges).toHaveLength(1);
    expect(waits).toEqual([]);
  });
});

describe('abort', () => {
  test('before, during and between attempts ends the run', async () => {
    const before = await run(request('http://127.0.0.1:1'), { signal: AbortSignal.abort() });
    expect(before.answer).toMatchObject({ ok: false, code: 'aborted' });

    const during = new AbortController();
    const hanging = await serve(() => during.abort());
    const result = await run(request(hanging.url, { retries: 3 }), { signal: during.signal });
    expect(result.answer).toMatchObject({ ok: false, code: 'aborted' });
    expect(result.exchanges).toEqual([expect.objectContaining({ attempt: 1, code: 'aborted' })]);
    await hanging.idle();

    const between = new AbortController();
    const endpoint = await serve(busy(503, '30'));
    const answer = await runner.run(request(endpoint.url, { retries: 3 }), {
      signal: between.signal,
      onAttempt: () => setImmediate(() => between.abort()),
    });
    expect(answer).toMatchObject({ ok: false, code: 'aborted' });
    expect(endpoint.requests).toHaveLength(1);
  });
});

describe('the answer', () => {
  test('of a delivery at the end is not judged: any 2xx will do, nothing else', async () => {
    for (const handler of [
      contract.handler,
      scenarios.html.handler,
      scenarios.badUtf8.handler,
      scenarios.huge.handler,
    ]) {
      const endpoint = await serve(handler);
      const { answer } = await run(request(endpoint.url), { checkAnswer: false });
      expect(answer).toMatchObject({ ok: true, entries: [], response: { status: 200 } });
    }
    const endpoint = await serve(notFound.handler);
    expect((await run(request(endpoint.url), { checkAnswer: false })).answer).toMatchObject({
      code: 'http-status',
    });
  });

  test('a broken contract comes with every problem', async () => {
    const endpoint = await serve((_, response) => sendJson(response, 200, [{ name: 'a' }, 5]));
    const { answer, exchanges } = await run(request(endpoint.url));
    const problems = [
      { entry: 1, message: 'entry 1: data is missing' },
      { entry: 2, message: 'entry 2: must be an object with name and data, got number 5' },
    ];
    expect(answer).toMatchObject({ ok: false, code: 'contract', problems, response: { status: 200 } });
    expect(exchanges[0]).toMatchObject({ code: 'contract', problems, responseBody: '[{"name":"a"},5]' });
    expect(exchanges[0]).not.toHaveProperty('entries');
  });

  test('listeners that throw are logged and change nothing', async () => {
    const logged: string[] = [];
    const logging = createWebhookRunner({
      version: '1',
      proxyEnv: {},
      log: (text) => void logged.push(text),
    });
    const endpoint = await serve(good.handler);
    const fail = () => {
      throw new Error('full disk');
    };
    const answer = await logging.run(request(endpoint.url), { onAttempt: fail, onRequest: fail });
    expect(answer.ok).toBe(true);
    expect(logged).toEqual(Array(2).fill('a webhook listener failed: Error: full disk'));
  });
});
