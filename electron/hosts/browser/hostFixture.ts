import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { implement } from '@orpc/server';
import { WebSocket } from 'ws';
import { contract } from '#shared/api/contract.ts';
import { API_PATH } from '#shared/api/transport.ts';
import type { ServicesRouter } from '../common/hostRouter.ts';
import { type BrowserHost, startBrowserHost } from './startBrowserHost.ts';

/**
 * A browser host with a page of three files and two procedures of the contract, for one test.
 * @param onFinished vitest's `onTestFinished`: a source may not import the test runner
 */
export async function testHost(
  onFinished: (cleanUp: () => Promise<void>) => void,
): Promise<BrowserHost & { origin: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-page-'));
  await mkdir(join(folder, 'page/assets'), { recursive: true });
  await writeFile(join(folder, 'page/index.html'), '<!doctype html><title>Parley</title>');
  await writeFile(join(folder, 'page/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'page/assets/main-abc123.js'), 'document.title = "ran"');
  await writeFile(join(folder, 'secret.json'), '"outside of the page"');
  const host = await startBrowserHost({ router: testRouter(), pageFolder: join(folder, 'page'), port: 0 });
  onFinished(async () => {
    await host.close();
    await rm(folder, { recursive: true });
  });
  return { ...host, folder, origin: `http://127.0.0.1:${host.port}` };
}

/** The cookie that a browser holds after it opened the printed address. */
export async function enter(host: BrowserHost): Promise<string> {
  const response = await fetch(host.newAddress(), { redirect: 'manual' });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** A WebSocket to a host, with these headers. Its error is in the 'close' or 'unexpected-response' event. */
export function socketTo(
  host: BrowserHost,
  headers: Record<string, string>,
  options: { autoPong?: boolean } = {},
): WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}${API_PATH}`, { headers, ...options });
  socket.on('error', () => undefined);
  return socket;
}

/** Settings that are listed and watched: the rest of the contract is the services' to answer. */
function testRouter(): ServicesRouter {
  const { app } = implement(contract);
  const some = {
    app: {
      settings: app.settings.handler(() => ({ theme: 'dark' })),
      watchSettings: app.watchSettings.handler(async function* ({ signal }) {
        yield { key: 'theme', value: 'light' };
        await new Promise((done) => signal?.addEventListener('abort', done));
      }),
    },
  };
  return some as unknown as ServicesRouter;
}
