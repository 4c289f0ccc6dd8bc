import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import type { ServicesRouter } from '../common/hostRouter.ts';
import { testHost } from './hostFixture.ts';
import { startBrowserHost } from './startBrowserHost.ts';

test('a port in use: a sentence with the way out', async () => {
  const { folder } = await testHost(onTestFinished);
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const start = startBrowserHost({ router: {} as ServicesRouter, pageFolder: `${folder}/page`, port });
  await expect(start).rejects.toThrow(
    `Port ${port} is in use by another program. Choose another with --port, or leave --port out to get a free one.`,
  );
});

test('a page that was not built: a sentence with the way out', async () => {
  const start = startBrowserHost({ router: {} as ServicesRouter, pageFolder: '/nowhere', port: 0 });
  await expect(start).rejects.toThrow('Parley’s page is not in /nowhere. Run “npm run build”');
});

test('other machines can’t reach it', async () => {
  const host = await testHost(onTestFinished);
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one && !one.internal && one.family === 'IPv4');
  for (const one of outside) await expect(fetch(`http://${one?.address}:${host.port}/`)).rejects.toThrow();
  expect((await fetch(host.origin)).status).toBe(403);
});

test('after close nothing listens', async () => {
  const host = await testHost(onTestFinished);
  await host.close();
  await expect(fetch(host.origin)).rejects.toThrow();
  await host.close();
});
