import type * as z from 'zod';
import { didYouMean } from '../core/didYouMean.ts';
import { formatPath, type Problem } from '../core/problem.ts';
import type { ConversationTest } from './conversationTest.ts';
import { documentSchema, type FlowDocument, FORMAT, FORMAT_VERSION } from './document.ts';
import { fastParser, UNSURE } from './fastParse.ts';
import { integrityProblems } from './integrity.ts';
import { knownKeys, knownTypes } from './knownKeys.ts';
import { migrate } from './migrations.ts';
import { withoutEmptyLists } from './withoutEmptyLists.ts';

/** A document, or every reason why it is no flow, each with its path. */
export type ParseResult = { ok: true; document: FlowDocument } | { ok: false; problems: Problem[] };

/** Most problems of one file that are listed one by one; a last line says how many more there are. */
const MAX_LISTED = 200;

/**
 * Makes a flow of anything: JSON already parsed, of this version or an older one (migrated forward), with defaults
 * filled in and keys in canonical order. Unknown keys are refused by name. Never throws; unconnected targets are fine.
 */
export function parseFlow(input: unknown): ParseResult {
  const head = headProblem(input);
  if (head) return { ok: false, problems: [head] };
  const migrated = migrate(input as Record<string, unknown>);
  const parsed = parseDocument(migrated);
  if (!parsed.success) return { ok: false, problems: limited(toProblems(parsed.error, migrated)) };
  const { requires: _, ...data } = parsed.data;
  const document = withoutEmptyLists(data);
  const problems = [...protoProblems(migrated), ...integrityProblems(document)];
  return problems.length > 0 ? { ok: false, problems: limited(problems) } : { ok: true, document };
}

const fastDocument = fastParser(documentSchema);

/** As the schema parses it; quicker where nothing is wrong. */
function parseDocument(input: unknown): z.ZodSafeParseResult<z.infer<typeof documentSchema>> {
  const data = fastDocument(input);
  return data === UNSURE
    ? documentSchema.safeParse(input)
    : { success: true, data: data as z.infer<typeof documentSchema> };
}

/** `__proto__` as a key of a record, which zod drops: told, since nothing is dropped silently. */
function protoProblems(input: Record<string, unknown>): Problem[] {
  return recordPaths(input)
    .filter((path) => Object.hasOwn((valueAt(input, path) as object | undefined) ?? {}, '__proto__'))
    .map((path) => ({
      severity: 'error',
      rule: 'bad-value',
      path: formatPath([...path, '__proto__']),
      message: `${formatPath(path)}: '__proto__' can't be used as a name here`,
      fix: 'Choose another name',
    }));
}

/** Where a valid document has records with keys of the author's. */
function recordPaths({ tests }: Record<string, unknown>): PropertyKey[][] {
  const list = Array.isArray(tests) ? (tests as ConversationTest[]) : [];
  return [
    ['assets'],
    ...list.flatMap(({ steps }, t) => [
      ['tests', t, 'data'],
      ['tests', t, 'recordings'],
      ...steps.map((_, s) => ['tests', t, 'steps', s, 'expect', 'data']),
    ]),
  ];
}

/** As `parseFlow`, from the text of a file. */
export function parseFlowText(text: string): ParseResult {
  if (text.trim() === '') return failure('', 'The file is empty', 'Choose a flow exported as JSON');
  let input: unknown;
  try {
    input = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these tell a binary file from a text
    if (/[\u0000-\u0008]/.test(text.slice(0, 4000))) {
      return failure('', 'This is no text file', 'Choose a flow exported as JSON');
    }
    return failure('', `Not JSON: ${reason}`, 'Choose a flow exported as JSON');
  }
  return parseFlow(input);
}

function failure(path: string, message: string, fix: string): ParseResult {
  return { ok: false, problems: [{ severity: 'error', rule: 'no-flow', path, message, fix }] };
}

