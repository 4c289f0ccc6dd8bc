import { access } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { HostRouter, ServicesRouter } from '../common/hostRouter.ts';
import { reportError } from '../common/reportError.ts';
import { StartError } from '../common/startFailure.ts';
import { acceptSockets } from './acceptSockets.ts';
import { browserWindow } from './browserWindow.ts';
import { servePage } from './servePage.ts';
import { createSession } from './session.ts';

/** A running browser host. */
export interface BrowserHost {
  port: number;
  /** A new address with a key that works once; the key before it stops working. */
  newAddress(): string;
  /** Closes every connection and stops listening. */
  close(): Promise<void>;
}

/** What is served, and where. */
export interface BrowserHostOptions {
  router: ServicesRouter;
  /** The folder of the built page. */
  pageFolder: string;
  /** 0 takes any free port. */
  port: number;
}

/**
 * Serves the app to browsers of this machine: the page and the API, on 127.0.0.1 only.
 * @throws StartError when the page is not built or the port can't be had
 */
export async function startBrowserHost({
  router,
  pageFolder,
  port,
}: BrowserHostOptions): Promise<BrowserHost> {
  await requirePage(pageFolder);
  const server = createServer();
  const ownPort = await listen(server, port);
  const session = createSession(ownPort);
  const hostRouter: HostRouter = { ...router, window: browserWindow };
  const closeSockets = acceptSockets(server, session, hostRouter);
  const answer = servePage(pageFolder, session);
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      reportError(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  return {
    port: ownPort,
    newAddress: () => `http://${LOOPBACK}:${ownPort}/?key=${session.newKey()}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        closeSockets();
        server.closeAllConnections();
      }),
  };
}

async function requirePage(pageFolder: string): Promise<void> {
  try {
    await access(join(pageFolder, 'index.html'));
  } catch {
    throw new StartError(`Parley’s page is not in ${pageFolder}. Run “npm run build”, then start it again.`);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new StartError(whyNot(error, port))));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function whyNot({ code, message }: NodeJS.ErrnoException, port: number): string {
  const wayOut = 'Choose another with --port, or leave --port out to get a free one.';
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. ${wayOut}`;
  if (code === 'EACCES') return `This user may not use port ${port}. ${wayOut}`;
  return `Parley could not listen on port ${port} (${message}). ${wayOut}`;
}

const LOOPBACK = '127.0.0.1';
