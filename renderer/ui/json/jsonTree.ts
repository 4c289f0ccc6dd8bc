import { LiteralNumber } from './parseJson.ts';

/** Words for a value that say more than its size, such as the name inside it. */
export type DescribeJson = (value: unknown, key: string) => { label?: string; preview?: string } | null;

/** One line of the tree. */
export interface JsonRow {
  /** RFC 6901 pointer, the row's identity. */
  pointer: string;
  depth: number;
  label: string;
  value: unknown;
  /** Null for a value without children. */
  open: boolean | null;
  /** `18 keys`, `8`, or what `describe` says; empty for plain values. */
  preview: string;
  /** Place among its siblings, from 1. */
  position: number;
  siblings: number;
}

/**
 * The lines of a value as a tree in which `isOpen` decides what is unfolded; the outermost braces are no line. Only open
 * parts are walked, without recursion, so depth and size cost nothing until they are looked at.
 */
export function jsonRows(
  root: unknown,
  isOpen: (pointer: string, depth: number) => boolean,
  describe?: DescribeJson,
): JsonRow[] {
  const rows: JsonRow[] = [];
  if (!isContainer(root))
    return [rowOf({ pointer: '', depth: 0, key: '', value: root, position: 1, siblings: 1 })];
  const pending = childrenOf(root, '', 0).reverse();
  while (pending.length > 0) {
    const child = pending.pop() as Child;
    const row = rowOf(child, describe);
    if (row.open !== null && isOpen(row.pointer, row.depth)) {
      row.open = true;
      const inner = childrenOf(child.value as object, child.pointer, child.depth + 1);
      for (let index = inner.length - 1; index >= 0; index -= 1) pending.push(inner[index] as Child);
    }
    rows.push(row);
  }
  return rows;
}

/** Whether a value has children of its own. */
export function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof LiteralNumber);
}

interface Child {
  pointer: string;
  depth: number;
  key: string;
  value: unknown;
  position: number;
  siblings: number;
}

function childrenOf(value: object, pointer: string, depth: number): Child[] {
  const entries = Array.isArray(value)
    ? value.map((item, index) => [String(index), item])
    : Object.entries(value);
  return entries.map(([key, item], index) => ({
    pointer: `${pointer}/${escapePointer(key)}`,
    depth,
    key,
    value: item,
    position: index + 1,
    siblings: entries.length,
  }));
}

function rowOf(child: Child, describe?: DescribeJson): JsonRow {
  const { key, value, ...place } = child;
  const words = describe?.(value, key);
  const size = isContainer(value) ? (Array.isArray(value) ? value.length : Object.keys(value).length) : 0;
  const count = !isContainer(value)
    ? ''
    : Array.isArray(value)
      ? `${size}`
      : `${size} ${size === 1 ? 'key' : 'keys'}`;
  return {
    ...place,
    label: words?.label ?? key,
    value,
    open: size > 0 ? false : null,
    preview: words?.preview ?? count,
  };
}

/** A key as a part of a JSON pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
