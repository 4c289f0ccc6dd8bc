import * as z from 'zod';

/** What an id may look like (flow-format.md, Document): opaque, 1-64 of `[A-Za-z0-9_-]`. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** Schema of an id. */
export const idSchema = z
  .string()
  .regex(ID_PATTERN, { error: 'an id is 1-64 characters of A-Z, a-z, 0-9, _ and -' });

/** Schema of a target: a node's id, or null while not connected. */
export const targetSchema = idSchema.nullable().describe("A node's id, or null while not connected");

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A new id: `prefix` and 10 random characters; collisions inside one flow are checked by the schema. */
export function newId(prefix = ''): string {
  let id = prefix;
  for (let i = 0; i < 10; i++) id += ALPHABET[Math.floor(Math.random() * 36)];
  return id;
}

/** A random UUID (version 4), from the platform's generator where there is one. */
export function randomUuid(): string {
  const platform = (globalThis as { crypto?: { randomUUID?: () => string } }).crypto;
  if (platform?.randomUUID) return flat(platform.randomUUID());
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (c) =>
    (c === 'x' ? Math.floor(Math.random() * 16) : 8 + Math.floor(Math.random() * 4)).toString(16),
  );
}

/**
 * The same text in one piece. V8 leaves a text that was put together as a tree of its parts: 480 bytes for the platform's
 * UUID instead of 56, which counts where many conversations are parked. Normalizing ASCII changes nothing else.
 */
const flat = (text: string): string => text.normalize();

/**
 * A UUID (version 8, RFC 9562) made of another one and a counter, so that a pure function can hand out fresh keys:
 * the same (uuid, counter) always gives the same key, different ones differ.
 */
export function derivedUuid(uuid: string, counter: number): string {
  const text = `${uuid}#${counter}`;
  let hex = '';
  for (let seed = 1; seed <= 4; seed++) hex += hash(text, seed).toString(16).padStart(8, '0');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** FNV-1a with a final avalanche; enough to spread keys, not a cryptographic hash. */
function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
