import http from 'node:http';
import https from 'node:https';

/**
 * got's `request` for plain HTTP through a proxy: the proxy gets the request with the whole URL in its first line
 * (RFC 9112, section 3.2.2).
 */
export function forwardThrough(
  proxy: URL,
  agents: { http: http.Agent; https: https.Agent },
): (url: URL, options: https.RequestOptions) => http.ClientRequest {
  const secure = proxy.protocol === 'https:';
  return (url, options) => {
    const headers: http.OutgoingHttpHeaders = {
      ...(options.headers as http.OutgoingHttpHeaders),
      host: url.host,
    };
    const authorization = proxyAuthorization(proxy);
    if (authorization) headers['proxy-authorization'] = authorization;
    return (secure ? https : http).request({
      ...options,
      protocol: proxy.protocol,
      hostname: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || (secure ? 443 : 80),
      path: url.href,
      headers,
      agent: secure ? agents.https : agents.http,
    });
  };
}

function proxyAuthorization(proxy: URL): string | null {
  if (proxy.username === '' && proxy.password === '') return null;
  const text = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return `Basic ${Buffer.from(text, 'utf8').toString('base64')}`;
}
