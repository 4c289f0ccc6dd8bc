import type { Database } from '../database/database.ts';

/** The longest name of a flow, in UTF-16 units: a little less than the format allows in characters. */
const MAX_NAME = 200;

/** The wanted name, or where a flow has it already the first free of "Order tracking 2", "Order tracking 3", … */
export function freeName(database: Database, wanted: string): string {
  const isTaken = (name: string) =>
    database.get('SELECT 1 FROM flow WHERE name = ? COLLATE NOCASE AND deleted_at IS NULL', name) !==
    undefined;
  if (!isTaken(wanted)) return wanted;
  const numbered = /^(.*\S)\s+(\d{1,6})$/.exec(wanted);
  const stem = numbered?.[1] ?? wanted;
  for (let number = numbered ? Number(numbered[2]) + 1 : 2; ; number++) {
    const ending = ` ${number}`;
    const name = cut(stem, MAX_NAME - ending.length) + ending;
    if (!isTaken(name)) return name;
  }
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return Array.from(text.slice(0, length))
    .join('')
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** What a flow's file is called: `order-tracking.json` for production, `order-tracking.parley.json` for sharing. */
export function exportFileName(name: string, purpose: 'sharing' | 'production'): string {
  const stem = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = cut(stem, 80).replace(/-+$/, '') || 'flow';
  return `${short}${purpose === 'sharing' ? '.parley' : ''}.json`;
}
