import { escapePointer, isContainer } from './jsonTree.ts';
import { LiteralNumber } from './parseJson.ts';

/** A piece of a line of one colour. */
export interface JsonPart {
  text: string;
  kind: 'key' | 'string' | 'number' | 'sign';
}

/** A line of JSON set out for reading. */
export interface JsonLine {
  /** Levels of indentation, two spaces each. */
  indent: number;
  parts: JsonPart[];
  /** RFC 6901 pointer of the value that begins or ends on the line; 64 levels down at most. */
  pointer: string;
}

/**
 * JSON set out for reading: what fits in 80 characters stays on one line, the rest is one line a child. Written without
 * recursion over the value, so that no depth overflows the stack.
 */
export function jsonLines(root: unknown): JsonLine[] {
  const widths = measure(root);
  const lines: JsonLine[] = [];
  const pending: Task[] = [{ value: root, pointer: '', indent: 0, before: [], after: '' }];
  while (pending.length > 0) {
    const task = pending.pop() as Task;
    const { pointer, indent, before, after } = task;
    if ('close' in task) {
      lines.push({ indent, pointer, parts: [sign(task.close + after)] });
      continue;
    }
    const { value } = task;
    const entries = isContainer(value) ? entriesOf(value) : [];
    const fits = (isContainer(value) && (widths.get(value) ?? 0) <= WIDTH) || entries.length === 0;
    // The outermost list stands open, so that each of its entries has a line to point at.
    if (fits && !(pointer === '' && entries.length > 0)) {
      lines.push({ indent, pointer, parts: [...before, ...inline(value), ...(after ? [sign(after)] : [])] });
      continue;
    }
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    lines.push({ indent, pointer, parts: [...before, sign(open)] });
    pending.push({ close, pointer, indent, before: [], after });
    for (let index = entries.length - 1; index >= 0; index -= 1) {
      const [key, item] = entries[index] as [string, unknown];
      pending.push({
        value: item,
        // Deeper lines carry the pointer of what they are in: a pointer a line would be quadratic in the depth.
        pointer: indent < POINTED ? `${pointer}/${escapePointer(key)}` : pointer,
        indent: indent + 1,
        before: Array.isArray(value) ? [] : keyParts(key),
        after: index < entries.length - 1 ? ',' : '',
      });
    }
  }
  return lines;
}

/** The same as one text, to copy. */
export function jsonText(value: unknown): string {
  return jsonLines(value)
    .map((line) => '  '.repeat(line.indent) + line.parts.map((part) => part.text).join(''))
    .join('\n');
}

/** A value without children as JSON writes it. */
export function scalarPart(value: unknown): JsonPart {
  if (typeof value === 'string') return { kind: 'string', text: JSON.stringify(value) };
  return { kind: 'number', text: value instanceof LiteralNumber ? value.source : String(value) };
}

type Task = { pointer: string; indent: number; before: JsonPart[]; after: string } & (
  | { value: unknown }
  | { close: string }
);

const WIDTH = 80;
const POINTED = 64;

function entriesOf(value: object): [string, unknown][] {
  return Array.isArray(value) ? value.map((item, index) => [String(index), item]) : Object.entries(value);
}

// Widths of all containers written on one line, children first; counting stops past the limit.
function measure(root: unknown): Map<object, number> {
  const widths = new Map<object, number>();
  const order: object[] = isContainer(root) ? [root] : [];
  for (let index = 0; index < order.length; index += 1) {
    for (const [, item] of entriesOf(order[index] as object)) if (isContainer(item)) order.push(item);
  }
  for (const container of order.reverse()) {
    let width = 2;
    for (const [key, item] of entriesOf(container)) {
      if (width > WIDTH) break;
      const own = isContainer(item) ? (widths.get(item) ?? 0) : scalarWidth(item);
      width += own + 2 + (Array.isArray(container) ? 0 : key.length + 4);
    }
    widths.set(container, width);
  }
  return widths;
}

function scalarWidth(value: unknown): number {
  return typeof value === 'string' ? value.length + 2 : scalarPart(value).text.length;
}

// Only for what fits on a line: at most WIDTH characters, so at most WIDTH / 2 deep.
function inline(value: unknown): JsonPart[] {
  if (!isContainer(value)) return [scalarPart(value)];
  const list = Array.isArray(value);
  const entries = entriesOf(value);
  if (entries.length === 0) return [sign(list ? '[]' : '{}')];
  const inner = entries.flatMap(([key, item], index) => [
    ...(index > 0 ? [sign(', ')] : []),
    ...(list ? [] : keyParts(key)),
    ...inline(item),
  ]);
  return list ? [sign('['), ...inner, sign(']')] : [sign('{ '), ...inner, sign(' }')];
}

function keyParts(key: string): JsonPart[] {
  return [{ kind: 'key', text: JSON.stringify(key) }, sign(': ')];
}

function sign(text: string): JsonPart {
  return { kind: 'sign', text };
}
