import http from 'node:http';
import https from 'node:https';
import { HttpsProxyAgent } from 'hpagent';
import { forwardThrough } from './forwardThrough.ts';
import { lookupHost } from './lookupHost.ts';

/** How a request reaches its endpoint: got's `agent`, and for a forwarding proxy got's `request`. */
export interface Connection {
  agent: { http?: http.Agent; https?: https.Agent };
  request?: (url: URL, options: https.RequestOptions) => http.ClientRequest;
  /** `host:port` of the proxy in between, or null. */
  proxied: string | null;
}

/** The runner's connections. */
export interface Agents {
  for(url: URL, proxy: URL | null): Connection;
  /** Closes kept connections. */
  close(): void;
}

/**
 * An idle connection is dropped after this: shorter than servers commonly keep theirs (5 s and up), so that a request
 * is not sent into a connection that its server is just closing.
 */
const IDLE_MS = 4000;

/** A proxy that does not answer CONNECT within this is given up; the webhook's own time-out mostly comes first. */
const PROXY_CONNECT_MS = 120_000;

const keepAlive = {
  keepAlive: true,
  scheduling: 'lifo',
  maxFreeSockets: 16,
  lookup: lookupHost,
  // Both address families are tried; Node's own 250 ms is too short for a slow line.
  autoSelectFamily: true,
  autoSelectFamilyAttemptTimeout: 1000,
} as const;

/** Keep-alive agents: one pair for direct connections, one a proxy. */
export function createAgents(): Agents {
  const direct = {
    http: new http.Agent({ ...keepAlive, timeout: IDLE_MS }),
    https: new https.Agent({ ...keepAlive, timeout: IDLE_MS }),
  };
  const tunnels = new Map<string, HttpsProxyAgent>();
  return {
    for: (url, proxy) => {
      if (proxy === null) return { agent: direct, proxied: null };
      if (url.protocol === 'http:') {
        // Plain HTTP is forwarded, not tunnelled: many proxies allow CONNECT to port 443 only.
        return { agent: direct, request: forwardThrough(proxy, direct), proxied: proxy.host };
      }
      const known = tunnels.get(proxy.href);
      const tunnel = known ?? new HttpsProxyAgent({ ...keepAlive, timeout: PROXY_CONNECT_MS, proxy });
      tunnels.set(proxy.href, tunnel);
      return { agent: { https: tunnel }, proxied: proxy.host };
    },
    close: () => {
      for (const agent of [direct.http, direct.https, ...tunnels.values()]) agent.destroy();
    },
  };
}
