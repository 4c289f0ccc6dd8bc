/** What kind of JSON value something is, in the words of the contract messages. */
export type JsonKind = 'string' | 'number' | 'boolean' | 'null' | 'list' | 'object' | 'missing';

/** The kind of a JSON value; undefined is `missing`. */
export function jsonKind(value: unknown): JsonKind {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}

/** A value named for a message: `number 42`, `boolean true`, `null`, `a list`, `an object`, `string "abc"`. Bounded, never recursive. */
export function describeValue(value: unknown): string {
  const kind = jsonKind(value);
  if (kind === 'list') return 'a list';
  if (kind === 'object') return 'an object';
  if (kind === 'string') return `string "${shorten(String(value), 60)}"`;
  return kind === 'null' || kind === 'missing' ? kind : `${kind} ${String(value)}`;
}

/** A value as text for a table: strings as they are, anything else as JSON would write it, two levels deep at most. */
export function previewValue(value: unknown, limit: number): string {
  if (typeof value === 'string') return shorten(value, limit);
  return shorten(value === undefined ? '' : outline(value, 2), limit);
}

/** A text of at most `limit` UTF-16 units; what was left out is marked by `…`, and no character is split. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
  return `${text.slice(0, end)}…`;
}

/** JSON of the outer levels only: `JSON.stringify` would overflow the stack on a hostile depth. */
function outline(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? JSON.stringify(shorten(value, 200)) : String(value);
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (depth === 0) return '[…]';
    const items = value.slice(0, 20).map((item) => outline(item, depth - 1));
    return `[${items.join(',')}${value.length > 20 ? ',…' : ''}]`;
  }
  const keys = Object.keys(value);
  if (keys.length === 0) return '{}';
  if (depth === 0) return '{…}';
  const pairs = keys
    .slice(0, 20)
    .map(
      (key) =>
        `${JSON.stringify(shorten(key, 60))}:${outline((value as Record<string, unknown>)[key], depth - 1)}`,
    );
  return `{${pairs.join(',')}${keys.length > 20 ? ',…' : ''}}`;
}
