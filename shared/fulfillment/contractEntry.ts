import { countCodePoints } from '../core/codePoints.ts';
import { MAX_DATA, MAX_NAME } from '../core/limits.ts';
import { describeValue, type JsonKind, jsonKind, previewValue, shorten } from './describeValue.ts';

/** How one entry of an answer fared, for the entry-by-entry table of the webhook editor and the requests panel. */
export interface CheckedEntry {
  /** From 1. */
  entry: number;
  /** The name as found (shortened past 400 units), or null where there is no string. */
  name: string | null;
  /** The data as found: strings as they are, other values as JSON; shortened past 2,000 units. */
  data: string;
  /** What kind of value `data` is. */
  type: JsonKind;
  /** Length of the data in code points; null where it is no string. */
  characters: number | null;
  fits: boolean;
  /** Whole sentences, each beginning with `entry N: `. */
  problems: string[];
  notes: string[];
}

const KNOWN_KEYS: ReadonlySet<string> = new Set(['name', 'data', 'label']);

/** Checks one entry (numbered from 1): its report, and its name and data where each is right. */
export function checkEntry(
  value: unknown,
  number: number,
): { report: CheckedEntry; name: string | null; data: string | null } {
  const say = (text: string) => `entry ${number}: ${text}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const problem = say(`must be an object with name and data, got ${describeValue(value)}`);
    const report = {
      ...blank(number),
      data: previewValue(value, 2000),
      type: jsonKind(value),
      problems: [problem],
    };
    return { report, name: null, data: null };
  }
  // Own properties only: nothing that an object inherits may pass for an endpoint's answer.
  const given = (key: string) =>
    Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  const name = given('name');
  const data = given('data');
  const characters = typeof data === 'string' ? countCodePoints(data) : null;
  const problems = [nameProblem(name), dataProblem(data, characters)]
    .filter((text) => text !== null)
    .map(say);
  const report: CheckedEntry = {
    entry: number,
    name: typeof name === 'string' ? shorten(name, 400) : null,
    data: previewValue(data, 2000),
    type: jsonKind(data),
    characters,
    fits: problems.length === 0,
    problems,
    notes: [...extraKeys(value), ...(typeof name === 'string' ? unusableName(name) : [])].map(say),
  };
  return {
    report,
    name: typeof name === 'string' && nameProblem(name) === null ? name : null,
    data: typeof data === 'string' && dataProblem(data, characters) === null ? data : null,
  };
}

function blank(entry: number): CheckedEntry {
  return {
    entry,
    name: null,
    data: '',
    type: 'missing',
    characters: null,
    fits: false,
    problems: [],
    notes: [],
  };
}

function nameProblem(name: unknown): string | null {
  if (name === undefined) return 'name is missing';
  if (typeof name !== 'string') return `name must be a string, got ${describeValue(name)}`;
  if (name === '') return 'name is empty';
  const characters = countCodePoints(name);
  return characters > MAX_NAME ? `name is ${characters} characters, at most ${MAX_NAME}` : null;
}

function dataProblem(data: unknown, characters: number | null): string | null {
  if (data === undefined) return 'data is missing';
  if (characters === null) return `data must be a string, got ${describeValue(data)}`;
  return characters > MAX_DATA ? `data is ${characters} characters, at most ${MAX_DATA}` : null;
}

function extraKeys(entry: object): string[] {
  const keys = Object.keys(entry).filter((key) => !KNOWN_KEYS.has(key));
  if (keys.length === 0) return [];
  const shown = keys.slice(0, 5).map((key) => `"${shorten(key, 60)}"`);
  const more = keys.length > shown.length ? ` and ${keys.length - shown.length} more` : '';
  const noun = keys.length === 1 ? 'extra key' : 'extra keys';
  return [`${noun} ${shown.join(', ')}${more} ignored`];
}

/** Names that are stored although no template can insert them (flow-format.md, Templates). */
function unusableName(name: string): string[] {
  const why = name.startsWith('$')
    ? "starts with '$'"
    : /[{}|]/.test(name)
      ? "holds '{', '}' or '|'"
      : name !== name.trim()
        ? 'begins or ends with a space'
        : null;
  return why === null
    ? []
    : [`no template can insert "${shorten(name, 60)}": the name ${why}; stored all the same`];
}
