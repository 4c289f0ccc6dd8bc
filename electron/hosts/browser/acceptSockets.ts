import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { API_PATH, MAX_FRAME_BYTES } from '#shared/api/transport.ts';
import type { HostRouter, NoContext } from '../common/hostRouter.ts';
import { reportError } from '../common/reportError.ts';
import { CallSocket } from './callSocket.ts';
import { isLoopbackHost, isOwnOrigin } from './sameOrigin.ts';
import type { Session } from './session.ts';

/**
 * Serves the API over WebSockets of our own page: right host, right origin, the session's cookie. A frame larger than
 * MAX_FRAME_BYTES closes its socket (1009), anything but a call too (1008).
 * @returns a function that closes every socket
 */
export function acceptSockets(server: Server, session: Session, router: HostRouter): () => void {
  const handler = new RPCHandler<NoContext>(router, { interceptors: [onError(reportError)] });
  const sockets = new WebSocketServer<typeof CallSocket>({
    noServer: true,
    WebSocket: CallSocket,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const refusal = refusalOf(request, session);
    if (refusal) {
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      // An error (an oversized frame, a torn connection) is followed by 'close', which ends the socket's calls.
      webSocket.on('error', () => undefined);
      dropWhenSilent(webSocket);
      void handler.upgrade(webSocket, { context: {} });
    });
  });
  return () => {
    for (const webSocket of sockets.clients) {
      webSocket.close(1001);
      // A tab that does not answer the closing handshake must not hold the program up.
      setTimeout(() => webSocket.terminate(), CLOSING_MS).unref();
    }
    sockets.close();
  };
}

function refusalOf({ url, headers }: IncomingMessage, session: Session): string | null {
  if (!isLoopbackHost(headers.host)) return '421 Misdirected Request';
  if (!isOwnOrigin(headers.origin, headers.host) || !session.knows(headers.cookie)) return '403 Forbidden';
  return url === API_PATH ? null : '404 Not Found';
}

/** A forwarded connection can die without a word; its streams must not run for ever. */
function dropWhenSilent(webSocket: WebSocket): void {
  let answered = true;
  const timer = setInterval(() => {
    if (!answered) webSocket.terminate();
    answered = false;
    webSocket.ping();
  }, PING_MS);
  timer.unref();
  webSocket.on('pong', () => {
    answered = true;
  });
  webSocket.on('close', () => clearInterval(timer));
}

const PING_MS = 30_000;
const CLOSING_MS = 1_000;
