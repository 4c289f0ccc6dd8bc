import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy } from '../common/contentSecurityPolicy.ts';
import { readPageFile } from '../common/pageFile.ts';
import { securityHeaders } from '../common/securityHeaders.ts';
import { type Refusal, refusalPage, refusals } from './refusal.ts';
import { isLoopbackHost } from './sameOrigin.ts';
import type { Session } from './session.ts';

/** Answers requests for the page: to this machine's own names only, and only with the session's cookie. */
export function servePage(pageFolder: string, session: Session) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { host, cookie } = request.headers;
    if (!isLoopbackHost(host)) return refuse(response, refusals.wrongHost);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, refusals.badMethod);
    const [path = '', query = ''] = splitOnce(request.url ?? '', '?');
    const key = path === '/' ? new URLSearchParams(query).get('key') : null;
    if (key !== null) {
      const setCookie = session.redeem(key);
      if (setCookie) return enter(response, request, setCookie);
      return session.knows(cookie) ? enter(response, request) : refuse(response, refusals.wrongKey);
    }
    if (!session.knows(cookie)) return refuse(response, refusals.noSession);
    const file = await readPageFile(pageFolder, path);
    if (!file) return refuse(response, refusals.notFound);
    const headers = { ...securityHeaders(contentSecurityPolicy(`ws://${host}`)), ...file.headers };
    response.writeHead(200, { ...headers, 'content-length': file.body.byteLength });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  };
}

/** To the start page, so that the key stays neither in the address bar nor in the history. */
function enter(response: ServerResponse, request: IncomingMessage, setCookie?: string): void {
  const cookie = setCookie ? { 'set-cookie': setCookie } : {};
  const headers = { ...securityHeaders(contentSecurityPolicy()), 'cache-control': 'no-store', ...cookie };
  if (request.headers['sec-fetch-site'] !== 'cross-site') {
    response.writeHead(303, { ...headers, location: '/' }).end();
    return;
  }
  // The address was clicked in a page (a terminal in the browser): a redirect would count as that page's navigation,
  // which carries no SameSite=Strict cookie. One that our own page starts does.
  response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' });
  response.end('<!doctype html><meta http-equiv="refresh" content="0;url=/"><title>Parley</title>\n');
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  const { status, headers, body } = refusalPage(refusal);
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