function headProblem(input: unknown): Problem | null {
  const problem = (rule: string, path: string, message: string, fix: string): Problem => ({
    severity: 'error',
    rule,
    path,
    message,
    fix,
  });
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return problem(
      'no-flow',
      '',
      'This is no flow: a flow is a JSON object',
      'Choose a flow exported as JSON',
    );
  }
  const { format, version } = input as Record<string, unknown>;
  if (format !== FORMAT) {
    const got = format === undefined ? 'nothing' : describe(format);
    return problem(
      'no-flow',
      'format',
      `This is no Parley flow: format must be "${FORMAT}", got ${got}`,
      'Choose a flow exported by Parley',
    );
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return problem(
      'no-flow',
      'version',
      'The format version is missing or no whole number',
      `This Parley writes version ${FORMAT_VERSION}`,
    );
  }
  if (version > FORMAT_VERSION) {
    return problem(
      'newer-version',
      'version',
      `made by a newer Parley (format version ${version}, this one reads up to ${FORMAT_VERSION})`,
      'Update Parley, then open it again',
    );
  }
  return null;
}

function toProblems(error: z.ZodError, input: unknown): Problem[] {
  return error.issues.flatMap((issue) => issueProblems(issue, input, []));
}

function issueProblems(issue: z.core.$ZodIssue, input: unknown, base: PropertyKey[]): Problem[] {
  const path = [...base, ...issue.path];
  const place = formatPath(path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(documentSchema, path, input);
    return issue.keys.map((key) => {
      const near = didYouMean(key, known);
      const hint = near ? ` - did you mean '${near}'?` : '';
      return {
        severity: 'error',
        rule: 'unknown-key',
        path: formatPath([...path, key]),
        message: `${place || 'flow'}: unknown key '${key}'${hint}`,
        fix: near ? `Rename it to '${near}', or delete it` : 'Delete it, or correct its name',
      };
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The nearest alternative is the one that got furthest: the fewest things wrong with it.
    const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    return nearest.flatMap((one) => issueProblems(one, input, path));
  }
  return [
    {
      severity: 'error',
      rule: 'bad-value',
      path: place,
      message: `${place || 'flow'}: ${words(issue, path, input)}`,
    },
  ];
}

/** What zod found, in the words of this format. */
function words(issue: z.core.$ZodIssue, path: PropertyKey[], input: unknown): string {
  const value = valueAt(input, path);
  if (issue.code === 'invalid_type') {
    if (value === undefined) return `${String(path.at(-1) ?? 'a value')} is missing`;
    return `must be ${A_TYPE[issue.expected] ?? issue.expected}, got ${describe(value)}`;
  }
  if (issue.code === 'invalid_union') {
    return wrongType(path, input);
  }
  if (issue.code === 'invalid_value') {
    return `must be ${issue.values.map((one) => JSON.stringify(one)).join(' or ')}, got ${describe(value)}`;
  }
  return issue.message;
}

/** What is wrong where one of several shapes is wanted, told apart by `type`. */
function wrongType(path: PropertyKey[], input: unknown): string {
  // Where the union itself found fault, the path ends with the discriminator.
  const place = path.at(-1) === 'type' ? path.slice(0, -1) : path;
  const value = valueAt(input, place);
  if (typeof value !== 'object' || value === null) return `must be an object, got ${describe(value)}`;
  const known = knownTypes(documentSchema, place, input);
  const type = (value as { type?: unknown }).type;
  if (type === undefined) return `type is missing: one of ${known.join(', ')}`;
  const near = typeof type === 'string' ? didYouMean(type, known) : null;
  const hint = near ? ` - did you mean '${near}'?` : `, only ${known.join(', ')}`;
  return `there is no type ${describe(type)} here${hint}`;
}

const A_TYPE: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return String(value);
}

function limited(problems: Problem[]): Problem[] {
  if (problems.length <= MAX_LISTED) return problems;
  const rest = problems.length - MAX_LISTED;
  return [
    ...problems.slice(0, MAX_LISTED),
    { severity: 'error', rule: 'more', path: '', message: `and ${rest} more`, fix: 'Mend these first' },
  ];
}
