import { BlockList, isIP } from 'node:net';
import { err, ok, type Result } from '#shared/core/result.ts';

/** The variables that name proxies, as in the process environment. */
export type ProxyEnv = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for a URL, null for a direct connection: `http_proxy` or `https_proxy` by the URL's scheme, in lower or upper
 * case (lower first, as curl has it), unless `no_proxy` names the host. The error names the variable that is unusable.
 */
export function proxyFor(url: URL, env: ProxyEnv): Result<URL | null, string> {
  const variable = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const value = read(env, variable);
  if (value === '' || isExempt(url, read(env, 'NO_PROXY'))) return ok(null);
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const proxy = URL.canParse(address) ? new URL(address) : null;
  if (proxy?.protocol !== 'http:' && proxy?.protocol !== 'https:') {
    return err(`the proxy in ${variable} is no http or https address`);
  }
  return ok(proxy);
}

function read(env: ProxyEnv, name: string): string {
  return (env[name.toLowerCase()] ?? env[name] ?? '').trim();
}

/**
 * Whether NO_PROXY exempts a URL: `*` exempts all; otherwise hosts divided by commas or spaces, each also exempting its
 * subdomains (with or without a leading `.` or `*.`), optionally with `:port`; addresses also as blocks (`10.0.0.0/8`).
 */
function isExempt(url: URL, list: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => entry === '*' || covers(entry, host, port));
}

function covers(entry: string, host: string, port: string): boolean {
  if (entry.includes('/')) return inBlock(entry, host);
  const { name, port: onlyPort } = splitPort(entry);
  if (onlyPort !== null && onlyPort !== port) return false;
  const suffix = name.replace(/^\*?\./, '').replace(/\.$/, '');
  const plain = host.replace(/\.$/, '');
  return suffix !== '' && (plain === suffix || (isIP(plain) === 0 && plain.endsWith(`.${suffix}`)));
}

/** `host:port`, `[v6]:port`; a bare IPv6 address has colons of its own. */
function splitPort(entry: string): { name: string; port: string | null } {
  if (isIP(entry) === 6) return { name: entry, port: null };
  const match = /^\[?([^\]]*?)\]?(?::(\d+))?$/.exec(entry);
  return { name: match?.[1] ?? entry, port: match?.[2] ?? null };
}

function inBlock(entry: string, host: string): boolean {
  const [network = '', bits = ''] = entry.split('/');
  const family = isIP(network);
  const prefix = Number(bits);
  const valid =
    family !== 0 && family === isIP(host) && /^\d+$/.test(bits) && prefix <= (family === 4 ? 32 : 128);
  if (!valid) return false;
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const block = new BlockList();
  block.addSubnet(network, prefix, type);
  return block.check(host, type);
}
