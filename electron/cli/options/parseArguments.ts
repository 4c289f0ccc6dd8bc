import { parseArgs } from 'node:util';
import { didYouMean } from '#shared/core/didYouMean.ts';
import { UsageError } from '../cliError.ts';
import type { Call, Command } from '../command.ts';
import { type Option, type OptionTable, type OptionValues, optionForm } from './optionTable.ts';

/** What a command line asks for: help, or a call of the command. */
export type Parsed = { help: true } | { help: false; call: Call<OptionTable> };

/**
 * Reads the arguments behind a command's name. Options may stand before and behind operands, as `--name value` or
 * `--name=value`; `--` ends them.
 * @throws UsageError that names the argument and what was meant
 */
export function parseArguments(
  args: readonly string[],
  command: Pick<Command, 'options' | 'operands'>,
): Parsed {
  const { options: table } = command;
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(
        Object.entries(table).map(([name, { kind }]) => [
          name,
          { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
    },
  });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return { help: true };
  const values: Record<string, unknown> = initialValues(table);
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (!option || !token.rawName.startsWith('--')) throw unknownOption(token.rawName, table);
    values[token.name] = take(token, option, values[token.name], table);
  }
  requireOperands(operands, command.operands);
  return { help: false, call: { options: values as OptionValues<OptionTable>, operands } };
}

interface OptionToken {
  name: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function take(token: OptionToken, option: Option, before: unknown, table: OptionTable): unknown {
  const form = optionForm(token.name, option);
  if (option.kind === 'flag') {
    if (token.value !== undefined) throw new UsageError(`--${token.name} takes no value`);
    return true;
  }
  const { value } = token;
  if (value === undefined) throw new UsageError(`--${token.name} needs a value: ${form}`);
  if (!token.inlineValue && isOption(value, table)) {
    throw new UsageError(
      `--${token.name} needs a value: ${form} (if the value is '${value}', write --${token.name}=${value})`,
    );
  }
  if (option.kind === 'list') return [...(before as string[]), value];
  if (before !== undefined) throw new UsageError(`--${token.name} is given twice`);
  if (option.kind === 'choice' && !option.choices.includes(value)) {
    const near = didYouMean(value, option.choices);
    const hint = near ? ` - did you mean '${near}'?` : '';
    throw new UsageError(`--${token.name} is ${option.choices.join(' or ')}, not '${value}'${hint}`);
  }
  if (option.kind === 'number') return wholeNumber(token.name, value, option.min, option.max);
  if (value === '') throw new UsageError(`--${token.name} needs a value: ${form}`);
  return value;
}

function wholeNumber(name: string, value: string, min: number, max: number): number {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= min && number <= max)) {
    throw new UsageError(`--${name} is a whole number from ${min} to ${max}, not '${value}'`);
  }
  return number;
}

/** Whether a value is more likely an option whose predecessor's value was forgotten. */
function isOption(value: string, table: OptionTable): boolean {
  const name = /^--([^=]+)/.exec(value)?.[1];
  return name !== undefined && (name === 'help' || Object.hasOwn(table, name));
}

function initialValues(table: OptionTable): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table).map(([name, { kind }]) => [
      name,
      kind === 'flag' ? false : kind === 'list' ? [] : undefined,
    ]),
  );
}

function unknownOption(given: string, table: OptionTable): UsageError {
  const near = didYouMean(given.replace(/^-+/, ''), [...Object.keys(table), 'help']);
  return new UsageError(`there is no option '${given}'${near ? ` - did you mean '--${near}'?` : ''}`);
}

function requireOperands(operands: readonly string[], wanted: Command['operands']): void {
  const { name, min, max } = wanted ?? { name: '', min: 0, max: 0 };
  if (operands.length < min) throw new UsageError(`${name} is missing`);
  if (operands.length > max) {
    throw new UsageError(
      max === 0
        ? `it takes no '${operands[0]}'`
        : `it takes ${max === 1 ? 'one' : `at most ${max}`} ${name}, '${operands[max]}' is one too many`,
    );
  }
  if (operands.includes('')) throw new UsageError(`${name} is empty`);
}
