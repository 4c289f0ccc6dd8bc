/**
 * Whether a `Host` header names this machine. A page of another name that resolves to 127.0.0.1 (DNS rebinding) sends
 * its own name. Any port passes: a forwarded port (`ssh -L`) differs from ours.
 */
export function isLoopbackHost(host: string | undefined): host is string {
  return host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host);
}

/** Whether a WebSocket was opened by our own page: browsers tell its origin truly, and other programs must as well. */
export function isOwnOrigin(origin: string | undefined, host: string): boolean {
  return origin !== undefined && origin.toLowerCase() === `http://${host.toLowerCase()}`;
}
