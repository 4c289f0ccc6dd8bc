import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { hostContract } from '#shared/api/hostContract.ts';
import { callError } from './callError.ts';
import { type Api, createApi } from './client.ts';
import type { ConnectionState } from './connection.ts';
import { subscribe } from './subscribe.ts';
import { connectWebSocket } from './webSocket.ts';

test('calls made before the connection stands wait for it', async () => {
  const api = open((await testServer()).origin);
  expect(api.connection.get()).toBe('connecting');
  expect(await api.client.app.settings()).toEqual({ theme: 'dark' });
  expect(api.connection.get()).toBe('ready');
});

test('a call under way fails when the connection breaks; it comes back by itself', async () => {
  const server = await testServer();
  const api = open(server.origin);
  await api.client.app.settings();
  const call = caught(api.client.app.info());
  await api.client.app.settings();
  await server.stop();
  const error = callError(await call);
  expect(error).toMatchObject({
    code: 'CONNECTION',
    message: expect.stringContaining('connection to Parley is lost'),
  });
  await state(api, 'lost');
  // While it is lost a call fails at once.
  expect(callError(await caught(api.client.app.settings())).code).toBe('CONNECTION');

  await testServer(server.port);
  if (error.code === 'CONNECTION') await error.data.restored;
  expect(api.connection.get()).toBe('ready');
  expect(await api.client.app.settings()).toEqual({ theme: 'dark' });
});

test('a server that is not there yet is waited for', async () => {
  const server = await testServer();
  await server.stop();
  const api = open(server.origin);
  expect(callError(await caught(api.client.app.settings())).code).toBe('CONNECTION');
  await testServer(server.port);
  await state(api, 'ready');
});

test('a server that does not know this tab: refused, not merely lost', async () => {
  const api = open((await testServer(0, { refuse: true })).origin);
  await state(api, 'refused');
  expect(callError(await caught(api.client.app.settings())).code).toBe('CONNECTION');
});

test('a subscription goes on after a lost connection, from its start', async () => {
  const server = await testServer();
  const api = open(server.origin);
  const seen: string[] = [];
  let notify = () => {};
  const stop = subscribe(
    (signal) => api.client.app.watchSettings(undefined, { signal }),
    ({ key }) => {
      seen.push(key);
      notify();
    },
    { onReset: () => seen.push('reset') },
  );
  await until(() => seen.length === 2);
  await server.stop();
  await testServer(server.port);
  await until(() => seen.length === 5);
  expect(seen).toEqual(['a', 'b', 'reset', 'a', 'b']);
  stop();

  function until(holds: () => boolean): Promise<void> {
    return new Promise((done) => {
      notify = () => holds() && done();
      notify();
    });
  }
});

test('a stopped subscription gets nothing more, and its end is no failure', async () => {
  const api = open((await testServer()).origin);
  const seen: string[] = [];
  await new Promise<void>((done) => {
    const stop = subscribe(
      (signal) => api.client.app.watchSettings(undefined, { signal }),
      ({ key }) => {
        seen.push(key);
        stop();
        done();
      },
      { onError: () => seen.push('error'), onEnd: () => seen.push('end') },
    );
  });
  await api.client.app.settings();
  expect(seen).toEqual(['a']);
});

test('a stream that has told everything ends', async () => {
  const api = open((await testServer()).origin);
  const items: unknown[] = [];
  await new Promise<void>((done) => {
    subscribe(
      (signal) => api.client.flows.watch(undefined, { signal }),
      (item) => items.push(item),
      { onEnd: done },
    );
  });
  expect(items).toEqual([{ type: 'created', flowId: '1', origin: null }]);
});

test('a stream that can’t be opened tells why', async () => {
  const api = open((await testServer()).origin);
  const error = await new Promise((onError) =>
    subscribe(
      (signal) => api.client.conversations.watch({ runId: '1' }, { signal }),
      () => {},
      { onError },
    ),
  );
  expect(error).toMatchObject({ code: 'INTERNAL' });
});

test('errors of the contract arrive with their data; others without details', async () => {
  const server = await testServer();
  const { client } = open(server.origin);
  expect(callError(await caught(client.flows.open({ id: 'x' })))).toEqual({
    code: 'GONE',
    message: 'This flow was deleted.',
    data: { kind: 'flow', id: 'x' },
  });
  expect(callError(await caught(client.environments.delete({ id: '' })))).toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(/^Too small.*\.$/),
    data: { issues: [{ path: ['id'] }] },
  });
  server.release();
  const inside = callError(await caught(client.app.info()));
  expect(inside.code).toBe('INTERNAL');
  expect(inside.message).not.toContain('secret');
  const controller = new AbortController();
  const call = caught(client.app.settings(undefined, { signal: controller.signal }));
  controller.abort();
  expect(callError(await call).code).toBe('ABORTED');
});

function open(origin: string): Api {
  const api = createApi(connectWebSocket(origin));
  onTestFinished(() => api.close());
  return api;
}

async function caught(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('the call did not fail');
}

function state({ connection }: Api, wanted: ConnectionState): Promise<void> {
  return new Promise((done) => {
    const check = () => {
      if (connection.get() !== wanted) return;
      stop();
      done();
    };
    const stop = connection.subscribe(check);
    check();
  });
}

/** A server of a few procedures of the contract, over WebSockets on a port of its own, for one test. */
async function testServer(port = 0, { refuse = false } = {}) {
  const { app, flows, environments } = implement(hostContract);
  let release = () => {};
  const hung = new Promise<void>((done) => {
    release = done;
  });
  const handler = new RPCHandler({
    app: {
      settings: app.settings.handler(() => ({ theme: 'dark' })),
      /** Answers when the test says so. */
      info: app.info.handler(async () => {
        await hung;
        throw new Error('a secret detail');
      }),
      watchSettings: app.watchSettings.handler(async function* ({ signal }) {
        yield { key: 'a', value: 1 };
        yield { key: 'b', value: 2 };
        await new Promise((done) => signal?.addEventListener('abort', done));
      }),
    },
    flows: {
      open: flows.open.handler(({ errors, input }) => {
        throw errors.GONE({ message: 'This flow was deleted.', data: { kind: 'flow', id: input.id } });
      }),
      watch: flows.watch.handler(async function* () {
        yield { type: 'created', flowId: '1', origin: null } as const;
      }),
    },
    environments: { delete: environments.delete.handler(() => undefined) },
  });
  const server = createServer((_request, response) => {
    response.writeHead(refuse ? 403 : 200).end();
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (refuse) socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    else sockets.handleUpgrade(request, socket, head, (webSocket) => void handler.upgrade(webSocket));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    release();
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    if (server.listening) await new Promise((done) => server.close(done));
  };
  onTestFinished(stop);
  const { port: ownPort } = server.address() as AddressInfo;
  return { port: ownPort, origin: `http://127.0.0.1:${ownPort}`, stop, release };
}
