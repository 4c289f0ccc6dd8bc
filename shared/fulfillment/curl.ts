import type { HeaderRow } from './types.ts';

/** Headers that curl makes itself; copied along they would only be wrong. */
const CURLS_OWN: ReadonlySet<string> = new Set(['host', 'content-length', 'connection', 'transfer-encoding']);

/**
 * A request as a cURL command for a POSIX shell, one option a line. Secrets must be masked before: what goes in comes out.
 */
export function toCurl(request: { url: string; headers: readonly HeaderRow[]; body: string }): string {
  const headers = request.headers.filter(({ name }) => !CURLS_OWN.has(name.toLowerCase()));
  const compressed = headers.some(({ name }) => name.toLowerCase() === 'accept-encoding');
  return [
    // --globoff: braces and brackets in the URL are meant as they are.
    `curl --globoff -X POST ${quote(request.url)}`,
    ...headers.map(({ name, value }) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...(compressed ? ['--compressed'] : []),
    // --data-raw: a body that begins with @ names no file.
    `--data-raw ${quote(request.body)}`,
  ].join(' \\\n  ');
}

/** A text as one word of a POSIX shell. NUL cannot stand in any command and is left out. */
function quote(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "'\\''")}'`;
}
