import { ipcRenderer } from 'electron';
import { PORT_REQUEST } from '#shared/api/transport.ts';

// All that the page gets: when it asks, one end of a MessagePort, whose other end goes to the main process.
window.addEventListener('message', (event: MessageEvent) => {
  if (event.source !== window || event.data !== PORT_REQUEST || event.ports.length > 0) return;
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage(PORT_REQUEST, null, [port1]);
  window.postMessage(PORT_REQUEST, '/', [port2]);
});
