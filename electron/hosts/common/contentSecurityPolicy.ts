/**
 * The policy of the page on both hosts: nothing but Parley's own files, no inline script, no eval, no inline style.
 * Pictures may be `data:` and `blob:` too, because assets of a flow are kept inside the document, and so may recordings.
 * @param socket origin that the page may open a WebSocket to (not every browser counts it as `'self'`)
 */
export function contentSecurityPolicy(socket?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    `connect-src 'self'${socket ? ` ${socket}` : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
