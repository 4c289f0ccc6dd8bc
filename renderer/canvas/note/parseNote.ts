/** A piece of a line: plain, strong, emphasised, or code. */
export interface Inline {
  kind: 'text' | 'strong' | 'em' | 'code';
  text: string;
}

/** A line of a note: a heading (`# …`, or a first line all in `**…**`), an item (`- …`), or plain text. */
export interface NoteLine {
  kind: 'heading' | 'item' | 'text';
  parts: Inline[];
}

/** The light Markdown of notes: headings, items, `**strong**`, `*emphasis*` and `_emphasis_`, `` `code` ``. All else stays as typed. */
export function parseNote(text: string): NoteLine[] {
  return text.split('\n').map((line) => {
    const heading = /^#{1,3} +(.*)$/.exec(line)?.[1];
    if (heading !== undefined) return { kind: 'heading', parts: parseInline(heading) };
    const item = /^[-*] +(.*)$/.exec(line)?.[1];
    if (item !== undefined) return { kind: 'item', parts: parseInline(item) };
    return { kind: 'text', parts: parseInline(line) };
  });
}

function parseInline(line: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(MARKS)) {
    if (match.index > at) parts.push({ kind: 'text', text: line.slice(at, match.index) });
    const [all, strong, star, under, code] = match;
    if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else if (code !== undefined) parts.push({ kind: 'code', text: code });
    else parts.push({ kind: 'em', text: star ?? under ?? '' });
    at = match.index + all.length;
  }
  if (at < line.length || parts.length === 0) parts.push({ kind: 'text', text: line.slice(at) });
  return parts;
}

/** Marks touch what they mark, so that `2 * 3 * 4` stays arithmetic; an underscore inside a word is none. */
const MARKS = /\*\*(\S(?:[^*]*\S)?)\*\*|\*(\S(?:[^*]*\S)?)\*|(?<![\w])_(\S(?:[^_]*\S)?)_(?![\w])|`([^`]+)`/g;
