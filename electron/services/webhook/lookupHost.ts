import dns from 'node:dns';
import type { LookupFunction } from 'node:net';

const LOOPBACK = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/**
 * Name look-up. `localhost` is both loopback addresses, whatever the system's hosts file leaves out (fulfillment.md,
 * Request; RFC 6761, section 6.3); anything else is up to the system.
 */
export const lookupHost: LookupFunction = (hostname, options, callback) => {
  if (!/(^|\.)localhost\.?$/i.test(hostname)) return dns.lookup(hostname, options, callback);
  const { family } = options;
  const wanted = family === 4 || family === 'IPv4' ? 4 : family === 6 || family === 'IPv6' ? 6 : null;
  const found = LOOPBACK.filter((item) => wanted === null || item.family === wanted);
  process.nextTick(() => {
    if (options.all) callback(null, found);
    else callback(null, found[0]?.address ?? '127.0.0.1', found[0]?.family ?? 4);
  });
};
