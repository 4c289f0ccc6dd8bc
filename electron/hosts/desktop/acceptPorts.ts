import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { type IpcMainEvent, ipcMain, type MessagePortMain } from 'electron';
import { PORT_REQUEST } from '#shared/api/transport.ts';
import type { HostRouter, NoContext } from '../common/hostRouter.ts';
import { isCall } from '../common/isCall.ts';
import { reportError } from '../common/reportError.ts';
import { isPageUrl } from './page.ts';

/** Serves the API over the ports that our own page sends; ports from anywhere else are closed. */
export function acceptPorts(router: HostRouter): void {
  const handler = new RPCHandler<NoContext>(router, { interceptors: [onError(reportError)] });
  ipcMain.on(PORT_REQUEST, (event) => {
    const [port] = event.ports;
    if (!port) return;
    if (!isOurPage(event)) return port.close();
    handler.upgrade(checked(port), { context: {} });
    port.start();
  });
}

/** The window's own frame, showing our page: not a frame inside it, and nothing that it was led away to. */
function isOurPage({ sender, senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isPageUrl(senderFrame.url);
}

/** The port as the handler sees it: only calls come through, anything else closes it. */
function checked(port: MessagePortMain) {
  return {
    on(event: string, callback: (event?: { data: unknown }) => void) {
      if (event === 'close') port.on('close', () => callback());
      else
        port.on('message', ({ data }) => {
          if (isCall(data)) callback({ data });
          else port.close();
        });
    },
    postMessage: (data: unknown) => port.postMessage(data),
  };
}
