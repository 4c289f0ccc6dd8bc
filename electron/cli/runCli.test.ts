import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import { optionForm } from './options/optionTable.ts';
import { commands } from './registry.ts';
import { runCli } from './runCli.ts';
import { runHere, testTerminal } from './terminalFixture.ts';

test('the overview names every command', async () => {
  for (const args of [[], ['--help'], ['-h'], ['help']]) {
    const { code, out, err } = await runHere(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const [name, { summary }] of Object.entries(commands))
      expect(out).toContain(`${name.padEnd(8)}  ${summary}`);
  }
});

test('the version', async () => {
  for (const args of [['--version'], ['-V']])
    expect(await runHere(args)).toEqual({ code: 0, out: '1.2.3\n', err: '' });
});

test.each(Object.keys(commands))('parley %s --help is complete and fits a terminal', async (name) => {
  const command = (await commands[name]?.load()) as Command;
  const { code, out, err } = await runHere([name, '--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`Usage: parley ${name}`);
  for (const [option, entry] of Object.entries(command.options)) {
    expect(out).toContain(`  ${optionForm(option, entry)}  `);
    expect(command.usage).toContain(optionForm(option, entry));
  }
  const [, ...below] = out.split('\n');
  for (const line of below) expect(line.length).toBeLessThanOrEqual(100);
  expect(await runHere(['help', name])).toEqual({ code, out, err });
});

test.each([
  [['vlidate'], "parley: there is no command 'vlidate' - did you mean 'validate'? See parley --help\n"],
  [['constructor'], "parley: there is no command 'constructor'. See parley --help\n"],
  [['--hlep'], "parley: there is no option '--hlep' - did you mean '--help'? See parley --help\n"],
  [
    ['validate', '--jsn'],
    "parley: validate: there is no option '--jsn' - did you mean '--json'? See parley validate --help\n",
  ],
  [['validate'], 'parley: validate: FILE is missing. See parley validate --help\n'],
  [['schema', 'x'], "parley: schema: it takes no 'x'. See parley schema --help\n"],
])('%j', async (args, err) => {
  expect(await runHere(args)).toEqual({ code: 2, out: '', err });
});

test('a fault of ours is a line without a stack, unless asked for', async () => {
  const fault = async (env: Record<string, string>) => {
    const { terminal, err } = testTerminal({ env });
    const broken = {
      ...terminal,
      print: () => {
        throw new Error('broken\ninside');
      },
    };
    const code = await runCli(['--version'], broken, '1');
    return { code, err: err() };
  };
  expect(await fault({})).toEqual({
    code: 2,
    err: 'parley: an error inside Parley: broken inside. Set PARLEY_DEBUG=1 to see where\n',
  });
  expect((await fault({ PARLEY_DEBUG: '1' })).err).toMatch(/ {4}at .*runCli/);
});
