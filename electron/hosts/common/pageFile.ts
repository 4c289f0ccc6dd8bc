import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** One file of the built page. */
export interface PageFile {
  body: Uint8Array<ArrayBuffer>;
  /** `content-type` and `cache-control`. */
  headers: Record<string, string>;
}

/**
 * Reads a file of the built page.
 * @param folder where the page was built to
 * @param path the address' path as it came, `%XX` not decoded; `/` is the start page
 * @returns null when there is no such file; names that the build never makes (`..`, hidden files, separators in
 *   disguise) are not even looked for
 */
export async function readPageFile(folder: string, path: string): Promise<PageFile | null> {
  const parts = (path === '/' ? '/index.html' : path).slice(1).split('/');
  const mediaType = MEDIA_TYPES[extname(path === '/' ? 'index.html' : path)];
  if (!path.startsWith('/') || !mediaType || !parts.every((part) => SAFE_NAME.test(part))) return null;
  try {
    // Buffers of readFile are never shared memory; Response wants to hear that.
    const body = (await readFile(join(folder, ...parts))) as Uint8Array<ArrayBuffer>;
    return { body, headers: { 'content-type': mediaType, 'cache-control': cacheControl(parts) } };
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_THERE.has(String(error.code))) return null;
    throw error;
  }
}

/** Vite puts files with a hash in their name into assets/; all else is asked for anew each time. */
function cacheControl(parts: string[]): string {
  if (parts.at(-1) === 'index.html') return 'no-store';
  return parts[0] === 'assets' ? 'private, max-age=31536000, immutable' : 'no-cache';
}

const SAFE_NAME = /^\w[\w.-]*$/;
const NOT_THERE = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG']);
const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
