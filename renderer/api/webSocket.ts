import { ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { API_PATH, MAX_FRAME_BYTES } from '#shared/api/transport.ts';
import { type Channel, RefusedError, reconnecting, type Transport } from './reconnecting.ts';

/**
 * Calls Parley over a WebSocket: the browser host.
 * @param origin of the host; in the app the page's own
 */
export function connectWebSocket(origin: string = location.origin): Transport {
  return reconnecting(() => openSocket(origin));
}

async function openSocket(origin: string): Promise<Channel> {
  const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}${API_PATH}`);
  // Listens before the link does, so that a broken call finds the channel closed.
  const closed = new Promise<void>((done) => socket.addEventListener('close', () => done(), { once: true }));
  const opened = new Promise<boolean>((done) => {
    socket.addEventListener('open', () => done(true), { once: true });
    void closed.then(() => done(false));
  });
  if (!(await opened)) throw await whyNot(origin);
  return {
    link: new RPCLink({
      websocket: {
        addEventListener: socket.addEventListener.bind(socket),
        removeEventListener: socket.removeEventListener.bind(socket),
        get readyState() {
          return socket.readyState;
        },
        send: (data: string) => socket.send(checkedSize(data)),
      },
    }),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    closed,
    close: () => socket.close(),
  };
}

/** A WebSocket does not tell why it could not be opened; a plain request does. */
async function whyNot(origin: string): Promise<Error> {
  try {
    const { status } = await fetch(`${origin}/`, { method: 'HEAD', cache: 'no-store' });
    return status === 403 ? new RefusedError() : new Error(`Parley answers with ${status}`);
  } catch {
    return new Error('Parley does not answer');
  }
}

/** The host would close the connection at a larger message. */
function checkedSize(data: string): string {
  // No character takes more than three bytes of UTF-8 a UTF-16 unit.
  if (data.length * 3 <= MAX_FRAME_BYTES || new Blob([data]).size <= MAX_FRAME_BYTES) return data;
  throw new ORPCError('PAYLOAD_TOO_LARGE', { message: 'This is too large to be sent to Parley (200 MB).' });
}
