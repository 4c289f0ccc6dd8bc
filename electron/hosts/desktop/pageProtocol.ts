import { protocol, type Session } from 'electron';
import { contentSecurityPolicy } from '../common/contentSecurityPolicy.ts';
import { readPageFile } from '../common/pageFile.ts';
import { securityHeaders } from '../common/securityHeaders.ts';
import { PAGE_SCHEME, PAGE_URL } from './page.ts';

/** Declares the page's protocol; must happen before Electron is ready. */
export function declarePageProtocol(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges }]);
}

/** Serves the built page of that folder under the page's protocol. */
export function servePageProtocol(session: Session, pageFolder: string): void {
  const headers = securityHeaders(contentSecurityPolicy());
  session.protocol.handle(PAGE_SCHEME, async ({ url, method }) => {
    const [address = ''] = url.split(/[?#]/);
    const isOurs = method === 'GET' && address.startsWith(PAGE_URL);
    const file = isOurs ? await readPageFile(pageFolder, address.slice(PAGE_URL.length - 1)) : null;
    if (!file) return new Response(null, { status: 404, headers });
    return new Response(file.body, { headers: { ...headers, ...file.headers } });
  });
}
