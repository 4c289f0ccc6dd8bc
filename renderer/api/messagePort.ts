import { RPCLink } from '@orpc/client/message-port';
import { PORT_REQUEST } from '#shared/api/transport.ts';
import { type Channel, reconnecting, type Transport } from './reconnecting.ts';

/** Calls Parley over a MessagePort: the desktop app. The preload script hands it over. */
export function connectMessagePort(): Transport {
  return reconnecting(openPort);
}

async function openPort(): Promise<Channel> {
  const port = await requestPort();
  let isOpen = true;
  // Listens before the link does, so that a broken call finds the channel closed.
  const closed = new Promise<void>((done) => {
    port.addEventListener('close', () => {
      isOpen = false;
      done();
    });
  });
  const link = new RPCLink({ port });
  port.start();
  return {
    link,
    isOpen: () => isOpen,
    closed,
    close() {
      port.close();
      port.dispatchEvent(new Event('close'));
    },
  };
}

/** Asks the preload script, which answers each request with one port. */
function requestPort(): Promise<MessagePort> {
  return new Promise((done) => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== PORT_REQUEST || !port) return;
      window.removeEventListener('message', receive);
      done(port);
    };
    window.addEventListener('message', receive);
    window.postMessage(PORT_REQUEST, '/');
  });
}
