import http from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';

/** A running proxy server on the loopback interface. */
export interface Proxy {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  /** What it was asked for: `CONNECT host:port` for a tunnel, `POST http://host:port/path` for a forwarded request. */
  asked: string[];
  /** Each request's Proxy-Authorization, or null. */
  authorizations: (string | null)[];
  close(): Promise<void>;
}

/** Starts a proxy that tunnels (CONNECT) and forwards plain requests; `refuse` makes it answer that status instead. */
export async function startProxy({ refuse }: { refuse?: number } = {}): Promise<Proxy> {
  const asked: string[] = [];
  const authorizations: (string | null)[] = [];
  const sockets = new Set<Socket>();
  const note = (request: http.IncomingMessage) => {
    asked.push(`${request.method} ${request.url}`);
    authorizations.push(request.headers['proxy-authorization'] ?? null);
  };
  const server = http.createServer((request, response) => {
    note(request);
    if (refuse) {
      response.writeHead(refuse, { 'Content-Type': 'text/plain' }).end('refused by the proxy');
      return;
    }
    const { method, headers } = request;
    const onward = http.request(request.url ?? '', { method, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', (request, client: Socket, head: Buffer) => {
    note(request);
    if (refuse) {
      client.end(`HTTP/1.1 ${refuse} Refused\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const target = new URL(`http://${request.url}`);
    const upstream = net.connect(Number(target.port || 80), target.hostname.replace(/^\[|\]$/g, ''), () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    track(upstream);
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  };
  server.on('connection', track);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    authorizations,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
