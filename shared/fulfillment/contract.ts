import { type CheckedEntry, checkEntry } from './contractEntry.ts';
import { describeValue, shorten } from './describeValue.ts';
import { type FailureCode, failureSentence } from './failureCodes.ts';
import { parseAnswer } from './parseAnswer.ts';
import { redirectSentence } from './redirect.ts';
import { type ContractProblem, type Entry, MAX_RESPONSE_BYTES } from './types.ts';
import { exceedsUtf8Bytes } from './utf8.ts';

/** Most problems, notes and checked entries that are listed one by one; a last line says how many more there are. */
export const MAX_LISTED = 10_000;

/** What an answer's check came to; `checked` reports entry by entry, for people. */
export type ContractVerdict =
  | { ok: true; entries: Entry[]; notes: string[]; checked: CheckedEntry[] }
  | {
      ok: false;
      code: FailureCode;
      message: string;
      problems: ContractProblem[];
      notes: string[];
      checked: CheckedEntry[];
    };

/**
 * Checks an answer against the response contract (fulfillment.md): all or nothing, every problem named. Never throws,
 * whatever the body holds. `location` is the redirect target to name with a 3xx status.
 */
export function checkContract(
  status: number,
  body: string,
  { location }: { location?: string | undefined } = {},
): ContractVerdict {
  if (status >= 300 && status < 400) return failed('redirect', redirectSentence(status, location));
  if (status < 200 || status > 299)
    return failed('http-status', failureSentence('http-status', `HTTP ${status}`));
  if (exceedsUtf8Bytes(body, MAX_RESPONSE_BYTES)) {
    return failed('too-large', failureSentence('too-large', 'more than 1 MiB'));
  }
  const parsed = parseAnswer(status, body);
  if (!parsed.ok) return failed('not-json', failureSentence('not-json', parsed.error));
  return checkEntries(parsed.value.values, parsed.value.notes);
}

/** The verdict on the parsed entries of a 2xx answer. */
function checkEntries(values: unknown, notes: string[]): ContractVerdict {
  const list = Array.isArray(values) ? values : isObject(values) ? [values] : null;
  if (list === null) {
    const message = `the answer must be a list of entries, got ${describeValue(values)}`;
    return broken([{ entry: null, message }], 1, [], []);
  }
  const problems: ContractProblem[] = [];
  const checked: CheckedEntry[] = [];
  const allNotes = [...notes];
  const byName = new Map<string, { data: string; entry: number }>();
  let problemCount = 0;
  let noteCount = notes.length;
  const note = (text: string) => {
    noteCount++;
    if (allNotes.length < MAX_LISTED) allNotes.push(text);
  };
  list.forEach((value: unknown, index) => {
    const entry = checkEntry(value, index + 1);
    if (checked.length < MAX_LISTED) checked.push(entry.report);
    problemCount += entry.report.problems.length;
    for (const message of entry.report.problems) {
      if (problems.length < MAX_LISTED) problems.push({ entry: index + 1, message });
    }
    const { name, data } = entry;
    if (name !== null) {
      const earlier = byName.get(name);
      if (earlier) {
        entry.report.notes.push(
          `entry ${index + 1}: "${shorten(name, 60)}" again, replaces entry ${earlier.entry}`,
        );
      }
      byName.delete(name);
      byName.set(name, { data: data ?? '', entry: index + 1 });
    }
    for (const text of entry.report.notes) note(text);
  });
  if (noteCount > allNotes.length) allNotes.push(`and ${noteCount - allNotes.length} more notes`);
  if (problemCount > 0) return broken(problems, problemCount, allNotes, checked);
  const entries = Array.from(byName, ([name, { data }]) => ({ name, data }));
  return { ok: true, entries, notes: allNotes, checked };
}

/** The failure of a broken contract: the first three problems in the sentence, all in the list. */
function broken(
  problems: ContractProblem[],
  count: number,
  notes: string[],
  checked: CheckedEntry[],
): ContractVerdict {
  const shown = problems.slice(0, 3).map((problem) => problem.message);
  const more = count > shown.length ? `; and ${count - shown.length} more` : '';
  const message = failureSentence('contract', `${shown.join('; ')}${more}`);
  const listed =
    count > problems.length
      ? [...problems, { entry: null, message: `and ${count - problems.length} more problems` }]
      : problems;
  return { ok: false, code: 'contract', message, problems: listed, notes, checked };
}

function failed(code: FailureCode, message: string): ContractVerdict {
  return { ok: false, code, message, problems: [], notes: [], checked: [] };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
