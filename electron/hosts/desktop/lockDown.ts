import { app, type Session, type WebContents } from 'electron';
import { isPageUrl } from './page.ts';

/** Denies all that the page could do beyond being the page: other addresses, windows, frames, permissions, devices. */
export function lockDown(session: Session): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  session.setPermissionRequestHandler((contents, permission, answer, { requestingUrl }) =>
    answer(isGranted(permission) && contents.getType() === 'window' && isPageUrl(requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, _origin, { requestingUrl, isMainFrame }) =>
    Boolean(isGranted(permission) && isMainFrame && requestingUrl && isPageUrl(requestingUrl)),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest({ urls: FOREIGN }, (_request, answer) => answer({ cancel: true }));
  // Dictionaries would be fetched from a server.
  session.setSpellCheckerEnabled(false);
}

function lockContents(contents: WebContents): void {
  const stayHere = (event: { preventDefault(): void; url: string }) => {
    if (!isPageUrl(event.url)) event.preventDefault();
  };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', stayHere);
  contents.on('will-redirect', stayHere);
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPageUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Copying to the clipboard at a click is the one permission that the page needs. */
function isGranted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

/** All that is not served by ourselves; webhooks are sent by the services, not by the page. */
const FOREIGN = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'];
