import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { MAX_FLOW_BYTES } from '#shared/core/limits.ts';
import { InputError } from './inputError.ts';
import { whyUnreadable } from './whyUnreadable.ts';

/** How a file is called in what is printed. */
export function inputName(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/**
 * The text of a file, or of standard input for `-`; at most `maxBytes`, UTF-8, a byte order mark left out.
 * @throws InputError that names the file and what is wrong with it
 */
export async function readInput(file: string, stdin: Readable, maxBytes = MAX_FLOW_BYTES): Promise<string> {
  const name = inputName(file);
  const bytes = file === '-' ? await collect(stdin, name, maxBytes) : await readFile(file, maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const isBinary = bytes.subarray(0, 4000).includes(0) && !isUtf16(bytes);
    throw new InputError(name, isBinary ? 'it is no text file' : 'it is not UTF-8: save it as UTF-8');
  }
}

async function readFile(file: string, maxBytes: number): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new InputError(file, 'it is a folder, name a file in it');
    if (stat.size > maxBytes) throw tooLarge(file, maxBytes);
    // Read to its end, not to its size: a pipe has none, and a file may grow meanwhile.
    return await collect(handle.createReadStream({ autoClose: false }), file, maxBytes);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(file, whyUnreadable(error));
  } finally {
    await handle?.close();
  }
}

async function collect(stream: Readable, name: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(name, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string, maxBytes: number): InputError {
  return new InputError(name, `it is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB`);
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
