import { describe, expect, test } from 'vitest';
import { parseArguments } from './parseArguments.ts';

const command = {
  operands: { name: 'FILE', min: 1, max: 2 },
  options: {
    json: { kind: 'flag', help: '' },
    env: { kind: 'text', value: 'FILE.json', help: '' },
    say: { kind: 'list', value: 'TEXT', help: '' },
    webhooks: { kind: 'choice', choices: ['live', 'sample'], help: '' },
    port: { kind: 'number', value: 'N', min: 0, max: 65_535, help: '' },
  },
} as const;

const parse = (...args: string[]) => {
  const parsed = parseArguments(args, command);
  return parsed.help ? 'help' : parsed.call;
};

test('options stand before, between and behind operands, in both forms', () => {
  expect(parse('--json', 'a', '--env=e.json', '--say', 'one', 'b', '--say=two', '--port', '8080')).toEqual({
    options: { json: true, env: 'e.json', say: ['one', 'two'], webhooks: undefined, port: 8080 },
    operands: ['a', 'b'],
  });
});

test('what is left out is false, empty or undefined', () => {
  expect(parse('a')).toEqual({
    options: { json: false, env: undefined, say: [], webhooks: undefined, port: undefined },
    operands: ['a'],
  });
});

test('values that look like options', () => {
  expect(parse('a', '--say', '-5', '--say=--json', '--say', '--', '--say', '-')).toMatchObject({
    options: { json: false, say: ['-5', '--json', '--', '-'] },
  });
  expect(parse('--', '--json')).toMatchObject({ options: { json: false }, operands: ['--json'] });
  expect(parse('-')).toMatchObject({ operands: ['-'] });
});

test('help wins, whatever else is wrong', () => {
  expect(parse('--nonsense', '--help')).toBe('help');
  expect(parse('-h')).toBe('help');
});

describe('mistakes are named with the way out', () => {
  test.each([
    [['a', '--jsn'], "there is no option '--jsn' - did you mean '--json'?"],
    [['a', '-x'], "there is no option '-x'"],
    [['a', '--constructor'], "there is no option '--constructor'"],
    [['a', '--json=yes'], '--json takes no value'],
    [['a', '--env'], '--env needs a value: --env FILE.json'],
    [['a', '--env', ''], '--env needs a value: --env FILE.json'],
    [
      ['a', '--say', '--json'],
      "--say needs a value: --say TEXT (if the value is '--json', write --say=--json)",
    ],
    [['a', '--env', 'x', '--env', 'y'], '--env is given twice'],
    [['a', '--webhooks', 'lve'], "--webhooks is live or sample, not 'lve' - did you mean 'live'?"],
    [['a', '--port', '70000'], "--port is a whole number from 0 to 65535, not '70000'"],
    [['a', '--port', '1e3'], "--port is a whole number from 0 to 65535, not '1e3'"],
    [[], 'FILE is missing'],
    [['a', ''], 'FILE is empty'],
    [['a', 'b', 'c'], "it takes at most 2 FILE, 'c' is one too many"],
  ])('%j', (args, message) => {
    expect(() => parse(...args)).toThrow(expect.objectContaining({ name: 'UsageError', message }));
  });

  test('a command without operands', () => {
    expect(() => parseArguments(['x'], { options: {} })).toThrow("it takes no 'x'");
  });
});
