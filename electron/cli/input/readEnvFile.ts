import type { Readable } from 'node:stream';
import { variableNameSchema } from '#shared/api/environments.ts';
import { didYouMean } from '#shared/core/didYouMean.ts';
import type { Env } from '#shared/core/env.ts';
import { CliError } from '../cliError.ts';
import { readInput } from './readInput.ts';

/** The longest value of a variable, as in the app's environments. */
const MAX_VALUE = 8000;
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/**
 * The variables of an environment file: `{ "API": "http://…", "API_KEY": { "secret": "…" } }`. No value of it is ever
 * part of a message.
 * @throws CliError with a line for each thing that is wrong, by path
 */
export async function readEnvFile(file: string, stdin: Readable): Promise<Env> {
  if (file === '-') throw new CliError('--env takes a file, not standard input');
  const text = await readInput(file, stdin, MAX_FILE_BYTES);
  const input = parse(file, text);
  const env: Env = {};
  const lines: string[] = [];
  for (const [name, value] of Object.entries(input)) {
    const problem = nameProblem(name) ?? valueProblem(name, value);
    if (problem) lines.push(`${file}: ${problem}`);
    else env[name] = typeof value === 'string' ? value : { secret: (value as { secret: string }).secret };
  }
  if (lines.length > 0) throw new CliError(lines);
  return env;
}

function parse(file: string, text: string): Record<string, unknown> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    // The parser's own words quote the text, and with it perhaps a key.
    throw new CliError(`${file}: it is not JSON. ${EXAMPLE}`);
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new CliError(`${file}: it is no environment. ${EXAMPLE}`);
  }
  if ('format' in input && input.format === 'parley.flow') {
    throw new CliError(`${file}: it is a flow, no environment. ${EXAMPLE}`);
  }
  return input as Record<string, unknown>;
}

const EXAMPLE = 'An environment file is { "API": "http://…", "API_KEY": { "secret": "…" } }';

function nameProblem(name: string): string | null {
  const checked = variableNameSchema.safeParse(name);
  return checked.success ? null : `'${name}': ${checked.error.issues[0]?.message ?? 'the name is wrong'}`;
}

function valueProblem(name: string, value: unknown): string | null {
  if (typeof value === 'string') return textProblem(name, value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return `${name}: must be a text or { "secret": "…" }, got ${kindOf(value)}`;
  }
  const wrong = Object.keys(value).find((key) => key !== 'secret');
  if (wrong !== undefined) {
    const hint = didYouMean(wrong, ['secret']) ? " - did you mean 'secret'?" : '';
    return `${name}: unknown key '${wrong}'${hint}`;
  }
  const { secret } = value as { secret?: unknown };
  if (secret === undefined) return `${name}.secret: it is missing`;
  if (typeof secret !== 'string') return `${name}.secret: must be a text, got ${kindOf(secret)}`;
  return secret === '' ? `${name}.secret: it is empty` : textProblem(`${name}.secret`, secret);
}

function textProblem(path: string, text: string): string | null {
  if (text.length > MAX_VALUE) return `${path}: it has ${text.length} characters, at most ${MAX_VALUE}`;
  return null;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
