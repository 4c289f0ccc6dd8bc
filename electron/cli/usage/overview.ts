import { commands } from '../registry.ts';
import { columns } from './columns.ts';

/** The page of `parley --help`. */
export function overview(): string {
  const rows = Object.entries(commands).map(([name, { summary }]): [string, string] => [name, summary]);
  return [
    'Parley: draw chatbots as flows, wire them to your webhooks, talk to them, ship them as JSON.',
    '',
    'Usage: parley COMMAND [ARGUMENT]...',
    '',
    'Commands',
    ...columns(rows),
    '',
    'parley COMMAND --help   what a command takes, with examples',
    'parley --version        the version',
    '',
    'Exit codes',
    ...columns([
      ['0', 'fine'],
      ['1', 'not fine: problems in a flow, a conversation that failed'],
      ['2', 'unusable input: no flow, no such file, an unknown option'],
      ['130', 'stopped by Ctrl-C'],
    ]),
    '',
    'Environment',
    ...columns([
      ['PARLEY_DATA', 'the data folder, where --data-dir does not name one'],
      ['PARLEY_DEBUG=1', 'errors with the place in Parley’s source'],
    ]),
    '',
  ].join('\n');
}
