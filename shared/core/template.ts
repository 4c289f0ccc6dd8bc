/**
 * Templates (flow-format.md, Templates): `{{name}}`, `{{name|fallback}}`, `\{{` for a literal `{{`.
 * Parsed once into parts; rendering is one pass, so inserted text is never expanded again.
 */
export type TemplatePart = string | TemplateSlot;

/** One `{{…}}` of a template: where it stands (offsets into the source, braces included) and what it inserts. */
export interface TemplateSlot {
  /** A data name, or a built-in with its `$`: `$reply`, `$now`, `$interaction.uuid`, `$env.API`. */
  name: string;
  fallback: string | null;
  from: number;
  to: number;
}

/** A template's parts in order: literal texts and slots. Text that is no well-formed slot stays literal. */
export function parseTemplate(source: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let literal = '';
  let at = 0;
  for (;;) {
    const open = source.indexOf('{{', at);
    if (open < 0) break;
    if (open > 0 && source[open - 1] === '\\') {
      literal += `${source.slice(at, open - 1)}{{`;
      at = open + 2;
      continue;
    }
    const close = source.indexOf('}}', open + 2);
    const slot = close < 0 ? null : parseSlot(source, open, close);
    if (!slot) {
      // One brace on: `{{{name}}}` is a slot in braces.
      literal += source.slice(at, open + 1);
      at = open + 1;
      continue;
    }
    literal += source.slice(at, open);
    if (literal) parts.push(literal);
    literal = '';
    parts.push(slot);
    at = slot.to;
  }
  literal += source.slice(at);
  if (literal) parts.push(literal);
  return parts;
}

function parseSlot(source: string, open: number, close: number): TemplateSlot | null {
  const inner = source.slice(open + 2, close);
  const bar = inner.indexOf('|');
  const name = (bar < 0 ? inner : inner.slice(0, bar)).trim();
  if (name === '' || /[{}]/.test(name)) return null;
  const fallback = bar < 0 ? null : inner.slice(bar + 1).trim();
  return fallback?.includes('{{') ? null : { name, fallback, from: open, to: close + 2 };
}

/** The slots of a template, in order. */
export function templateSlots(source: string): TemplateSlot[] {
  if (!source.includes('{{')) return [];
  return parseTemplate(source).filter((part): part is TemplateSlot => typeof part !== 'string');
}

/** The built-ins a template can insert besides `$env.NAME`. */
export const BUILT_INS = ['$reply', '$now', '$interaction.uuid'] as const;

/** The environment variable a slot or test names (`$env.API` -> `API`), or null where it names something else. */
export function envName(name: string): string | null {
  return name.startsWith('$env.') ? name.slice(5) : null;
}

/** Writes a text so that a template inserts it literally. */
export function escapeTemplate(text: string): string {
  return text.replaceAll('{{', '\\{{');
}

/** A template with one data name replaced by another, everything else to the letter. */
export function renameInTemplate(source: string, from: string, to: string): string {
  let out = '';
  let at = 0;
  for (const slot of templateSlots(source)) {
    if (slot.name !== from) continue;
    out += `${source.slice(at, slot.from)}{{${to}${slot.fallback === null ? '' : `|${slot.fallback}`}}}`;
    at = slot.to;
  }
  return out + source.slice(at);
}
