import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import type { hostContract } from '#shared/api/hostContract.ts';
import { MAX_FRAME_BYTES } from '#shared/api/transport.ts';
import { enter, socketTo, testHost } from './hostFixture.ts';

test('our own page calls, gets errors and streams, from several tabs', async () => {
  const host = await testHost(onTestFinished);
  const cookie = await enter(host);
  const tabs = [0, 1].map(() => clientOf(socketTo(host, { cookie, origin: host.origin })));
  for (const client of tabs) {
    expect(await client.app.settings()).toEqual({ theme: 'dark' });
    await client.window.setTheme({ theme: 'dark' });
    const changes = await client.app.watchSettings();
    expect(await changes.next()).toEqual({ done: false, value: { key: 'theme', value: 'light' } });
    await changes.return?.();
  }
});

test.each([
  ['no cookie', { origin: 'own' }, 403],
  ['a wrong cookie', { origin: 'own', cookie: 'wrong' }, 403],
  ['no origin', { cookie: 'own' }, 403],
  ['a foreign origin', { cookie: 'own', origin: 'http://evil.example' }, 403],
  ['another port’s origin', { cookie: 'own', origin: 'http://127.0.0.1:1' }, 403],
  ['an opaque origin', { cookie: 'own', origin: 'null' }, 403],
  ['https', { cookie: 'own', origin: 'https' }, 403],
  ['a wrong host', { cookie: 'own', origin: 'http://evil.example', host: 'evil.example' }, 421],
])('%s: no socket', async (_name, asked, status) => {
  const host = await testHost(onTestFinished);
  const cookie = await enter(host);
  const { origin, ...rest } = asked as Record<string, string>;
  const headers: Record<string, string> = { ...rest };
  if (origin)
    headers.origin = { own: host.origin, https: host.origin.replace('http', 'https') }[origin] ?? origin;
  if (rest.cookie) headers.cookie = rest.cookie === 'own' ? cookie : `parley-${host.port}=guess`;
  const socket = socketTo(host, headers);
  const [, response] = await once(socket, 'unexpected-response');
  expect(response.statusCode).toBe(status);
});

test('a frame over the limit closes its socket and no other', async () => {
  const host = await testHost(onTestFinished);
  const cookie = await enter(host);
  const [hostile, friendly] = await Promise.all(
    [0, 1].map(async () => {
      const socket = socketTo(host, { cookie, origin: host.origin });
      await once(socket, 'open');
      return socket;
    }),
  );
  // Only the head of the frame: its announced length is enough to refuse it, so that nothing is kept of it.
  const head = Buffer.alloc(14);
  head[0] = 0x81;
  head[1] = 0x80 | 127;
  head.writeBigUInt64BE(BigInt(MAX_FRAME_BYTES + 1), 2);
  rawSocketOf(hostile!).write(head);
  const [code] = await once(hostile!, 'close');
  expect(code).toBe(1009);
  expect(await clientOf(friendly!).app.settings()).toEqual({ theme: 'dark' });
});

test.each(['', 'hello', '[]', 'null', '{}', '{"i":1}', '{"i":"1"}', '{"i":"1","p":{"u":"http://x:y"}}'])(
  'the frame %j closes its socket without a word on the terminal',
  async (frame) => {
    const log = vi.spyOn(console, 'error');
    const host = await testHost(onTestFinished);
    const socket = socketTo(host, { cookie: await enter(host), origin: host.origin });
    await once(socket, 'open');
    socket.send(frame);
    const [code] = await once(socket, 'close');
    expect(code).toBe(1008);
    expect(log).not.toHaveBeenCalled();
  },
);

test('an unknown procedure is answered with an error', async () => {
  const host = await testHost(onTestFinished);
  const socket = socketTo(host, { cookie: await enter(host), origin: host.origin });
  const client = clientOf(socket);
  await expect(client.flows.open({ id: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a connection that died without a word is dropped after a minute', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const host = await testHost(onTestFinished);
  const headers = { cookie: await enter(host), origin: host.origin };
  const silent = socketTo(host, headers, { autoPong: false });
  const alive = socketTo(host, headers);
  await Promise.all([once(silent, 'open'), once(alive, 'open')]);
  const pinged = [once(silent, 'ping'), once(alive, 'ping')];
  vi.advanceTimersByTime(30_000);
  await Promise.all(pinged);
  // Its answer to the ping is there before the answer to this call.
  await clientOf(alive).app.settings();
  const dropped = once(silent, 'close');
  vi.advanceTimersByTime(30_000);
  await dropped;
  expect(await clientOf(alive).app.settings()).toEqual({ theme: 'dark' });
});

test('closing the host says goodbye to tabs and ends their streams', async () => {
  const log = vi.spyOn(console, 'error');
  const host = await testHost(onTestFinished);
  const socket = socketTo(host, { cookie: await enter(host), origin: host.origin });
  const changes = await clientOf(socket).app.watchSettings();
  await changes.next();
  const [[code]] = await Promise.all([once(socket, 'close'), host.close()]);
  expect(code).toBe(1001);
  expect(log).not.toHaveBeenCalled();
});

function clientOf(socket: WebSocket): ContractRouterClient<typeof hostContract> {
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}

function rawSocketOf(socket: WebSocket): { write(data: Buffer): void } {
  return (socket as unknown as { _socket: { write(data: Buffer): void } })._socket;
}
