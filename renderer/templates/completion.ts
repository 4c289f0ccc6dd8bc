import { allowsEnv, type TemplatePlace } from '#shared/core/render.ts';
import { BUILT_INS } from '#shared/core/template.ts';
import type { TemplateNames } from './templateNames.ts';

/** The slot that is being typed at the cursor. */
export interface SlotAtCursor {
  /** Where its `{{` begins. */
  open: number;
  /** What is typed of the name, without spaces. */
  query: string;
  /** The part of the text that a chosen name replaces. */
  from: number;
  to: number;
  /** Whether the cursor is behind the `|`. */
  inFallback: boolean;
  /** Whether `}}` or a fallback follows the name already. */
  closed: boolean;
}

/** What stands around the cursor where it is inside `{{…`, else null. An escaped `\{{` and a line break end it. */
export function slotAtCursor(text: string, cursor: number): SlotAtCursor | null {
  const before = text.slice(0, cursor);
  const open = before.lastIndexOf('{{');
  if (open < 0 || text[open - 1] === '\\') return null;
  const typed = before.slice(open + 2);
  if (/[{}\n]/.test(typed)) return null;
  const bar = typed.indexOf('|');
  const name = bar < 0 ? typed : typed.slice(0, bar);
  const from = open + 2 + (name.length - name.trimStart().length);
  const rest = /^[^{}|\n]*?(?=\s*(\}\}|\|))/.exec(text.slice(cursor));
  // Without an end the name goes as far as the cursor: what follows is text, not part of the name.
  const to = bar >= 0 ? open + 2 + bar : cursor + (rest?.[0].length ?? 0);
  return { open, query: name.trim(), from, to, inFallback: bar >= 0, closed: bar >= 0 || rest !== null };
}

/** One name to choose, with the group it stands under. */
export interface CompletionOption {
  name: string;
  group: string;
  secret: boolean;
}

/** Most names offered at a time. */
const OFFERED = 50;

/** The names that fit what is typed: those known here first, in each group those that begin with it first. */
export function completionOptions(
  query: string,
  place: TemplatePlace,
  names: TemplateNames,
): CompletionOption[] {
  const plain = (group: string, list: readonly string[]) =>
    list.map((name) => ({ name, group, secret: false }));
  const groups = [
    plain('Known here', names.known),
    plain('Set elsewhere', names.others),
    plain('Built-in', BUILT_INS),
    allowsEnv(place)
      ? names.variables.map(({ name, secret }) => ({ name: `$env.${name}`, group: 'Environment', secret }))
      : [],
  ];
  const wanted = query.toLowerCase();
  return groups.flatMap((options) => ranked(options, wanted)).slice(0, OFFERED);
}

function ranked(options: CompletionOption[], wanted: string): CompletionOption[] {
  const places = options.map((option) => {
    const name = option.name.toLowerCase();
    const bare = name.replace(/^\$(env\.)?/, '');
    return Math.max(
      name.startsWith(wanted) || bare.startsWith(wanted) ? 2 : 0,
      name.includes(wanted) ? 1 : 0,
    );
  });
  const rank = (option: CompletionOption) => places[options.indexOf(option)] ?? 0;
  return options.filter((option) => rank(option) > 0).sort((a, b) => rank(b) - rank(a));
}

/** What to type over `[from, to)` to take a name, and where the cursor goes then. */
export function completionEdit(
  text: string,
  slot: SlotAtCursor,
  name: string,
): { from: number; to: number; insert: string; cursor: number } {
  const { from, to, closed } = slot;
  if (!closed) return { from, to, insert: `${name}}}`, cursor: from + name.length + 2 };
  const after = /^\s*\}\}/.exec(text.slice(to))?.[0].length ?? 0;
  return { from, to, insert: name, cursor: from + name.length + after };
}
