import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** A request as the endpoint received it. */
export interface ReceivedRequest {
  method: string;
  /** Path and query as sent. */
  url: string;
  /** Names in lower case. */
  headers: http.IncomingHttpHeaders;
  /** Names as sent, in order: name, value, name, value, … */
  rawHeaders: string[];
  body: string;
}

/** Answers a request whose body has arrived. `count` is the number of the request at this endpoint, from 1. */
export type Handler = (
  request: ReceivedRequest,
  response: http.ServerResponse,
  count: number,
) => void | Promise<void>;

/** A running endpoint on the loopback interface. */
export interface Endpoint {
  /** `http://127.0.0.1:PORT`, without a final slash. */
  url: string;
  port: number;
  /** Everything received so far, in order. */
  requests: ReceivedRequest[];
  /** Connections opened so far. */
  connections(): number;
  /** Bytes written so far, headers and TLS included. */
  bytesSent(): number;
  /** Resolves once no connection is open any more. */
  idle(): Promise<void>;
  /** Stops it, breaking what is open. */
  close(): Promise<void>;
}

/** Certificates for TLS endpoints, kept beside this file; all share one key and are good for nothing else. */
export type CertificateName = 'selfSigned' | 'expired' | 'wrongHost';

/** How an endpoint listens. */
export interface EndpointOptions {
  tls?: CertificateName;
  /** Default 127.0.0.1. */
  host?: '127.0.0.1' | '::1';
  /** Default: any free port. */
  port?: number;
}

/** Starts a real HTTP (or HTTPS) server on loopback. Requests are recorded with their bodies before the handler sees them. */
export async function startEndpoint(handler: Handler, options: EndpointOptions = {}): Promise<Endpoint> {
  const { host = '127.0.0.1', tls, port = 0 } = options;
  const requests: ReceivedRequest[] = [];
  const listener = (request: http.IncomingMessage, response: http.ServerResponse) => {
    receive(request)
      .then((received) => {
        requests.push(received);
        return handler(received, response, requests.length);
      })
      .catch(() => response.destroy());
  };
  const server = tls ? https.createServer(certificate(tls), listener) : http.createServer(listener);
  const watch = watchSockets(server);
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://${host === '::1' ? '[::1]' : host}:${address.port}`,
    port: address.port,
    requests,
    ...watch,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        watch.destroyAll();
      }),
  };
}

/** Sends JSON with the given status. */
export function sendJson(response: http.ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

/** Key and certificate of that name, PEM. */
export function certificate(name: CertificateName): { key: string; cert: string } {
  return { key: pem('key'), cert: pem(name) };
}

function pem(name: string): string {
  return readFileSync(new URL(`certificates/${name}.pem`, import.meta.url), 'utf8');
}

async function receive(request: http.IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = '', url = '', headers, rawHeaders } = request;
  return { method, url, headers, rawHeaders, body: Buffer.concat(chunks).toString('utf8') };
}

function listen(server: http.Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function watchSockets(server: http.Server) {
  const open = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let connections = 0;
  let closedBytes = 0;
  server.on('connection', (socket: Socket) => {
    connections++;
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      open.delete(socket);
      closedBytes += socket.bytesWritten;
      if (open.size === 0) for (const resolve of waiting.splice(0)) resolve();
    });
  });
  return {
    connections: () => connections,
    bytesSent: () => [...open].reduce((sum, socket) => sum + socket.bytesWritten, closedBytes),
    idle: () => (open.size === 0 ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve))),
    destroyAll: () => {
      for (const socket of open) socket.destroy();
    },
  };
}
