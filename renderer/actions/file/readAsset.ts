import { exceedsCodePoints } from '#shared/core/codePoints.ts';
import { MAX_ASSET_BYTES } from '#shared/core/limits.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import type { Asset } from '#shared/flow/document.ts';

const MAX_FILE_NAME = 255;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/** Reads a chosen file as an asset of the flow; the error is a sentence that names the file and what to do. */
export async function readAsset(file: File): Promise<Result<Asset, string>> {
  if (file.size > MAX_ASSET_BYTES) {
    return err(
      `“${file.name}” has ${formatBytes(file.size)}; a file in a flow has at most 10 MiB. Choose a smaller one, or send a link to it.`,
    );
  }
  if (exceedsCodePoints(file.name, MAX_FILE_NAME)) {
    return err(`The name of this file is longer than ${MAX_FILE_NAME} characters. Rename it first.`);
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return err(`“${file.name}” could not be read. It may have been moved or changed: choose it again.`);
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const [plain = ''] = file.type.split(';');
  return ok({
    name: file.name,
    mediaType: MEDIA_TYPE.test(plain) ? plain : 'application/octet-stream',
    size: bytes.byteLength,
    sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    data: base64(new Uint8Array(bytes)),
  });
}

/** A size as people write it: `812 B`, `50.0 KiB`, `9.8 MiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kib = bytes / 1024;
  return kib < 1024 ? `${kib.toFixed(1)} KiB` : `${(kib / 1024).toFixed(1)} MiB`;
}

function base64(bytes: Uint8Array): string {
  // In pieces: `fromCharCode` takes its bytes as arguments, of which there can't be millions. A multiple of three keeps
  // each piece's encoding free of padding.
  const piece = 3 * 8192;
  let out = '';
  for (let at = 0; at < bytes.length; at += piece) {
    out += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)));
  }
  return out;
}
