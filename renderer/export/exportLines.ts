import type { CodeLine } from '../ui/display/CodeLines.tsx';

type Part = CodeLine['parts'][number];

/** A key or value as canonical JSON writes it: always whole on one line. */
const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|-?\d[\d.eE+-]*|true|false|null/g;

/** The lines of a canonical JSON text, exactly as they are, in colours. */
export function exportLines(text: string): CodeLine[] {
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n');
  return lines.map((line) => {
    const bare = line.trimStart();
    return { indent: (line.length - bare.length) / 2, parts: colouredParts(bare), marked: false };
  });
}

function colouredParts(line: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of line.matchAll(TOKEN)) {
    const [token, colon] = match;
    if (match.index > at) parts.push({ kind: 'sign', text: line.slice(at, match.index) });
    const kind = token.startsWith('"') ? (colon === undefined ? 'string' : 'key') : 'number';
    parts.push({ kind, text: colon === undefined ? token : token.slice(0, -colon.length) });
    if (colon !== undefined) parts.push({ kind: 'sign', text: colon });
    at = match.index + token.length;
  }
  if (at < line.length) parts.push({ kind: 'sign', text: line.slice(at) });
  return parts;
}
