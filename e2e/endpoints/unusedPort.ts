import net, { type AddressInfo } from 'node:net';

/** A loopback port that was free a moment ago and that nobody listens on: connecting to it is refused. */
export async function unusedPort(host = '127.0.0.1'): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
