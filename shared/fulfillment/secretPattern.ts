import { base64 } from './base64.ts';
import { utf8Bytes } from './utf8.ts';

/** Longest piece of a secret that one pattern covers; a longer secret is found (and masked) piece by piece. */
const MAX_PIECE = 400;

/** Patterns that find a secret value in a text, plain or encoded; all global. The value must not be empty. */
export function secretPatterns(value: string): RegExp[] {
  return pieces(value).flatMap((piece) => [plainPattern(piece), base64Pattern(piece)]);
}

/** The value cut into even pieces between characters. */
function pieces(value: string): string[] {
  const characters = Array.from(value);
  const count = Math.ceil(characters.length / MAX_PIECE);
  const size = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, i) => characters.slice(i * size, (i + 1) * size).join(''));
}

/** Finds the value with each of its characters as it is or in any encoding a URL, a JSON text or a page may give it. */
function plainPattern(value: string): RegExp {
  // A run of backslashes is one item: nested JSON doubles them again and again, and one quantifier a run keeps matching linear.
  const items = value.match(/\\+|[^\\]/gsu) ?? [];
  const source = items.map((item, i) =>
    item.startsWith('\\')
      ? backslashes(item.length)
      : character(item, items[i - 1]?.startsWith('\\') ?? false),
  );
  return new RegExp(source.join(''), 'giu');
}

function backslashes(count: number): string {
  return `(?:\\\\{${count},${count * 8}}|(?:%5C){${count},${count * 8}}|(?:&#(?:92|x5c);){${count}})`;
}

/** JSON's short escapes, after any number of backslashes. */
const JSON_SHORT: Record<string, string> = {
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\b': 'b',
  '\f': 'f',
  '"': '"',
  '/': '\\/',
};

const HTML_NAMED: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

function character(text: string, afterBackslash: boolean): string {
  const point = text.codePointAt(0) ?? 0;
  const slashes = afterBackslash ? '' : '\\\\{1,8}';
  const units = Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i), 4));
  const percent = utf8Bytes(text).map((byte) => `%(?:25)?${hex(byte, 2)}`);
  const forms = [
    escapeSyntax(text),
    percent.join(''),
    units.map((unit) => `${slashes}u${unit}`).join(''),
    `&#(?:0{0,5}${point}|x0{0,5}${hex(point, 1)});`,
  ];
  const short = JSON_SHORT[text];
  if (short) forms.push(`${slashes}${short}`);
  const named = HTML_NAMED[text];
  if (named) forms.push(`&${named};`);
  if (text === ' ') forms.push('\\+');
  return `(?:${forms.join('|')})`;
}

/** Fewest base64 digits that may stand for a secret inside something longer; fewer would match by chance. */
const MIN_INSIDE = 4;

/**
 * Finds the value's base64, at each of its three alignments within what was encoded. The first and last digit may carry
 * bits of the neighbours too: whatever digit stands there is covered as well.
 */
function base64Pattern(value: string): RegExp {
  const bytes = utf8Bytes(value);
  const whole = `(?<![\\w+/-])${digits(base64(bytes))}={0,2}(?![\\w+/=-])`;
  const inside = [0, 1, 2].flatMap((offset) => {
    const text = base64([...new Array<number>(offset).fill(0), ...bytes]);
    const from = Math.ceil((offset * 8) / 6);
    const to = Math.floor(((offset + bytes.length) * 8) / 6);
    if (to - from < MIN_INSIDE) return [];
    const before = offset === 0 ? '' : '[\\w+/-]?';
    return [`${before}${digits(text.slice(from, to))}[\\w+/-]?={0,2}`];
  });
  return new RegExp([whole, ...inside].join('|'), 'gu');
}

/** Base64 digits, also URL-safe, percent-encoded or with JSON's escaped slash. */
function digits(text: string): string {
  return text.replaceAll('/', '(?:\\\\{0,4}\\/|_|%2[Ff])').replace(/\+/g, '(?:[+-]|%2[Bb])');
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}

function escapeSyntax(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
